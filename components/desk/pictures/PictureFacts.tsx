import type { PictureRecord } from "@/newsroom/media/library";

type Props = {
  picture: PictureRecord;
  /** When it was added, as it is read. */
  added: string;
};

/** Where a picture came from, and where it stands. */
export function PictureFacts({ picture, added }: Props) {
  const { uses, useCount, addedBy, fileName, width, height } = picture;
  return (
    <div className="furniture mt-8 grid gap-8 border-rule border-t pt-6 text-[0.9375rem] sm:grid-cols-2">
      <section aria-labelledby="used-in">
        <h2 id="used-in" className="font-semibold">
          Used in
        </h2>
        {uses.length === 0 && <p className="mt-2 text-muted">No story has it.</p>}
        <ul className="mt-2 divide-y divide-rule">
          {uses.map(({ articleId, headline, isPublic }) => (
            <li key={articleId} className="py-2">
              <a href={`/admin/stories/${articleId}`}>{headline || "Untitled"}</a>
              {!isPublic && <span className="text-muted"> · not published</span>}
            </li>
          ))}
        </ul>
        {useCount > uses.length && (
          <p className="mt-2 text-muted">and {useCount - uses.length} older stories</p>
        )}
      </section>
      <section aria-labelledby="where-from">
        <h2 id="where-from" className="font-semibold">
          Where it came from
        </h2>
        <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
          <dt className="text-muted">Uploaded</dt>
          <dd>
            {added}
            {addedBy && ` by ${addedBy}`}
          </dd>
          {fileName && (
            <>
              <dt className="text-muted">File</dt>
              <dd className="break-words">{fileName}</dd>
            </>
          )}
          <dt className="text-muted">Size</dt>
          <dd>{`${width} × ${height} pixels`}</dd>
        </dl>
      </section>
    </div>
  );
}

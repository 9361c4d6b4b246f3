type Props = { name: string; hasSections: boolean; mayMakeSections: boolean };

/** A paper without a story: where to begin. */
export function FirstStory({ name, hasSections, mayMakeSections }: Props) {
  return (
    <div className="mx-auto max-w-[34rem] py-12 text-center">
      <p className="text-[1.375rem] leading-8">
        Good to have you here, {name}. This paper has no story yet.
      </p>
      {hasSections ? (
        <p className="mt-6">
          <a href="/admin/stories/new" className="button button-strong">
            Write your first story
          </a>
        </p>
      ) : mayMakeSections ? (
        <>
          <p className="furniture mt-2 text-muted">
            A story stands in a section: News, Sport, Opinion. Make one, then write.
          </p>
          <p className="mt-6">
            <a href="/admin/sections" className="button button-strong">
              Make your first section
            </a>
          </p>
        </>
      ) : (
        <p className="furniture mt-2 text-muted">
          A story stands in a section, and there is none yet. An editor makes them.
        </p>
      )}
    </div>
  );
}

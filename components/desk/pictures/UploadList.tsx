import type { ReactNode } from "react";
import type { Upload } from "./use-uploads";

type Props = {
  uploads: readonly Upload[];
  onForget: (key: number) => void;
  /** What can be done with one that arrived. */
  arrived?: (upload: Upload) => ReactNode;
};

/** Files on their way, each with how far it is and what went wrong with it. */
export function UploadList({ uploads, onForget, arrived }: Props) {
  if (uploads.length === 0) return null;
  return (
    <ul aria-label="Uploads" className="mt-3 divide-y divide-rule border-rule border-t text-sm">
      {uploads.map((upload) => (
        <li key={upload.key} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
          <span className="min-w-0 max-w-full break-words font-semibold">{upload.name}</span>
          <span role="status" className="min-w-0">
            <State upload={upload} />
          </span>
          {upload.picture && arrived?.(upload)}
          {(upload.picture || upload.problem) && (
            <button
              type="button"
              className="ms-auto min-h-6 min-w-6 px-2 text-muted"
              aria-label={`Take ${upload.name} off this list`}
              onClick={() => onForget(upload.key)}
            >
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function State({ upload }: { upload: Upload }) {
  const { name, share, picture, problem } = upload;
  if (problem) return <span className="font-semibold text-accent">{problem}</span>;
  if (picture) return <span className="text-muted">Uploaded</span>;
  // All of it is there: what takes time now is reading it.
  const value = share < 1 ? share : undefined;
  return (
    <progress
      aria-label={`Uploading ${name}`}
      value={value}
      max={1}
      className="h-2 w-40 align-middle accent-ink"
    />
  );
}

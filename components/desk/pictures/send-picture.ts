import type { LibraryPicture } from "@/newsroom/media/library";
import type { PictureView } from "@/newsroom/media/schema";

/** What became of a picture that was sent. */
export type Sent = { picture: LibraryPicture } | { problem: string };

const mostBytes = 30 * 1024 * 1024;

/**
 * Sends a file to the library. `onProgress` hears the share that is on its way, 0 to 1. XMLHttpRequest, because `fetch`
 * tells nothing while it sends.
 */
export function sendPicture(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Sent> {
  if (file.size > mostBytes) return Promise.resolve({ problem: "is larger than 30 MB" });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const failed = () => resolve({ problem: "did not arrive. Check the connection and try again" });
    request.open("POST", "/api/uploads");
    // Half of a surrogate pair cannot be encoded.
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name.replace(/\p{Cs}/gu, "")));
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      onProgress(total > 0 ? loaded / total : 0);
    });
    request.addEventListener("load", () => resolve(readAnswer(request, file.name)));
    request.addEventListener("error", failed);
    request.addEventListener("timeout", failed);
    request.addEventListener("abort", () => resolve({ problem: "was stopped" }));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function readAnswer({ status, responseText }: XMLHttpRequest, fileName: string): Sent {
  try {
    // The shape of app/api/uploads; whatever a proxy answers instead has neither of the two.
    const answer = JSON.parse(responseText) as {
      picture?: PictureView;
      problems?: { message: string }[];
    };
    if (status === 201 && answer.picture) return { picture: { ...answer.picture, fileName } };
    const message = answer.problems?.[0]?.message;
    if (message) return { problem: message };
  } catch {
    // Told below.
  }
  return { problem: status === 413 ? "is too large" : `was not taken (${status})` };
}

"use client";

import { useRouter } from "next/navigation";
import { UploadDoor } from "./UploadDoor.island";
import { UploadList } from "./UploadList";
import { useUploads } from "./use-uploads";

/** The library's door for new pictures; the list below shows them as they arrive. */
export function LibraryUploads() {
  const router = useRouter();
  const { uploads, send, forget } = useUploads(() => router.refresh());
  return (
    <UploadDoor onFiles={send} multiple>
      <UploadList
        uploads={uploads}
        onForget={forget}
        arrived={({ picture, name }) => (
          <a
            href={`/admin/pictures/${picture?.id}`}
            aria-label={`Describe it: ${name}`}
            className="underline"
          >
            Describe it
          </a>
        )}
      />
    </UploadDoor>
  );
}

"use client";

import { useRouter } from "next/navigation";
import type { FormAction } from "@/components/ui/outcome";
import { DescribeGrid } from "./DescribeGrid.island";
import { UploadDoor } from "./UploadDoor.island";
import { UploadList } from "./UploadList";
import { useUploads } from "./use-uploads";

type Props = { language: string; describe: FormAction };

/** The library's door for new pictures, and a form to describe those that arrived, all at once. */
export function LibraryUploads({ language, describe }: Props) {
  const router = useRouter();
  const { uploads, send, forget } = useUploads(() => router.refresh());
  const arrived = uploads.flatMap(({ picture }) => picture ?? []);
  return (
    <>
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
      {arrived.length > 1 && (
        <DescribeGrid
          pictures={arrived}
          language={language}
          action={describe}
          onDone={() => router.refresh()}
        />
      )}
    </>
  );
}

import type { LibraryPicture } from "@/newsroom/media/library";

/** What a picture is called where it is chosen from: what it shows, or the name of its file. */
export function pictureLabel({ alt, fileName, id }: LibraryPicture): string {
  return alt || fileName || `Picture ${id}`;
}

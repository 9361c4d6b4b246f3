/** How wide a page is looked at. */
export type PreviewWidth = "phone" | "desktop";

/** A page as readers will see it: as wide as a phone, or as a desk's screen, made smaller where there is less room. */
export function PreviewFrame({ src, width }: { src: string; width: PreviewWidth }) {
  return (
    <div className={`preview preview-${width}`}>
      <iframe src={src} title={`The story at ${width} width`} />
    </div>
  );
}

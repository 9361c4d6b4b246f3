import type { ReadSection } from "@/newsroom/readership/audience";
import { counted } from "../charts/point";

/** How often each section's stories were read, with a bar to compare by. */
export function SectionShares({ sections }: { sections: readonly ReadSection[] }) {
  const most = Math.max(1, ...sections.map(({ reads }) => reads));
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">Section</th>
          <th scope="col" className="hidden w-1/3 sm:table-cell">
            <span className="sr-only">Compared</span>
          </th>
          <th scope="col">Reads</th>
          <th scope="col">Stories</th>
        </tr>
      </thead>
      <tbody>
        {sections.map(({ id, name, reads, stories }) => (
          <tr key={id}>
            <td>{name}</td>
            <td className="hidden sm:table-cell">
              <svg viewBox="0 0 200 22" className="block h-[1.375rem] w-full" aria-hidden="true">
                <rect y="6" height="10" width={(200 * reads) / most} className="fill-ink" />
              </svg>
            </td>
            <td>{counted(reads)}</td>
            <td>{counted(stories)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

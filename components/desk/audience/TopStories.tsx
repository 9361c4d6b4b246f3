import type { ReadStory } from "@/newsroom/readership/audience";
import { counted } from "../charts/point";

/** The stories read most, each with the way to its curve. */
export function TopStories({ stories }: { stories: readonly ReadStory[] }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col" className="w-10">
            <span className="sr-only">Place</span>
          </th>
          <th scope="col">Story</th>
          <th scope="col" className="hidden sm:table-cell">
            Section
          </th>
          <th scope="col" className="w-20">
            Reads
          </th>
        </tr>
      </thead>
      <tbody>
        {stories.map(({ id, headline, section, reads }, index) => (
          <tr key={id}>
            <td className="text-muted">{index + 1}</td>
            <td>
              <a href={`/admin/audience/${id}`} className="quiet-link font-serif text-[1.0625rem]">
                {headline}
              </a>
            </td>
            <td className="hidden text-muted sm:table-cell">{section}</td>
            <td>{counted(reads)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

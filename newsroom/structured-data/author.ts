/** An author's page as schema.org sees it. */
import type { Organization, Person, ProfilePage } from "schema-dts";
import type { AuthorView } from "../authors/read";
import { scriptJson } from "./json";
import { organizationId, type PaperData } from "./organization";

/** The page of an author, a person or a desk. Safe inside a script element. */
export function authorJson(author: AuthorView, { siteUrl }: PaperData): string {
  const url = `${siteUrl}/by/${author.slug}`;
  const told = {
    name: author.name,
    url,
    ...(author.bio && { description: author.bio }),
    ...(author.email && { email: author.email }),
    ...(author.website && { sameAs: author.website }),
  };
  const publisher = { "@id": organizationId(siteUrl) };
  const mainEntity: Person | Organization =
    author.kind === "desk"
      ? { "@type": "Organization", ...told, parentOrganization: publisher }
      : {
          "@type": "Person",
          ...told,
          ...(author.role && { jobTitle: author.role }),
          worksFor: publisher,
        };
  const page: ProfilePage = { "@type": "ProfilePage", url, mainEntity };
  return scriptJson({ "@context": "https://schema.org", ...page });
}

import { PageHeading } from "@/components/site/PageHeading";
import { SitePage } from "@/components/site/SitePage";
import { readInvitation } from "@/newsroom/staff/read";
import { paper, parameter, type Query } from "../../../(site)/paper";

/** Where the one-time link of a paper without staff leads. Until there are accounts, it says how to run the paper without. */
export default async function SetupPage({ searchParams }: { searchParams: Query }) {
  const token = await parameter(searchParams, "token");
  const [current, invitation] = await Promise.all([paper(), token ? readInvitation(token) : null]);
  const { words } = current;
  return (
    <SitePage paper={current} page={{ title: words.setupTitle, path: "/admin/setup" }}>
      <PageHeading title={words.setupTitle}>
        <p>{invitation ? words.setupValid : words.setupInvalid}</p>
      </PageHeading>
      <div className="prose max-w-[41.5rem] py-6">
        <p>{words.setupCommands}</p>
        <pre className="furniture overflow-x-auto bg-tint p-4 text-[0.9375rem] leading-7">
          {[
            'npx stet settings set name "The Harbor Gazette"',
            "npx stet import stories/",
            "npx stet --help",
          ].join("\n")}
        </pre>
      </div>
    </SitePage>
  );
}

/** Where imports may go. Each rule carries the sentence it protects; none has exceptions. See docs/architecture.md. */

/** Tests may use what their subject may not: a database, a factory, another layer. */
const test = "\\.test\\.tsx?$";

/** Modules that ask or change the database. */
const queries = [
  "^newsroom/database\\.ts$",
  "^newsroom/[^/]+/(read|write|load|list|publish|due)\\.ts$",
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "app-does-not-know-the-press",
      comment:
        "press → app → components → newsroom → prisma: the press prints pages, pages do not know that they are printed.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^(press|cli|bench|demo|e2e)/" },
    },
    {
      name: "components-draw",
      comment:
        "Props in, markup out: a component makes no queries and no writes, so it can be drawn anywhere.",
      severity: "error",
      from: { path: "^components/", pathNot: test },
      to: {
        path: ["^prisma/", ...queries],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "reader-pages-have-no-islands",
      comment:
        "The press takes the framework's scripts out of readers' pages: a client component there would be dead.",
      severity: "error",
      from: { path: "^app/\\(site\\)/" },
      to: { path: "\\.island\\.tsx$", reachable: true },
    },
    {
      name: "components-do-not-know-pages",
      comment: "Nor does a component know the types of what uses it.",
      severity: "error",
      from: { path: "^components/", pathNot: test },
      to: { path: "^(app|press|cli|bench|demo|e2e)/" },
    },
    {
      name: "ui-could-ship-elsewhere",
      comment: "components/ui could ship in another product, so it imports nothing of ours.",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(app|components/(?!ui/)|newsroom|prisma|press|reader)/" },
    },
    {
      name: "newsroom-knows",
      comment:
        "The domain stands on prisma alone: it knows nothing of pages, of drawing, or of how they are served.",
      severity: "error",
      from: { path: "^newsroom/", pathNot: test },
      to: { path: "^(app|components|press|cli|bench|demo|e2e|reader)/" },
    },
    {
      name: "newsroom-without-frameworks",
      comment: "The domain imports neither Next nor React: it outlives both.",
      severity: "error",
      from: { path: "^newsroom/" },
      to: { path: "node_modules/(next|react|react-dom)/" },
    },
    {
      name: "prisma-stores",
      comment: "prisma is the end of the arrow.",
      severity: "error",
      from: { path: "^prisma/" },
      to: { path: "^(app|components|newsroom|press|cli|bench|demo|e2e|reader)/" },
    },
    {
      name: "one-door-to-the-database",
      comment: "Queries and writes live in newsroom; whoever needs one asks it there.",
      severity: "error",
      from: { path: "^(app|components|press|reader)/", pathNot: test },
      to: { path: "^prisma/" },
    },
    {
      name: "press-prints",
      comment: "The press knows pages by their addresses only: it renders them through Next.",
      severity: "error",
      from: { path: "^press/", pathNot: test },
      to: { path: "^(app|components|cli|bench|demo|e2e)/" },
    },
    {
      name: "schemas-are-safe-in-a-browser",
      comment:
        "schema.ts and body.ts go to the browser with the editor: zod and other schemas, nothing of Node.",
      severity: "error",
      from: { path: "^newsroom/.+/(schema|body)\\.ts$" },
      to: {
        path: [
          "^prisma/",
          "^newsroom/env\\.ts$",
          "node_modules/(sharp|pg|better-sqlite3)/",
          ...queries,
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "rules-are-pure",
      comment: "rules.ts decides from what it is given: no database, no clock of its own to ask.",
      severity: "error",
      from: { path: "^newsroom/.+/rules\\.ts$" },
      to: { path: ["^prisma/", ...queries], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "the-reader-script-stands-alone",
      comment: "What a reader's browser runs is under two kilobytes because it imports nothing.",
      severity: "error",
      from: { path: "^reader/", pathNot: `${test}|^reader/build\\.ts$` },
      to: { path: "^(app|components|newsroom|prisma|press)/|node_modules/" },
    },
    {
      name: "tests-are-for-tests",
      comment: "Nothing that is served may lean on what only tests need.",
      severity: "error",
      from: {
        path: "^(app|components|newsroom|press|prisma|reader|cli|demo)/",
        pathNot: `${test}|/testing/|^prisma/new-migration\\.ts$`,
      },
      to: { path: `${test}|^newsroom/testing/|^prisma/testing/|^e2e/` },
    },
    {
      name: "no-cycles",
      comment: "Two modules that need each other are one, or want a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-packages-of-development",
      comment: "What is served must be there after `npm ci --omit=dev`.",
      severity: "error",
      from: {
        path: "^(app|components|newsroom|press|prisma|reader|cli|demo)/",
        pathNot: `${test}|/testing/|^newsroom/testing/|^prisma/new-migration\\.ts$|^cli/(test|boundaries)\\.mjs$|^cli/(checks|release)/`,
      },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^prisma/generated/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"],
    },
  },
};

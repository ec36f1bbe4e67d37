/**
 * The walls of the house: app -> lib -> db, rooms that talk through doors, a pure core.
 * lib/house.test.ts proves that this survey really saw the modules.
 */
const TEST = "\\.test\\.ts$";
// The rooms that carry every other room: they may be used by all.
const BEARING = "kernel|operation|access|audit|jobs";
const CORE = "^lib/[^/]+/(words\\.ts|policy\\.ts|rules/|knowledge/)";

const wall = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    wall("no-cycles", "Two files that need each other are one file or need a third.", {}, { circular: true }),
    wall("no-unresolvable", "An import that leads nowhere.", {}, { couldNotResolve: true }),
    wall(
      "lib-does-not-know-app",
      "What the clinic knows runs without pages.",
      { path: "^(lib|db)/" },
      { path: "^(app|e2e)/" },
    ),
    wall(
      "lib-is-framework-free",
      "lib runs in a job, a test or a script.",
      { path: "^(lib|db)/" },
      { path: "(^|/)node_modules/(next|react|react-dom|next-auth|next-intl)(/|$)" },
    ),
    wall(
      "app-does-not-touch-the-database",
      "Pages read through queries and write through commands.",
      { path: "^app/", pathNot: "^app/_server/" },
      { path: "^db/|(^|/)node_modules/(drizzle-orm|pg)/" },
    ),
    wall(
      "db-knows-words-only",
      "The one basement window: vocabulary, and types of the ground.",
      { path: "^db/", pathNot: `^db/(seed|testing)/|${TEST}` },
      { path: "^lib/", pathNot: "^lib/[^/]+/words\\.ts$|^lib/kernel/" },
    ),
    wall(
      "the-pool-has-one-key",
      "Only the operation factories open a transaction.",
      { path: "^(app|lib)/", pathNot: `^lib/operation/|${TEST}|^app/_server/house\\.ts$|^lib/jobs/worker\\.ts$` },
      { path: "^db/client\\.ts$", dependencyTypesNot: ["type-only"] },
    ),
    wall(
      "a-desk-is-opened-at-the-door",
      "A command is given a Room, never a Desk.",
      { path: "^lib/", pathNot: `^lib/(operation|jobs)/|^lib/access/[^/]+\\.ts$|${TEST}` },
      { path: "^lib/operation/desk\\.ts$", dependencyTypesNot: ["type-only"] },
    ),
    wall(
      "the-core-is-pure",
      "Rules, knowledge, policy and words decide without a database, a clock or a schema library.",
      { path: CORE, pathNot: TEST },
      { pathNot: `^lib/kernel/(?!env)|${CORE}|^lib/access/actor\\.ts$` },
    ),
    wall(
      "the-ground-stands-on-nothing",
      "lib/kernel imports itself, the calendar library in zone.ts and the schema library in env.ts.",
      { path: "^lib/kernel/", pathNot: TEST },
      { pathNot: "^lib/kernel/|(^|/)node_modules/(temporal-polyfill|zod)/" },
    ),
    wall(
      "schemas-stay-at-the-door",
      "zod lives in input.ts, in the factories and in env.ts: no schema library reaches a browser.",
      { path: "^(app|lib|db)/", pathNot: `^lib/[^/]+/input\\.ts$|^lib/operation/|^lib/kernel/env\\.ts$|${TEST}` },
      { path: "(^|/)node_modules/zod/" },
    ),
    wall(
      "commands-do-not-call-commands",
      "Two deeds in one transaction share a store; a consequence goes through the outbox.",
      { path: "^lib/[^/]+/commands/", pathNot: TEST },
      { path: "^lib/[^/]+/commands/" },
    ),
    wall(
      "rooms-talk-through-doors",
      "Another room is read through its words, rules, knowledge, policy, queries or store; never its commands or input.",
      { path: "^lib/([^/]+)/", pathNot: `${TEST}|^lib/(${BEARING})/` },
      { path: "^lib/([^/]+)/(commands/|input\\.ts|jobs\\.ts)", pathNot: `^lib/($1|${BEARING})/` },
    ),
    wall(
      "actions-are-thin",
      "An action reads the form and calls one deed.",
      { path: "^app/.*/actions\\.ts$" },
      { path: "^db/|^lib/[^/]+/(store\\.ts|rules/)" },
    ),
    wall(
      "pages-read-through-queries",
      "A page neither writes nor reaches into a store.",
      { path: "^app/.*/(page|layout)\\.tsx$" },
      { path: "^lib/[^/]+/(commands/|store\\.ts)" },
    ),
    wall(
      "the-kit-knows-no-clinic",
      "app/_ui could serve any product.",
      { path: "^app/_ui/" },
      { path: "^lib/(?!kernel/)|^app/(?!_ui/|messages/)" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next/|^node_modules/.*/test/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};

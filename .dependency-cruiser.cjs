// The house rules for imports. docs/architecture.md explains them in prose, tests/architecture.test.ts proves that
// they look at every folder and that each of them bites.

/** The fields in their order: each may know only those before it. */
const FIELDS = [
  "languages",
  "groups",
  "documents",
  "citations",
  "import",
  "reforms",
  "codebook",
  "annotations",
  "claims",
  "agreement",
  "search",
  "reviews",
  "permissions",
  "operations",
];

/** Packages the field core may use: read before adding one that it has no DOM, network or clock of its own. */
const PURE_PACKAGES = [
  "zod",
  "prosemirror-model",
  "citeproc",
  "iuliia",
  "saxes",
  "mdast",
  "mdast-util-from-markdown",
  "mdast-util-gfm",
  "micromark-extension-gfm",
  "@orama/stemmers",
  "porter2",
  "bidi-js",
];

const CORE = "^lib/(?!server/)";
const SCREEN_PACKAGES = ["react", "react-dom", "next", "next-intl", "@tiptap", "radix-ui", "lucide-react"];
const PRISMA = `^prisma/generated/|${packages("@prisma/client", "@prisma/adapter-pg", "\\.prisma")}`;

function packages(...names) {
  return `(^|node_modules/)(@types/)?(${names.join("|")})(/|$)`;
}

function rule(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}

const fieldRules = FIELDS.map((field, position) => {
  const known = FIELDS.slice(0, position);
  return rule(
    `field-order-${field}`,
    `lib/${field} may only import ${known.length === 0 ? "no other field" : known.join(", ")}.`,
    { path: `^lib/${field}/` },
    { path: "^lib/[^/]+/", pathNot: `^lib/(${[...known, field, "server"].join("|")})/` },
  );
});

module.exports = {
  forbidden: [
    rule(
      "no-cycles",
      "A cycle means two modules are one; a type may look back.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    rule(
      "core-knows-no-layer",
      "The field core stands alone.",
      { path: CORE },
      { path: "^(app|components|prisma|tests|scripts)/|^lib/server/" },
    ),
    rule(
      "core-knows-no-platform",
      "No Node built-ins in the core: callers pass bytes, time and ids in.",
      { path: CORE },
      { dependencyTypes: ["core"] },
    ),
    rule(
      "core-packages-are-listed",
      "Add a package to PURE_PACKAGES only after reading what it touches.",
      { path: CORE },
      { path: "node_modules/", pathNot: packages(...PURE_PACKAGES) },
    ),
    ...fieldRules,
    rule(
      "fields-are-listed",
      "A new folder in lib/ gets a place in FIELDS first.",
      {},
      { path: "^lib/[^/]+/", pathNot: `^lib/(${[...FIELDS, "server"].join("|")})/` },
    ),
    rule(
      "components-get-data-by-props",
      "Components receive data and actions from app/.",
      { path: "^components/" },
      { path: `^(app|prisma|scripts)/|^lib/server/|${PRISMA}` },
    ),
    rule(
      "server-knows-no-screen",
      "lib/server runs without Next.js or React.",
      { path: "^lib/server/" },
      { path: `^(app|components)/|${packages(...SCREEN_PACKAGES)}` },
    ),
    rule(
      "only-server-opens-the-database",
      "Prisma lives in lib/server.",
      { path: "^(app|components|lib)/", pathNot: "^lib/server/" },
      { path: PRISMA },
    ),
    rule(
      "only-the-platform-starts-servers",
      "What starts and supervises PostgreSQL is for scripts and tests; the web process never sees the owner's address.",
      { path: "^(app|components|lib)/|^instrumentation\\.ts$", pathNot: "^lib/server/database/" },
      {
        path: "^lib/server/database/(embedded|external|migrations|roles|runtime-role|schema-diff|secrets|supervision)\\.ts$",
      },
    ),
    rule(
      "queries-only-read",
      "A query never calls a command or a gateway.",
      { path: "^lib/server/queries/" },
      { path: "^lib/server/(commands|gateways)/" },
    ),
    rule(
      "records-only-translate",
      "Records map rows to field objects, nothing else.",
      { path: "^lib/server/records/" },
      { path: "^lib/server/(commands|queries|gateways)/|^lib/server/database\\.ts$" },
    ),
    rule(
      "gateways-know-no-database",
      "A gateway talks to one outside system.",
      { path: "^lib/server/gateways/" },
      { path: `^lib/server/(commands|queries|records)/|^lib/server/database\\.ts$|${PRISMA}` },
    ),
    rule(
      "commands-stand-alone",
      "Shared steps move into the core or records, not into another command.",
      { path: "^lib/server/commands/([^/]+)" },
      { path: "^lib/server/commands/", pathNot: "^lib/server/commands/$1" },
    ),
    rule("nothing-imports-app", "app/ is the edge.", { pathNot: "^(app|tests)/" }, { path: "^app/" }),
    rule(
      "nothing-imports-tests",
      "Tests know the program, never the reverse. What measures the program measures it on the texts of the tests.",
      {
        pathNot:
          "^(tests/|scripts/bench/|scripts/check-regular-expressions\\.ts$|vitest\\.config|playwright\\.config)",
      },
      { path: "^tests/" },
    ),
    rule("resolves", "Every import resolves.", {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true, // type-only imports count too
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules|^prisma/generated/" },
    exclude: { path: "\\.next/|node_modules/\\.cache" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

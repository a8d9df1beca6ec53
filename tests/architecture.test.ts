import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly { rule: { name: string }; from: string; to: string }[] };
}

/** Runs the import rules over a project; the exit code only counts violations, so the answer is read instead. */
function cruise(folder: string, places: readonly string[]): Cruise {
  const cli = path.join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruiser.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [cli, ...places, "--output-type", "json"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 256_000_000, // bytes
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Cruise;
}

describe("the import rules on this project", () => {
  let found: Cruise;
  beforeAll(() => {
    found = cruise(root, ["app", "components", "lib", "prisma", "scripts", "tests", "proxy.ts"]);
  }, 120_000);

  // dependency-cruiser reports success over nothing when it cannot read TypeScript: every folder must be seen.
  const folders = ["app", "components", "scripts", "tests", "lib/server"].concat(
    readdirSync(path.join(root, "lib"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `lib/${entry.name}`),
  );
  it.each(folders)("look at modules of %s", (folder) => {
    expect(found.modules.filter((module) => module.source.startsWith(`${folder}/`)).length).toBeGreaterThan(
      0,
    );
  });

  it("are kept", () => {
    const broken = found.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(broken).toEqual([]);
  });
});

/** One module for each rule that breaks it, and nothing else. */
const PLANTED: readonly [rule: string, file: string, source: string][] = [
  ["field-order-languages", "lib/languages/planted.ts", 'import "#lib/groups/role.ts";'],
  ["field-order-groups", "lib/groups/planted.ts", 'import "#lib/documents/block.ts";'],
  [
    "field-order-documents",
    "lib/documents/planted.ts",
    'import type { A } from "#lib/citations/a.ts"; export type B = A;',
  ],
  ["field-order-citations", "lib/citations/planted.ts", 'import "#lib/import/a.ts";'],
  ["field-order-permissions", "lib/permissions/planted.ts", 'import "#lib/operations/a.ts";'],
  ["fields-are-listed", "lib/claims/planted.ts", 'import "#lib/miscellany/a.ts";'],
  ["core-knows-no-layer", "lib/claims/knows-server.ts", 'import "#lib/server/report.ts";'],
  ["core-knows-no-platform", "lib/claims/knows-node.ts", 'import "node:fs";'],
  ["core-packages-are-listed", "lib/claims/knows-package.ts", 'import "pg";'],
  ["components-get-data-by-props", "components/knows-server.tsx", 'import "#lib/server/report.ts";'],
  ["server-knows-no-screen", "lib/server/knows-screen.ts", 'import "react";'],
  ["only-server-opens-the-database", "app/knows-prisma.ts", 'import "#prisma/client.ts";'],
  ["only-the-platform-starts-servers", "app/knows-owner.ts", 'import "#lib/server/database/secrets.ts";'],
  ["queries-only-read", "lib/server/queries/planted.ts", 'import "#lib/server/commands/a.ts";'],
  ["records-only-translate", "lib/server/records/planted.ts", 'import "#lib/server/queries/a.ts";'],
  ["gateways-know-no-database", "lib/server/gateways/planted.ts", 'import "#lib/server/database.ts";'],
  ["commands-stand-alone", "lib/server/commands/planted.ts", 'import "#lib/server/commands/a.ts";'],
  ["nothing-imports-app", "scripts/planted.ts", 'import "#app/a.ts";'],
  ["nothing-imports-tests", "scripts/knows-tests.ts", 'import "#tests/a.ts";'],
  ["no-cycles", "lib/claims/one.ts", 'export { two } from "./two.ts"; export const one = 1;'],
  ["resolves", "app/resolves.ts", 'import "#lib/claims/absent.ts";'],
];

/** What the planted modules import. */
const INNOCENT = [
  "lib/groups/role.ts",
  "lib/documents/block.ts",
  "lib/citations/a.ts",
  "lib/import/a.ts",
  "lib/operations/a.ts",
  "lib/miscellany/a.ts",
  "lib/server/report.ts",
  "lib/server/database.ts",
  "lib/server/database/secrets.ts",
  "lib/server/commands/a.ts",
  "lib/server/queries/a.ts",
  "prisma/generated/client.ts",
  "app/a.ts",
  "tests/a.ts",
];

describe("the import rules on a project that breaks each of them", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "silteme-architecture-"));
  let found: Cruise;
  beforeAll(() => {
    const write = (file: string, source: string): void => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), `${source}\n`);
    };
    for (const file of ["package.json", "tsconfig.json", ".dependency-cruiser.cjs"]) {
      cpSync(path.join(root, file), path.join(folder, file));
    }
    for (const file of INNOCENT) write(file, "export type A = string;");
    write("node_modules/pg/package.json", '{ "name": "pg", "version": "0.0.0", "main": "index.js" }');
    write("node_modules/pg/index.js", "");
    write("lib/claims/two.ts", 'export { one } from "./one.ts"; export const two = 2;');
    for (const [, file, source] of PLANTED) write(file, source);
    found = cruise(folder, ["app", "components", "lib", "scripts", "tests"]);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(PLANTED)("are heard: %s in %s", (rule, file) => {
    const heard = found.summary.violations
      .filter((violation) => violation.from === file)
      .map(({ rule }) => rule.name);
    expect(heard).toContain(rule);
  });
});

describe("the lint rules", () => {
  // The rules that need types want files of the project; the planted ones exist in this test only.
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: {
      languageOptions: { parserOptions: { projectService: false } },
      rules: {
        "@typescript-eslint/await-thenable": "off",
        "@typescript-eslint/no-floating-promises": "off",
        "@typescript-eslint/no-misused-promises": "off",
        "@typescript-eslint/switch-exhaustiveness-check": "off",
      },
    },
  });

  const cases: readonly [name: string, file: string, source: string, isRefused: boolean][] = [
    ["a route made by route()", "app/api/v1/a/route.ts", "export const GET = route(show, handler);", false],
    ["a route made otherwise", "app/api/v1/a/route.ts", "export const GET = () => new Response();", true],
    ["a route as a function", "app/api/v1/a/route.ts", "export async function GET() {}", true],
    [
      "another export of a route",
      "app/api/v1/a/route.ts",
      "export const dynamic = route(show, handler);",
      true,
    ],
    ["a route handed on", "app/api/v1/a/route.ts", 'export { GET } from "./other.ts";', true],
    [
      "SQL in a template",
      "lib/server/queries/a.ts",
      "export const a = (db) => db.$queryRaw`SELECT 1`;",
      false,
    ],
    [
      "SQL in a string",
      "lib/server/queries/a.ts",
      'export const a = (db) => db.$queryRawUnsafe("SELECT 1");',
      true,
    ],
    [
      "SQL to execute in a string",
      "prisma/a.ts",
      'export const a = (db) => db.$executeRawUnsafe("SELECT 1");',
      true,
    ],
    ["a setting read in passing", "lib/server/queries/a.ts", "export const a = process.env.PORT;", true],
    ["a setting read in a script", "scripts/a.ts", "export const a = process.env.PORT;", false],
    ["a line printed by the field", "lib/claims/a.ts", 'console.log("a");', true],
  ];
  it.each(cases)("judge %s", async (_name, file, source, isRefused) => {
    const [result] = await eslint.lintText(`${source}\n`, { filePath: path.join(root, file) });
    expect(result?.fatalErrorCount).toBe(0);
    expect((result?.errorCount ?? 0) > 0).toBe(isRefused);
  });
});

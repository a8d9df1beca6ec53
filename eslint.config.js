import tseslint from "typescript-eslint";

/** SQL built from strings is how one group reads another's rows; tagged templates are always parameters. */
const NO_RAW_SQL = {
  selector: "MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]",
  message: "Use $queryRaw`…` or $executeRaw`…`: their values are parameters.",
};

const NO_ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Settings come from lib/server/environment.ts, the one list of them.",
};

/** Rows of a group are reached through inGroup, which sets the group for row-level security. */
const ONE_CLIENT = {
  selector: "NewExpression[callee.name='PrismaClient']",
  message: "lib/server/database.ts holds the one client: use inGroup, inAccount or database().",
};

const ROUTE_EXPORTS = "/^(GET|POST|PATCH|PUT|DELETE)$/";
const ROUTE_MESSAGE =
  "A route exports only GET, POST, PATCH, PUT or DELETE, each made by route(…): the wrapper checks who asks, limits and answers.";

/** Every statement of a route.ts that exports anything other than `export const GET = route(…)`. */
const ONLY_ROUTES = [
  "ExportAllDeclaration",
  "ExportDefaultDeclaration",
  "ExportNamedDeclaration[declaration=null]",
  "ExportNamedDeclaration > :not(VariableDeclaration, ExportSpecifier, Literal)",
  `ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([id.name=${ROUTE_EXPORTS}])`,
  "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([init.callee.name='route'])",
].map((selector) => ({ selector, message: ROUTE_MESSAGE }));

const TYPED = ["**/*.ts", "**/*.tsx"];

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      ".next/",
      "data/",
      "prisma/generated/",
      "test-results/",
      "next-env.d.ts",
      "**/*.d.ts",
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: TYPED,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The few that need types and find what neither tsc nor a reader does.
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // tsc reports unused names already.
      "@typescript-eslint/no-unused-vars": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-constant-condition": "error",
      "no-dupe-else-if": "error",
      "no-empty": "error",
      "no-irregular-whitespace": "error",
      "no-misleading-character-class": "error",
      "no-self-compare": "error",
      "no-unsafe-finally": "error",
      "no-unsafe-optional-chaining": "error",
      "no-useless-escape": "error",
      "no-console": "error",
      "no-restricted-syntax": ["error", NO_RAW_SQL, NO_ENVIRONMENT, ONE_CLIENT],
    },
  },
  {
    files: ["app/api/**/route.ts"],
    rules: { "no-restricted-syntax": ["error", NO_RAW_SQL, NO_ENVIRONMENT, ...ONLY_ROUTES] },
  },
  {
    files: ["lib/server/database.ts"],
    rules: { "no-restricted-syntax": ["error", NO_RAW_SQL, NO_ENVIRONMENT] },
  },
  {
    // The one address that @auth/core answers by itself.
    files: ["app/api/auth/**/route.ts"],
    rules: { "no-restricted-syntax": ["error", NO_RAW_SQL, NO_ENVIRONMENT] },
  },
  {
    // Next's own variables (NODE_ENV, NEXT_RUNTIME) are replaced by the bundler; settings do not reach either file.
    files: ["proxy.ts", "instrumentation.ts"],
    rules: { "no-restricted-syntax": ["error", NO_RAW_SQL] },
  },
  {
    files: ["scripts/**", "prisma/**", "tests/**", "lib/server/environment.ts", "*.config.{ts,js,mjs}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
    rules: { "no-console": "off", "no-restricted-syntax": ["error", NO_RAW_SQL] },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { globals: { module: "writable", require: "readonly" } },
  },
);

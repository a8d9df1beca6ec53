import { bareEnvironment, parseEnvironment } from "#lib/server/environment.ts";
import { describe, expect, it } from "vitest";

const ENOUGH = {
  RUNTIME_DATABASE_URL: "postgresql://app_rt:secret@127.0.0.1:5432/silteme",
  AUTH_SECRET: "x".repeat(32),
};

describe("the settings of the web process", () => {
  it("need the plain role's address and a secret, and nothing else", () => {
    expect(parseEnvironment(ENOUGH)).toMatchObject({
      databaseConnections: 10,
      trustedProxies: 0,
      oidc: [],
    });
  });

  const wrong: readonly [name: string, variables: Record<string, string>][] = [
    ["RUNTIME_DATABASE_URL", { RUNTIME_DATABASE_URL: "mysql://somewhere" }],
    ["AUTH_SECRET", { AUTH_SECRET: "short" }],
    ["DATABASE_CONNECTIONS", { DATABASE_CONNECTIONS: "0" }],
    ["PUBLIC_URL", { PUBLIC_URL: "javascript:alert(1)" }],
    ["TRUSTED_PROXIES", { TRUSTED_PROXIES: "all" }],
    ["OIDC_UNI_*", { OIDC_PROVIDERS: "uni", OIDC_UNI_ISSUER: "https://id.example.org" }],
  ];
  it.each(wrong)("are refused by name when %s is wrong", (name, variables) => {
    expect(() => parseEnvironment({ ...ENOUGH, ...variables })).toThrow(name);
  });

  it("do not show their values when they are refused", () => {
    const read = (): unknown => parseEnvironment({ ...ENOUGH, RUNTIME_DATABASE_URL: "mysql://a:secret@b/c" });
    expect(read).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("secret") as string }),
    );
  });

  it("count as unset when they are empty", () => {
    expect(parseEnvironment({ ...ENOUGH, OIDC_PROVIDERS: "", PUBLIC_URL: "" })).toMatchObject({
      oidc: [],
      publicUrl: null,
    });
  });

  it("stay out of the programs of PostgreSQL", () => {
    process.env.AUTH_SECRET = ENOUGH.AUTH_SECRET;
    expect(Object.keys(bareEnvironment()).sort()).toEqual([
      "LC_ALL",
      "NODE_ENV",
      "PATH",
      "SystemRoot",
      "TEMP",
      "TZ",
    ]);
  });
});

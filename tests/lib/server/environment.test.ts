import path from "node:path";
import { bareEnvironment, importSettings, parseEnvironment } from "#lib/server/environment.ts";
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
    ["SILTEME_IMPORT_MEGABYTES", { SILTEME_IMPORT_MEGABYTES: "500" }],
    ["SILTEME_IMPORT_RECOGNITION_SECONDS", { SILTEME_IMPORT_RECOGNITION_SECONDS: "86400" }],
    ["SILTEME_FONTS", { SILTEME_FONTS: "/nowhere/font.ttf" }],
    ["SILTEME_FONTS", { SILTEME_FONTS: "/nowhere/fonts.ttc" }],
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

  it("say what a file may cost, also where there is no database", () => {
    const usual = {
      largestUpload: 100 * 1_048_576,
      pages: 2_000,
      readingMs: 300_000,
      stallMs: 60_000,
      recognitionMs: 6 * 3_600_000,
      pageMs: 180_000,
      memoryMegabytes: 1_500,
      tessdata: null,
    };
    expect(parseEnvironment(ENOUGH).imports).toEqual(usual);
    expect(importSettings({ SILTEME_IMPORT_PAGES: "40", SILTEME_TESSDATA: "" })).toEqual({
      ...usual,
      pages: 40,
    });
    expect(() => importSettings({ SILTEME_IMPORT_PAGES: "0" })).toThrow("SILTEME_IMPORT_PAGES");
  });

  it("name fonts as PATH names folders, and the one in a collection", () => {
    const here = import.meta.filename;
    const SILTEME_FONTS = [here, `${here}#NotoSansCJKsc-Regular`].join(path.delimiter);
    expect(parseEnvironment(ENOUGH).fonts).toEqual([]);
    expect(parseEnvironment({ ...ENOUGH, SILTEME_FONTS }).fonts).toEqual([
      { path: here, name: null },
      { path: here, name: "NotoSansCJKsc-Regular" },
    ]);
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

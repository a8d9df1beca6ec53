import { describe, expect, test } from "vitest";
import { SHARED_REFUSALS } from "#lib/operations/operation.ts";
import { OPERATIONS } from "#lib/operations/registry.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { loadMessages } from "#app/interface-locale/messages.ts";

describe("the operations", () => {
  test("are all there, each with an id and an address of its own", () => {
    expect(OPERATIONS.length).toBeGreaterThan(60);
    const ids = OPERATIONS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const addresses = OPERATIONS.map(({ method, path }) => `${method} ${path}`);
    expect(addresses.length).toBe(new Set(addresses).size);
  });

  test("of a group ask a permission, and only those", () => {
    for (const { id, path, access } of OPERATIONS) {
      expect([id, typeof access === "function"]).toEqual([id, path.startsWith("/groups/{groupId}")]);
    }
  });

  test("that write ask a permission that read-only tokens do not have", () => {
    const changesNothing = new Set([
      "bibliography.preview",
      "bibliography.export",
      "citations.print",
      "references.read",
      "claims.suggest",
      "results.fill",
      // Says where one reads, and is forgotten after half a minute.
      "presence.show",
    ]);
    for (const { id, method, access } of OPERATIONS) {
      if (method === "GET" || typeof access !== "function" || changesNothing.has(id)) continue;
      expect([id, access.writes]).toEqual([id, true]);
    }
  });

  test.each(LANGUAGES)("have a sentence for each of their refusals in %s", async (language) => {
    const { refusals = {} } = await loadMessages(language);
    const codes = new Set<string>([
      ...SHARED_REFUSALS,
      ...OPERATIONS.flatMap((operation) => operation.refusals),
    ]);
    expect([...codes].filter((code) => typeof refusals[code] !== "string")).toEqual([]);
  });
});

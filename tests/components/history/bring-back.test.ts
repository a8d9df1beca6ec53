import { expect, test } from "vitest";
import { waysBack } from "#components/history/bring-back.ts";
import { EVENT_KINDS } from "#lib/server/events.ts";

test("every kind with a way back is one that happens, and each asks for the thing that was taken away", async () => {
  const kinds = EVENT_KINDS.filter((kind) => waysBack(kind) !== null);
  expect(kinds).toContain("reform.deleted");
  expect(kinds).toContain("tagset.deleted");
  for (const kind of kinds) {
    const asked: unknown[] = [];
    const call = ((operation: { path: string }, { params }: { params: Record<string, string> }) => {
      const missing = [...operation.path.matchAll(/\{(\w+)\}/gu)].filter(
        ([, name = ""]) => !(name in params),
      );
      asked.push(missing.length, params);
      return Promise.resolve({ ok: true, value: null });
      // Only what is asked for matters here.
    }) as never;
    await waysBack(kind)?.({ call, groupId: "g" }, "id");
    expect(asked[0], kind).toBe(0);
    expect(Object.values(asked[1] as Record<string, string>), kind).toContain("id");
  }
});

test("what takes nothing away, and what no kind is called, has no way back", () => {
  for (const kind of ["claim.edited", "toString", ""]) expect(waysBack(kind)).toBeNull();
});

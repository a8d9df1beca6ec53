import { expect, it } from "vitest";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import en from "#messages/en/bibliography.json" with { type: "json" };
import kk from "#messages/kk/bibliography.json" with { type: "json" };
import ru from "#messages/ru/bibliography.json" with { type: "json" };

it.each([
  ["kk", kk],
  ["ru", ru],
  ["en", en],
] as const)("every offered style has a name in %s", (_, { bibliography }) => {
  expect(Object.keys(bibliography.style).sort()).toEqual(OFFERED_STYLES.map(({ id }) => id).sort());
});

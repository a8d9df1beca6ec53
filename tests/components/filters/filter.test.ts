import { describe, expect, test } from "vitest";
import { activeFilters, changesOf, type Filter } from "#components/filters/filter.ts";

const state: Filter = {
  name: "state",
  label: "Күйі",
  options: [{ value: "checked", label: "тексерілген" }],
};
const reform: Filter = {
  name: "reformId",
  label: "Реформа",
  options: [{ value: "r1", label: "Закон № 5", lang: "ru" }],
};
/** Two parameters of the address, one field. */
const claims: Filter = {
  name: "claims",
  label: "Claims",
  options: [
    { value: "some", label: "with" },
    { value: "deleted", label: "deleted" },
  ],
  read: (get) => (get("state") === "deleted" ? "deleted" : get("claims")),
  write: (value) => (value === "deleted" ? { claims: "", state: value } : { claims: value, state: "" }),
};

const at = (query: string) => {
  const params = new URLSearchParams(query);
  return (name: string) => params.get(name) ?? "";
};
const labels = (query: string, filters: readonly Filter[]) =>
  activeFilters(filters, [], at(query)).map(({ label }) => label);

describe("what a list is narrowed by", () => {
  test("is named by field and choice, in the order of the fields", () => {
    expect(labels("reformId=r1&state=checked", [state, reform])).toEqual([
      "Күйі: тексерілген",
      "Реформа: Закон № 5",
    ]);
  });

  test("is nothing while the address says nothing, or says it of other things", () => {
    expect(labels("", [state, reform])).toEqual([]);
    expect(labels("sort=number&search=заң", [state, reform])).toEqual([]);
  });

  test("is still named when the choice is no longer offered, so that it can be taken away", () => {
    expect(labels("reformId=gone", [reform])).toEqual(["Реформа"]);
  });

  test("keeps the language of what was chosen, and takes away its own parameter alone", () => {
    expect(activeFilters([reform], [], at("reformId=r1&state=checked"))).toEqual([
      { name: "reformId", label: "Реформа: Закон № 5", lang: "ru", without: { reformId: "" } },
    ]);
  });

  test("holds what an address brought that no field knows, last", () => {
    const year = { name: "year", label: "Year: 2007" };
    const active = activeFilters([state], [year], at("year=2007&state=checked"));
    expect(active.map(({ name, without }) => [name, without])).toEqual([
      ["state", { state: "" }],
      ["year", { year: "" }],
    ]);
  });
});

describe("a field over two parameters", () => {
  test.each([
    ["claims=some", "Claims: with"],
    ["state=deleted", "Claims: deleted"],
  ])("%s reads as %s", (query, label) => {
    expect(labels(query, [claims])).toEqual([label]);
  });

  test("clears both when it is taken away", () => {
    expect(changesOf(claims, "")).toEqual({ claims: "", state: "" });
    expect(changesOf(claims, "deleted")).toEqual({ claims: "", state: "deleted" });
  });
});

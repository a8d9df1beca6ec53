import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { malformedInEntry, malformedInWork } from "#lib/citations/integrity/addresses.ts";
import { isbnProblem, printedIsbns } from "#lib/citations/integrity/check-digit.ts";
import { faultInText, faultInUrl } from "#lib/citations/integrity/web-address.ts";
import { book, entry } from "./builder.ts";

describe("faultInUrl", () => {
  it.each([
    "https://example.kz/kaz/docs/K2500_1",
    "http://www.example.org:8080/a?b=c&d=%D0%B0#e",
    "https://мысал.қаз/жол",
    "https://en.example.org/wiki/River_(disambiguation)",
    "ftp://example.org/file.pdf",
    "https://example.org/改革/सुधार",
  ])("finds nothing wrong with %s", (url) => {
    expect(faultInUrl(url)).toBeNull();
  });

  it.each([
    ["example.kz/docs", "scheme_missing"],
    ["www.example.kz", "scheme_missing"],
    ["http//example.kz", "scheme_misspelt"],
    ["http:/example.kz", "scheme_misspelt"],
    ["htpp://example.kz", "scheme_misspelt"],
    ["http://https://example.kz", "scheme_misspelt"],
    ["https://example.kz/a b", "blank_inside"],
    ["https://example.kz/a.", "stop_at_end"],
    ["https://example.kz/a)", "stop_at_end"],
    ["https://example", "host"],
    ["https://.kz/a", "host"],
    ["https://example.kz/a|b", "characters"],
    ["https://example.kz/%zz", "characters"],
  ])("tells what is wrong with %s", (url, problem) => {
    expect(faultInUrl(url)).toEqual({ problem, address: url });
  });
});

describe("faultInText", () => {
  it.each([
    ["URL: http//example.kz/docs (қаралған күні: 01.02.2023).", "scheme_misspelt"],
    ["Режим доступа: http:/example.kz/docs", "scheme_misspelt"],
    ["URL: https:// example.kz/docs", "blank_inside"],
    ["URL: www. example.kz", "blank_inside"],
    ["URL: https://example.kz/docs/ k2500_1 (дата обращения: 01.02.2023)", "blank_inside"],
  ])("finds the fault in «%s»", (text, problem) => {
    expect(faultInText(text)?.problem).toBe(problem);
  });

  it.each([
    "URL: https://example.kz/docs/k2500_1. (дата обращения: 01.02.2023)",
    "URL: https://example.kz/ (қаралған күні: 01.02.2023)",
    "URL: https://example.kz/ 12.05.2022",
    "example.kz сайтынан алынды",
    "Есеп // URL туралы. – 2020.",
  ])("leaves «%s» alone", (text) => {
    expect(faultInText(text)).toBeNull();
  });

  it("is quick on hostile text", () => {
    const started = performance.now();
    for (const text of [
      "https://".repeat(20_000),
      `https://${"a/ ".repeat(40_000)}`,
      "http ".repeat(40_000),
      `https://${"a".repeat(100_000)}`,
    ]) {
      faultInText(text);
      faultInUrl(text);
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("ISBN", () => {
  it.each([
    ["978-0-306-40615-7", null],
    ["9780306406157", null],
    ["0-306-40615-2", null],
    ["0-8044-2957-X", null],
    ["0-8044-2957-Х", null],
    ["978-0-306-40615-8", "check_digit"],
    ["0-306-40615-3", "check_digit"],
    ["978-0-306-40615", "length"],
  ])("%s: %s", (isbn, problem) => {
    expect(isbnProblem(isbn)).toBe(problem);
  });

  it("is sound for every number with its own check digit and unsound for every other", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, wrong) => {
          const sum = digits.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3), 0);
          const check = (10 - (sum % 10)) % 10;
          expect(isbnProblem(`${digits.join("")}${check}`)).toBeNull();
          expect(isbnProblem(`${digits.join("")}${(check + wrong) % 10}`)).toBe("check_digit");
        },
      ),
    );
  });

  it("reads every ISBN of an entry", () => {
    expect(printedIsbns("– 200 б. – ISBN 978-0-306-40615-7. – ISBN: 0-8044-2957-X (т. 1).")).toEqual([
      "978-0-306-40615-7",
      "0-8044-2957-X",
    ]);
    expect(printedIsbns("ISSN 1234-5678")).toEqual([]);
  });
});

describe("malformed identifiers", () => {
  it("tells of all that is wrong in a printed entry", () => {
    const text = "Адай А. Дала. – URL: http//example.kz. – DOI: 10,1234/abc. – ISBN 978-0-306-40615-8.";
    const found = malformedInEntry(entry(4, book("Адай", 2001, "Дала"), { text }));
    expect(found.map(({ code, values }) => [code, values])).toEqual([
      ["url_malformed", { entry: 4, problem: "scheme_misspelt", address: "http//example.kz." }],
      ["doi_malformed", { entry: 4, doi: "10,1234/abc" }],
      ["isbn_malformed", { entry: 4, isbn: "978-0-306-40615-8", problem: "check_digit" }],
    ]);
  });

  it("finds nothing in a sound entry", () => {
    const text =
      "Grey A. Rivers. https://doi.org/10.1234/ab(c)12-3. ISBN 978-0-306-40615-7. URL: https://example.org/a.";
    const csl = book("Grey", 2009, "Rivers", { URL: "https://example.org/a", DOI: "10.1234/ab(c)12-3" });
    expect(malformedInEntry(entry(1, csl, { text }))).toEqual([]);
  });

  it("tells of the work in the library by its title", () => {
    const csl = book("Адай", 2001, "Дала", {
      URL: "example.kz",
      DOI: "11.1/a",
      ISBN: "978-0-306-40615-7, 123",
    });
    expect(
      malformedInWork("w", csl).map(({ code, values, referenceId }) => [code, values["entry"], referenceId]),
    ).toEqual([
      ["url_malformed", "Дала", "w"],
      ["doi_malformed", "Дала", "w"],
      ["isbn_malformed", "Дала", "w"],
    ]);
  });
});

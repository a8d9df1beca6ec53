import { describe, expect, it } from "vitest";
import { findDoi, findIsbn, findIssn, findUrl, trimAddress } from "#lib/citations/identifier.ts";

describe("identifiers", () => {
  it.each([
    ["doi:10.1234/abc.5-6.", "10.1234/abc.5-6"],
    ["DOI: 10.1234/ABC(12)7", "10.1234/ABC(12)7"],
    ["https://doi.org/10.1234/x_y)", "10.1234/x_y"],
    ["www.example.org/10.12/x", null],
  ])("finds the DOI in «%s»", (text, doi) => {
    expect(findDoi(text)?.value ?? null).toBe(doi);
  });

  it.each([
    ["URL:https://example.kz/a/b. (қаралған", "https://example.kz/a/b"],
    ["http://example.ru/?id=7&x=1;", "http://example.ru/?id=7&x=1"],
    ["<https://example.org/x>", "https://example.org/x"],
    ["www.example.kz/kk/жаңалық,", "https://www.example.kz/kk/жаңалық"],
    ["adilet.example.kz/kaz/docs/K95_", "https://adilet.example.kz/kaz/docs/K95_"],
    ["https://example.org/wiki/A_(b)", "https://example.org/wiki/A_(b)"],
    ["https://example.org/改革/सुधार/👩‍🔬", "https://example.org/改革/सुधार/👩‍🔬"],
    ["И.И. Иванов. Т.5", null],
  ])("finds the address in «%s»", (text, url) => {
    expect(findUrl(text)?.value ?? null).toBe(url);
  });

  it("knows where an address ends", () => {
    const text = "сайт https://example.kz/a. Соңы";
    const found = findUrl(text);
    expect(text.slice(found?.index, (found?.index ?? 0) + (found?.length ?? 0))).toBe("https://example.kz/a");
    expect(trimAddress("https://example.kz/a).,")).toBe("https://example.kz/a");
  });

  it.each([
    ["ISBN 978-0-306-40615-7.", "978-0-306-40615-7"],
    ["ISBN: 9780306406157", "9780306406157"],
    ["ISBN 0-8044-2957-Х", "0-8044-2957-X"],
    ["ISBN 0-306-40615-3", "0-306-40615-3"],
    ["改革 ISBN 12 🧭", null],
  ])("finds the ISBN in «%s» as it is printed, whatever its last figure", (text, isbn) => {
    expect(findIsbn(text)?.value ?? null).toBe(isbn);
  });

  it("finds an ISSN and mends a Cyrillic X", () => {
    expect(findIssn("ISSN 2049-363Х")?.value).toBe("2049-363X");
  });
});

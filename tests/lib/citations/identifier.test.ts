import { describe, expect, it } from "vitest";
import { findDoi, findIsbn, findIssn, findUrl, isValidIsbn, trimAddress } from "#lib/citations/identifier.ts";

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
    ["ISBN 978-0-306-40615-7", true],
    ["ISBN 0-306-40615-2", true],
    ["ISBN 0-306-40615-3", false],
    ["ISBN: 9780306406158", false],
  ])("checks the last figure of «%s»", (text, valid) => {
    expect(isValidIsbn(findIsbn(text)?.value ?? "")).toBe(valid);
  });

  it("finds an ISSN and mends a Cyrillic X", () => {
    expect(findIssn("ISSN 2049-363Х")?.value).toBe("2049-363X");
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { foldDoi, foldIsbn, foldIsbns, readIdentifier } from "#lib/citations/normalise-identifier.ts";

test.each([
  ["10.5555/ABC.1", "10.5555/abc.1"],
  ["https://doi.org/10.5555/abc", "10.5555/abc"],
  ["http://dx.doi.org/10.5555/abc.", "10.5555/abc"],
  ["doi.org/10.5555/abc", "10.5555/abc"],
  ["DOI: 10.5555/abc", "10.5555/abc"],
  ["doi:10.5555/abc", "10.5555/abc"],
  ["https://doi.org/10.5555/a%28b%29", "10.5555/a(b)"],
  ["https://doi.org/10.5555/100%", "10.5555/100%"],
  ["10.5555.7/abc", "10.5555.7/abc"],
  ["10.55/abc", null],
  ["https://example.org/10.5555/abc", null],
  ["", null],
  [undefined, null],
])("the DOI %s is %s", (printed, expected) => {
  expect(foldDoi(printed)).toBe(expected);
});

test.each([
  ["978-601-00-0001-8", "9786010000018"],
  ["ISBN 978‑601‑00‑0001‑8", "9786010000018"],
  ["601-00-0001-7", "9786010000018"],
  ["0-8044-2957-X", "9780804429573"],
  ["0-8044-2957-Х", "9780804429573"],
  ["978-601-00-0001-9", null],
  ["601-00-0001-1", null],
  ["977-601-00-0001-8", null],
  ["", null],
])("the ISBN %s is %s", (printed, expected) => {
  expect(foldIsbn(printed)).toBe(expected);
});

test("several ISBNs in one field are each found", () => {
  expect(foldIsbns("978-601-00-0001-8 (қатты), 0-8044-2957-X")).toEqual(["9786010000018", "9780804429573"]);
});

test("an ISBN has one check digit", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^97[89]\d{9}$/u), (first) => {
      const valid = Array.from({ length: 10 }, (_, digit) => foldIsbn(`${first}${digit}`));
      expect(valid.filter((isbn) => isbn !== null)).toHaveLength(1);
    }),
  );
});

test("whatever is typed is read or refused, and what was read is read again as the same", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((end) => `10.5555/${end}`),
      ),
      (typed) => {
        const read = readIdentifier(typed);
        if (read !== null) expect(readIdentifier(read.value)).toEqual(read);
      },
    ),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkedByAddress, remarkTarget, writtenLink } from "#lib/annotations/remark-link.ts";
import { firstWords, membersNamed, plainRemark } from "#lib/annotations/remark-text.ts";
import { parseRemark } from "#lib/annotations/remark-tree.ts";
import { suggestedPieces } from "#lib/annotations/suggestion.ts";
import { nameKey, namesPerson } from "#lib/languages/name-key.ts";

const ID = "01970000-0000-7000-8000-00000000000a";

describe("a remark", () => {
  test.each([
    ["emphasis", "**Маңызды** сөз *тағы*", "Маңызды сөз тағы"],
    ["raw HTML stays as it was typed", "<b>нет</b> & <script>x</script>", "<b>нет</b> & <script>x</script>"],
    ["a picture is a link", "![схема](https://example.org/a.png)", "схема"],
    ["an unsafe address is told, not linked", "[бас](javascript:alert(1))", "бас (javascript:alert(1))"],
    ["a quotation", "> مرحبا\n\nиә", "«مرحبا»\nиә"],
    ["a list", "1. бір\n2. екі 🧭", "1. бір\n2. екі 🧭"],
    ["a mention", `[Әйгерім](member:${ID}), қараңыз`, "Әйгерім, қараңыз"],
    ["lines", "第一行\n第二行", "第一行\n第二行"],
  ])("%s", (_, remark, plain) => expect(plainRemark(remark)).toBe(plain));

  test("has only links that lead somewhere safe, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const tree = JSON.stringify(parseRemark(text));
        expect(tree).not.toMatch(/"href":"(?!https?:|mailto:)/iu);
      }),
    );
  });

  test("names whom a written link names, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (name) => {
        fc.pre(/\p{L}/u.test(name));
        expect(membersNamed(`сәлем ${writtenLink(name, "member", ID)} !`)).toEqual([ID]);
      }),
    );
  });

  test("names nobody in code, and is cut between letters", () => {
    expect(membersNamed(`\`[a](member:${ID})\``)).toEqual([]);
    expect(firstWords("👨‍👩‍👧 бір екі үш", 20)).not.toContain("\uFFFD");
  });

  test("nests no deeper than can be shown", () => {
    expect(JSON.stringify(parseRemark(">".repeat(3_000))).length).toBeLessThan(5_000);
  });
});

test("addresses of this server name what they lead to", () => {
  expect(linkedByAddress(`/groups/${ID}/documents/${ID}#passage-${ID}`)?.noun).toBe("passage");
  expect(linkedByAddress(`/groups/${ID}/claims/${ID}`)?.noun).toBe("claim");
  expect(linkedByAddress("/groups/1/claims/2")).toBeNull();
  expect(remarkTarget("data:text/html,x")).toBeNull();
});

test.each([
  ["Әйгерім Сейтова", "aige"],
  ["Нұрғалиева Қарлығаш", "nurgaliyeva"],
  ["Жанар", "Janar"],
  ["Aigul", "Айгүл"],
  ["Щербакова Юлия", "iulia shch"],
])("%s is found by %s", (name, typed) => expect([nameKey(name), namesPerson(name, typed)][1]).toBe(true));

test("a suggestion's pieces give back both texts", () => {
  const words = fc.array(fc.constantFrom("Мәжіліс", "2007", "жылы", "،مرحبا", "章", "🧭", ".", "  "), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(" "), other.join(" ")];
      const pieces = suggestedPieces(before, after);
      const text = (left: string) =>
        pieces
          .filter(({ is }) => is !== left)
          .map((piece) => piece.text)
          .join("");
      expect([text("new"), text("gone")]).toEqual([before, after]);
    }),
  );
});

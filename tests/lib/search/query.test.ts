import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQuery, wordsOfQuery, type QueryTree } from "#lib/search/query.ts";

/** The tree in short: words side by side, | between choices, - before what is excluded, * begun, = exact. */
function drawn(tree: QueryTree | null): string {
  if (tree === null) return "";
  if ("within" in tree && tree.within !== undefined)
    return `${tree.within}:${drawn({ ...tree, within: undefined } as never)}`;
  if (tree.kind === "word")
    return `${tree.word.isExact ? "=" : ""}${tree.word.form}${tree.word.isBegun ? "*" : ""}`;
  if (tree.kind === "phrase") return `"${tree.words.map(({ form }) => form).join(" ")}"`;
  if (tree.kind === "not") return `-${drawn(tree.part)}`;
  return `(${tree.parts.map(drawn).join(tree.kind === "all" ? " " : " | ")})`;
}

describe("what is typed is read as", () => {
  it.each([
    ["words that all have to occur", "сайлау реформасы", "(сайлау реформасы)"],
    ["a phrase", "«саяси реформа» билік", '("саяси реформа" билік)'],
    ["a quoted word, meant exactly", '"реформасы"', "=реформасы"],
    ["an exact word", "=сайлауы", "=сайлауы"],
    ["without a word", "реформа -партия", "(реформа -партия)"],
    ["without a phrase", 'реформа -"саяси партия"', '(реформа -"саяси партия")'],
    ["a hyphen inside a word is none", "Қасым-Жомарт", '"қасым жомарт"'],
    ["a choice", "мәжіліс OR сенат", "(мәжіліс | сенат)"],
    ["a choice in Russian and Kazakh", "сенат ИЛИ мажилис НЕМЕСЕ партия", "(сенат | мажилис | партия)"],
    ["a choice binds weaker", "a b OR c", "((a b) | c)"],
    ["brackets", "(a OR b) -c", "((a | b) -c)"],
    ["and is meant anyway", "a AND b", "(a b)"],
    ["a beginning", "рефор*", "рефор*"],
    ["a number in a word's company", "7,5 пайыз", '("7 5" пайыз)'],
    [
      "a large number in its prints",
      "50000",
      '(50000 | "50 000" | "50 мың" | "50 тысяча" | "50 тысяч" | "50 тыс" | "50 thousand")',
    ],
    ["an ending of a number is none", "107-ге", "107"],
    ["look-alike letters are mended", "жəне", "және"],
    ["Arabic, Hindi, Chinese", "إصلاح सुधार 中国", "(إصلاح सुधार 中国)"],
    ["words of a title", "title:сайлау жүйе", "(A:сайлау жүйе)"],
    ["a phrase of a title, in Kazakh", "тақырып:«партиялық тізім»", 'A:"партиялық тізім"'],
    ["what no title has, in Russian", "выборы -название:выборы", "(выборы -A:выборы)"],
    ["an emoji is nothing", "👍🏽", ""],
    ["nothing", "  ", ""],
    ["marks alone", ') ( " - = : * |', ""],
  ])("%s", (_, typed, expected) => {
    expect(drawn(readQuery(typed).tree)).toBe(expected);
  });

  it("takes the last word for a beginning while one types", () => {
    expect(drawn(readQuery("саяси рефо", { isTyping: true }).tree)).toBe("(саяси рефо*)");
    expect(drawn(readQuery("саяси реформа ", { isTyping: true }).tree)).toBe("(саяси реформа)");
    expect(drawn(readQuery("«саяси рефо", { isTyping: true }).tree)).toBe('"саяси рефо"');
  });
});

describe("a barred bracket", () => {
  it("bars what it narrows to", () => {
    const { filters, tree } = readQuery("сайлау -(year:2007 саяси) -(-тіл:қазақша)");
    expect(filters.map(({ field, isExcluded }) => [field, isExcluded])).toEqual([
      ["year", true],
      ["language", false],
    ]);
    expect(drawn(tree)).toBe("(сайлау -саяси)");
  });
});

describe("fields have names in three languages", () => {
  it.each([
    ["language:kk", "language", "kk", null, null],
    ["тіл:қазақша", "language", "kk", null, null],
    ["язык:русский", "language", "ru", null, null],
    ["год:2007", "year", "2007", 2007, 2007],
    ["жыл:2007-2011", "year", "2007-2011", 2007, 2011],
    ["year:2019-", "year", "2019-", 2019, null],
    ["түр:дерек", "kind", "fact", null, null],
    ["state:disputed", "state", "disputed", null, null],
    ['автор:"Иванов И."', "author", "Иванов И.", null, null],
    ["реформа:НСОД", "reform", "НСОД", null, null],
  ])("%s", (typed, field, value, from, to) => {
    const { filters, tree, notes } = readQuery(typed);
    expect(filters).toEqual([{ field, value, from, to, isExcluded: false }]);
    expect(tree).toBeNull();
    expect(notes).toEqual([]);
  });

  it("excludes by a field", () => {
    expect(readQuery("-тіл:орысша реформа").filters[0]?.isExcluded).toBe(true);
  });
});

describe("what is not understood is taken for words, and a note says so", () => {
  it.each([
    ["foo:bar", "(foo bar)", "unknown_field"],
    ["жыл:кеше", "(жыл кеше)", "unclear_value"],
    ["язык:клингонский", "(язык клингонский)", "unclear_value"],
    ["«саяси реформа", '"саяси реформа"', "quote_not_closed"],
    ["-партия", "", "only_excluded"],
  ])("%s", (typed, expected, code) => {
    const { tree, notes } = readQuery(typed);
    expect(drawn(tree)).toBe(expected);
    expect(notes.map((note) => note.code)).toEqual([code]);
  });

  it("says nothing of addresses and times", () => {
    expect(readQuery("https://adilet.zan.kz/kaz 10:30").notes).toEqual([]);
  });

  it("looks for the first words of a pasted page", () => {
    const { tree, notes } = readQuery("сөз ".repeat(500));
    expect(wordsOfQuery(tree)).toHaveLength(32);
    expect(notes.at(-1)?.code).toBe("too_many_words");
    expect(readQuery("сөз ".repeat(33)).notes).toHaveLength(1);
    expect(notes).toHaveLength(1);
  });
});

it("never fails, and tells where each word was typed", () => {
  const piece = fc.constantFrom(
    ..."аәб1 -=:()\"«»*|OR,.👍中\u0306\\'".split(""),
    " OR ",
    "жыл:",
    "тіл:",
    "-",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, isTyping) => {
      const typed = pieces.join("");
      const { tree } = readQuery(typed, { isTyping });
      for (const { start, end, typed: word, form } of wordsOfQuery(tree)) {
        expect(form).not.toBe("");
        if (!/\d{5}/u.test(typed)) expect(typed.slice(start, end)).toBe(word);
      }
    }),
  );
});

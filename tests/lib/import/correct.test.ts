import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BLOCK_TYPES, isSetAside } from "#lib/documents/block.ts";
import type { ImportedArticle, ImportedBlock } from "#lib/import/article.ts";
import { correct } from "#lib/import/correct.ts";
import { correctable, correctedFile, type Correctable } from "#lib/import/correctable.ts";
import { correctedArticle } from "#lib/import/corrected-article.ts";
import { correction, type Correction } from "#lib/import/correction.ts";
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";

const read = (text: string) => {
  const raw = rawText(text);
  const article = importText(raw, { name: "a.txt", mediaType: "text/plain", sha256: "0".repeat(64) });
  return { raw, article, file: correctedFile(raw) };
};
const sample = (name: string) => read(readFileSync(new URL(`samples/${name}.txt`, import.meta.url), "utf8"));
const SAMPLES = ["kazakh", "russian", "english", "numbered", "masthead"].map(sample);

/** Blocks drawn by hand over a text that holds them line by line. */
function drawn(...texts: readonly string[]) {
  const text = texts.join("\n");
  let start = 0;
  const blocks = texts.map((line, at): ImportedBlock => {
    const end = start + codePointLength(line);
    const block: ImportedBlock = {
      id: `b${at + 1}`,
      type: "paragraph",
      language: "kk",
      text: line.trim(),
      sourceRanges: [[start, end]],
      confidence: 0.5,
      doubt: { reason: "boundary", alternatives: ["list_item"] },
    };
    start = end + 1;
    return block;
  });
  const state = correctable({
    blocks,
    articles: [{ range: [0, start], language: "kk", complete: true }],
  });
  return { state, file: correctedFile({ text }) };
}

type Drawn = ReturnType<typeof drawn>;
const apply = ({ state, file }: Drawn, ...corrections: readonly Correction[]): Correctable =>
  corrections.reduce((before, one, at) => {
    const done = correct(before, { number: at + 1, correction: one }, file);
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value;
  }, state);
const textsOf = ({ blocks }: Correctable) => blocks.map(({ id, text }) => [id, text]);
const refusalOf = ({ state, file }: Drawn, one: Correction) => {
  const done = correct(state, { number: 1, correction: one }, file);
  return done.ok ? null : done.refusal.code;
};

describe("a correction", () => {
  const cases: readonly [
    name: string,
    texts: readonly string[],
    corrections: readonly Correction[],
    expected: readonly (readonly [string, string])[],
  ][] = [
    [
      "splits a block; the part is named after the correction",
      ["Кіріспе Бұл бөлімде реформа туралы айтылады."],
      [{ kind: "split", block: "b1", at: 8 }],
      [
        ["b1", "Кіріспе"],
        ["b1.1", "Бұл бөлімде реформа туралы айтылады."],
      ],
    ],
    [
      "splits a part again without a longer name",
      ["бір екі үш"],
      [
        { kind: "split", block: "b1", at: 4 },
        { kind: "split", block: "b1.1", at: 4 },
      ],
      [
        ["b1", "бір"],
        ["b1.1", "екі"],
        ["b1.2", "үш"],
      ],
    ],
    [
      "splits before a grapheme that the place lies in",
      ["сөз 👨‍👩‍👧 соңы"],
      [{ kind: "split", block: "b1", at: 6 }],
      [
        ["b1", "сөз"],
        ["b1.1", "👨‍👩‍👧 соңы"],
      ],
    ],
    [
      "joins blocks with a blank",
      ["Реформа басталды", "және аяқталды."],
      [{ kind: "merge", block: "b1" }],
      [["b1", "Реформа басталды және аяқталды."]],
    ],
    [
      "closes a word that a line end broke",
      ["Бұл консти-", "туция туралы.", "Конституция – негізгі заң."],
      [{ kind: "merge", block: "b1" }],
      [
        ["b1", "Бұл конституция туралы."],
        ["b3", "Конституция – негізгі заң."],
      ],
    ],
    [
      "keeps a hyphen that belongs to the word",
      ["Реформа кезең-", "кезеңімен жүрді."],
      [{ kind: "merge", block: "b1" }],
      [["b1", "Реформа кезең-кезеңімен жүрді."]],
    ],
    [
      "moves words over the border to the next block",
      ["Абзац соңы Келесі", "тақырып мәтіні"],
      [{ kind: "move_boundary", block: "b1", at: 11 }],
      [
        ["b1", "Абзац соңы"],
        ["b2", "Келесі тақырып мәтіні"],
      ],
    ],
    [
      "moves words over the border from the next block",
      ["Абзац", "соңы Келесі"],
      [{ kind: "move_boundary", block: "b1", at: 10 }],
      [
        ["b1", "Абзац соңы"],
        ["b2", "Келесі"],
      ],
    ],
    [
      "changes words, in NFC and with single blanks",
      ["Cейтова  жазды"],
      [{ kind: "edit_text", block: "b1", text: " Сейтова\n и\u0306 жазды\u0000 " }],
      [["b1", "Сейтова й жазды"]],
    ],
    [
      "leaves out controls that turn words round, and keeps joiners",
      ["сөз"],
      [{ kind: "edit_text", block: "b1", text: "\u202eсөз\u202c\u2066 \ufeffбір\u200b 👩\u200d👧" }],
      [["b1", "сөз бір 👩\u200d👧"]],
    ],
    [
      "moves a block before another and to the end",
      ["бір", "екі", "үш"],
      [
        { kind: "move_block", block: "b3", before: "b1" },
        { kind: "move_block", block: "b1", before: null },
      ],
      [
        ["b3", "үш"],
        ["b2", "екі"],
        ["b1", "бір"],
      ],
    ],
  ];
  test.each(cases)("%s", (_, texts, corrections, expected) => {
    expect(textsOf(apply(drawn(...texts), ...corrections))).toEqual(expected);
  });

  test("joins over what is set aside and leaves that where it is", () => {
    const aside = drawn("Сөйлем беттің", "12", "соңында үзілді.");
    const corrected = apply(
      aside,
      { kind: "retype", blocks: ["b2"], type: "page_number" },
      { kind: "merge", block: "b1" },
    );
    expect(textsOf(corrected)).toEqual([
      ["b1", "Сөйлем беттің соңында үзілді."],
      ["b2", "12"],
    ]);
    expect(corrected.blocks[0]?.sourceRanges).toEqual([
      [0, 13],
      [17, 32],
    ]);
  });

  test("settles the doubts of what it touches and of nothing else", () => {
    const one = drawn("бір", "екі");
    const confirmed = apply(one, { kind: "confirm", blocks: ["b1"] });
    expect(confirmed.blocks.map(({ confidence, doubt }) => [confidence, doubt?.reason])).toEqual([
      [1, undefined],
      [0.5, "boundary"],
    ]);
  });

  test("gives blocks their type with the label and level that belong to it", () => {
    const one = drawn("1. Сейтова А. Басқару. – Алматы, 2019.", "Түйін сөздер: әкім", "Нәтижелер");
    const typed = apply(
      one,
      { kind: "retype", blocks: ["b1"], type: "reference_entry" },
      { kind: "retype", blocks: ["b2"], type: "keywords" },
      { kind: "retype", blocks: ["b3"], type: "heading", level: 2 },
    );
    expect(typed.blocks.map(({ type, label, level }) => [type, label, level])).toEqual([
      ["reference_entry", "1.", undefined],
      ["keywords", "Түйін сөздер:", undefined],
      ["heading", undefined, 2],
    ]);
    const back = apply({ ...one, state: typed }, { kind: "retype", blocks: ["b1", "b3"], type: "paragraph" });
    expect(back.blocks[0]).not.toHaveProperty("label");
    expect(back.blocks[2]).not.toHaveProperty("level");
  });

  test("begins an article, joins it again, and never crosses its border by joining blocks", () => {
    const one = drawn("бір", "екі", "үш");
    const begun = apply(one, { kind: "begin_article", block: "b3" });
    expect(begun.starts).toEqual(["b1", "b3"]);
    expect(refusalOf({ ...one, state: begun }, { kind: "merge", block: "b2" })).toBe("nothing_to_merge");
    expect(apply({ ...one, state: begun }, { kind: "join_article", block: "b3" }).starts).toEqual(["b1"]);
    expect(apply(one, { kind: "join_article", block: "b1" }).starts).toEqual(["b1"]);
  });

  test("hands the beginning of an article on when its first block is moved", () => {
    const one = drawn("бір", "екі", "үш", "төрт");
    const begun = { ...one, state: apply(one, { kind: "begin_article", block: "b3" }) };
    expect(apply(begun, { kind: "move_block", block: "b3", before: null }).starts).toEqual(["b1", "b4"]);
    expect(apply(begun, { kind: "move_block", block: "b4", before: "b3" }).starts).toEqual(["b1", "b4"]);
    expect(apply(begun, { kind: "move_block", block: "b1", before: "b3" }).starts).toEqual(["b2", "b3"]);
    const alone = { ...one, state: apply(one, { kind: "begin_article", block: "b4" }) };
    expect(refusalOf(alone, { kind: "move_block", block: "b4", before: "b1" })).toBe("article_border_fixed");
  });

  const refusals: readonly [Correction, string][] = [
    [{ kind: "retype", blocks: ["b1", "b9"], type: "title" }, "block_not_found"],
    [{ kind: "split", block: "b1", at: 0 }, "place_not_in_block"],
    [{ kind: "split", block: "b1", at: 1_000 }, "place_not_in_block"],
    [{ kind: "split", block: "b9", at: 1 }, "block_not_found"],
    [{ kind: "merge", block: "b2" }, "nothing_to_merge"],
    [{ kind: "move_boundary", block: "b2", at: 1 }, "nothing_to_merge"],
    [{ kind: "move_boundary", block: "b1", at: 0 }, "place_not_in_block"],
    [{ kind: "move_boundary", block: "b1", at: 8 }, "place_not_in_block"],
    [{ kind: "edit_text", block: "b1", text: " \n\u0000" }, "text_empty"],
    [{ kind: "edit_text", block: "b1", text: "\u202e\u2066 \u200b\ufeff" }, "text_empty"],
    [{ kind: "edit_text", block: "b1", text: "\u0301\u200d\u200e" }, "text_empty"],
    [{ kind: "move_block", block: "b1", before: "b9" }, "block_not_found"],
    [{ kind: "begin_article", block: "b9" }, "block_not_found"],
  ];
  test.each(refusals)("is refused where it makes no sense: %j", (one, code) => {
    expect(refusalOf(drawn("бір", "екі"), one)).toBe(code);
  });
});

describe("a table that is corrected", () => {
  const cells = (rows: readonly (readonly string[])[]) => {
    let at = 0;
    return rows.flatMap((row, r) =>
      row.map((text, c) => {
        const range: [number, number] = [at, at + codePointLength(text)];
        at = range[1] + 1;
        return { range, row: r, column: c, rowSpan: 1, columnSpan: 1, isHead: r === 0 };
      }),
    );
  };
  const rows = [
    ["Жыл", "Саны"],
    ["2019", "14"],
    ["2021", "7"],
  ];
  const table = (): Drawn => {
    const text = rows.flat().join("\n");
    const one = drawn(text.replaceAll("\n", " "));
    const blocks = one.state.blocks.map((block) => ({
      ...block,
      type: "table" as const,
      text,
      cells: cells(rows),
    }));
    return { ...one, state: { ...one.state, blocks } };
  };

  test("keeps its cells on both sides of a cut between rows, and when it is joined again", () => {
    const cut = apply(table(), { kind: "split", block: "b1", at: 9 });
    expect(cut.blocks.map((block) => block.cells)).toEqual([
      cells(rows.slice(0, 1)),
      cells(rows.slice(1)).map((cell) => ({ ...cell, isHead: false })),
    ]);
    const joined = apply({ ...table(), state: cut }, { kind: "merge", block: "b1" });
    expect(joined.blocks[0]?.text).toBe(rows.flat().join("\n"));
    expect(joined.blocks[0]?.cells).toEqual(cells(rows));
  });

  test("loses them where it is cut through a row or is a table no more", () => {
    expect(apply(table(), { kind: "split", block: "b1", at: 4 }).blocks[0]).not.toHaveProperty("cells");
    const paragraph = apply(table(), { kind: "retype", blocks: ["b1"], type: "paragraph" });
    expect(paragraph.blocks[0]).not.toHaveProperty("cells");
  });

  test("keeps them when words in them change", () => {
    const text = "Жыл\nСаны\n2019\n14\n2021\n17";
    const edited = apply(table(), { kind: "edit_text", block: "b1", text });
    expect(edited.blocks[0]?.cells?.at(-1)?.range).toEqual([22, 24]);
    const fewer = apply(table(), { kind: "edit_text", block: "b1", text: "Жыл\nСаны" });
    expect(fewer.blocks[0]).not.toHaveProperty("cells");
  });
});

describe("unsure words", () => {
  const withUnsure = (): Drawn => {
    const one = drawn("алғашқы жазылган сөз");
    const unsure = [{ range: [8, 16] as [number, number], confidence: 0.4 }];
    return {
      ...one,
      state: { ...one.state, blocks: one.state.blocks.map((block) => ({ ...block, unsure })) },
    };
  };

  test("go with their part when a block is split, and come back when it is joined", () => {
    const cut = apply(withUnsure(), { kind: "split", block: "b1", at: 8 });
    expect(cut.blocks.map(({ unsure }) => unsure?.[0]?.range)).toEqual([undefined, [0, 8]]);
    const joined = apply({ ...withUnsure(), state: cut }, { kind: "merge", block: "b1" });
    expect(joined.blocks[0]?.unsure).toEqual([{ range: [8, 16], confidence: 0.4 }]);
  });

  test("are sure once they are changed or confirmed, and stay when others change", () => {
    const edit = (text: string) =>
      apply(withUnsure(), { kind: "edit_text", block: "b1", text }).blocks[0]?.unsure;
    expect(edit("алғашқы жазылған сөз")).toBeUndefined();
    expect(edit("ең алғашқы жазылган сөз")?.[0]?.range).toEqual([11, 19]);
    expect(edit("алғашқы жазылган екі сөз")?.[0]?.range).toEqual([8, 16]);
    expect(apply(withUnsure(), { kind: "confirm", blocks: ["b1"] }).blocks[0]).not.toHaveProperty("unsure");
  });
});

/** A correction as a person might try it, told by numbers that find their block when it is applied. */
interface Wish {
  readonly kind: Correction["kind"];
  readonly block: number;
  readonly other: number;
  readonly place: number;
  readonly text: string;
}
const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom<Correction["kind"]>(
    ...([
      "retype",
      "set_language",
      "confirm",
      "split",
      "merge",
      "move_boundary",
      "edit_text",
      "move_block",
    ] as const),
    ...(["begin_article", "join_article", "dismiss_note", "split", "merge", "move_boundary"] as const),
  ),
  block: fc.nat(),
  other: fc.nat(),
  place: fc.nat(),
  text: fc.oneof(fc.string({ unit: "grapheme", maxLength: 40 }), fc.constantFrom("жаңа сөз", "é-", "12 😀")),
});

function correctionOf(state: Correctable, { kind, block: b, other, place, text }: Wish): Correction {
  const pick = (at: number) => state.blocks[at % Math.max(1, state.blocks.length)];
  const block = pick(b)?.id ?? "b0";
  const at = place % (codePointLength(pick(b)?.text ?? "") * 2 + 3);
  const type = BLOCK_TYPES[other % BLOCK_TYPES.length] ?? "noise";
  const language = BLOCK_LANGUAGES[other % BLOCK_LANGUAGES.length] ?? "mixed";
  switch (kind) {
    case "retype":
      return { kind, blocks: [block], type };
    case "set_language":
      return { kind, blocks: [block, pick(other)?.id ?? block], language };
    case "confirm":
      return { kind, blocks: [block] };
    case "split":
    case "move_boundary":
      return { kind, block, at };
    case "edit_text":
      return { kind, block, text: other % 2 === 0 ? text : `${pick(b)?.text ?? ""}${text}` };
    case "move_block":
      return { kind, block, before: other % 5 === 0 ? null : (pick(other)?.id ?? null) };
    case "dismiss_note":
      return { kind, note: text === "" ? "x" : text };
    default:
      return { kind, block };
  }
}

/** How often each visible character of the file stands in a block. */
function cover(blocks: readonly ImportedBlock[], text: string): Map<number, number> {
  const characters = Array.from(text);
  const counts = new Map<number, number>();
  for (const { sourceRanges } of blocks) {
    for (const [start, end] of sourceRanges) {
      for (let at = start; at < end; at++)
        if (/\S/u.test(characters[at] ?? " ")) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  return counts;
}

/** Applies wishes one after another and hands back the log of those that were not refused. */
function follow(
  { article, file }: { article: ImportedArticle; file: Drawn["file"] },
  wishes: readonly Wish[],
) {
  let state = correctable(article);
  const log = wishes.flatMap((one, at) => {
    const numbered = { number: at + 1, correction: correction.parse(correctionOf(state, one)) };
    const before = JSON.stringify(state.blocks);
    const done = correct(state, numbered, file);
    expect(JSON.stringify(state.blocks)).toBe(before);
    if (done.ok) state = done.value;
    return done.ok ? [numbered] : [];
  });
  return { state, log };
}

describe("whatever is corrected", () => {
  test("each visible character of the file stays in exactly one block, and each block has a name of its own", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), fc.array(wish, { maxLength: 30 }), (one, wishes) => {
        const { state } = follow(one, wishes);
        expect(cover(state.blocks, one.raw.text)).toEqual(cover(one.article.blocks, one.raw.text));
        const ids = state.blocks.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(state.starts[0]).toBe(ids[0]);
        expect(state.starts.every((id) => ids.includes(id))).toBe(true);
        for (const block of state.blocks) {
          expect(block.text.trim()).not.toBe("");
          expect(block.text).toBe(block.text.normalize("NFC"));
          const length = codePointLength(block.text);
          for (const { range } of [...(block.cells ?? []), ...(block.unsure ?? [])])
            expect(range[0] >= 0 && range[0] <= range[1] && range[1] <= length).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a block that is split and joined again has its text, wherever it was cut", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.array(wish, { maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (one, wishes, b, p) => {
          const { state } = follow(one, wishes);
          const block = state.blocks[b % state.blocks.length];
          if (block === undefined || isSetAside(block.type)) return;
          const cut = correct(
            state,
            {
              number: 100,
              correction: { kind: "split", block: block.id, at: p % (codePointLength(block.text) + 1) },
            },
            one.file,
          );
          if (!cut.ok) return;
          const joined = correct(
            cut.value,
            { number: 101, correction: { kind: "merge", block: block.id } },
            one.file,
          );
          expect(joined.ok && joined.value.blocks.find(({ id }) => id === block.id)?.text).toBe(block.text);
          expect(joined.ok && cover(joined.value.blocks, one.raw.text)).toEqual(
            cover(state.blocks, one.raw.text),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test("the same log gives the same article; one that no longer fits is passed over", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.array(wish, { maxLength: 12 }),
        ({ raw, article, file }, wishes) => {
          const { log } = follow({ article, file }, wishes);
          const once = correctedArticle(article, raw, log);
          expect(correctedArticle(article, raw, log)).toEqual(once);
          const [, ...torn] = log;
          expect(() => correctedArticle(article, raw, torn)).not.toThrow();
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("a corrected article", () => {
  test("without corrections is the reader's answer itself", () => {
    for (const { article, raw } of SAMPLES) expect(correctedArticle(article, raw, []).file).toBe(article);
  });

  test("reads a list anew when a paragraph turns out to be an entry of it", () => {
    const text =
      "Жергілікті өзін-өзі басқару\n\nА.Б. Сейтова\n\nАңдатпа. Мақалада әкімдерді сайлау қарастырылады.\n\nКіріспе\n\nБірінші абзац реформа туралы баяндайды [1]. Екінші сөйлемде басқа еңбек аталады [2], сондықтан тізім екі жазбадан тұрады.\n\nӘдебиеттер\n\n1. Сейтова А.Б. Өзін-өзі басқару. – Алматы: Қазақ университеті, 2019. – 120 б.\n2. Оспанов Е.К. Мәслихат және халық. – Астана: Фолиант, 2021. – 96 б.\n";
    const { raw, article } = read(text);
    const entries = article.blocks.filter(({ type }) => type === "reference_entry");
    expect(entries).toHaveLength(2);
    const [, second] = entries;
    const without = correctedArticle(article, raw, [
      { number: 1, correction: { kind: "retype", blocks: [second?.id ?? ""], type: "noise" } },
    ]).file;
    expect(without.references).toHaveLength(1);
    expect(without.notes.map(({ code }) => code)).toContain("citation_without_entry");
    const again = correctedArticle(article, raw, [
      { number: 1, correction: { kind: "retype", blocks: [second?.id ?? ""], type: "noise" } },
      { number: 2, correction: { kind: "retype", blocks: [second?.id ?? ""], type: "reference_entry" } },
    ]).file;
    expect(again.references).toEqual(article.references);
    expect(again.citations).toEqual(article.citations);
    expect(again.notes).toEqual(article.notes);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findOverlaps, type ComparedText, type SharedPassage } from "#lib/reviews/overlap.ts";

const text = (id: string, words: string, quoted: ComparedText["quoted"] = []): ComparedText => ({
  id,
  text: words,
  quoted,
  cited: [],
});
const OWN = "Мен бұл сұраққа екі жақтан қараймын. ";
const COPIED = "Округ тұрғыны депутатын атымен таниды, сондықтан одан есеп сұрауға оңай болады деп ойлаймын";

const told = (texts: readonly ComparedText[], { one, other }: SharedPassage) =>
  [one, other].map(({ id, span }) => texts.find((candidate) => candidate.id === id)?.text.slice(...span));

describe("passages that essays share", () => {
  it("are found in both, from the first shared word to the last", () => {
    const texts = [text("a", `${OWN}${COPIED}. Бітті.`), text("b", `Кіріспе керек емес: ${COPIED}!`)];
    const found = findOverlaps(texts, []);
    expect(found).toHaveLength(1);
    expect(found.flatMap((passage) => told(texts, passage))).toEqual([COPIED, COPIED]);
  });

  it("are found though a word was changed, put in or left out", () => {
    const changed = COPIED.replace("сондықтан одан", "сол себепті депутаттан");
    const texts = [text("a", OWN + COPIED), text("b", changed)];
    const [passage] = findOverlaps(texts, []);
    expect(passage === undefined ? [] : told(texts, passage)).toEqual([changed, COPIED]);
  });

  it("are found though Latin letters were put among the Cyrillic ones", () => {
    const disguised = COPIED.replaceAll("о", "o").replaceAll("а", "a");
    expect(findOverlaps([text("a", COPIED), text("b", disguised)], [])).toHaveLength(1);
  });

  it("are found in documents of the group, but documents are not compared with each other", () => {
    const found = findOverlaps([text("essay", COPIED)], [text("one", COPIED), text("two", COPIED)]);
    expect(found.map(({ one, other }) => [one.id, other.id]).sort()).toEqual([
      ["essay", "one"],
      ["essay", "two"],
    ]);
  });

  it("are set apart where they are quoted", () => {
    const essay = `${OWN}«${COPIED}» [2, 40 б.]`;
    const start = essay.indexOf("«");
    const quoted = [[start, essay.indexOf("»") + 1]] as const;
    expect(findOverlaps([text("a", essay, quoted)], [text("book", COPIED)])).toMatchObject([
      { apart: "quoted", otherApart: null },
    ]);
    expect(findOverlaps([text("a", essay)], [text("book", COPIED)])).toMatchObject([{ apart: null }]);
  });

  it("are not the words of the task that everybody repeats", () => {
    const essays = Array.from({ length: 60 }, (_, n) =>
      text(String(n), `${COPIED} ${`ой${String(n)} `.repeat(3)}`),
    );
    const withoutTask = findOverlaps(essays, []).filter(({ one }) => Number(one.id) > 50);
    expect(withoutTask).toEqual([]);
  });

  it("go on behind the words of the task", () => {
    const task = "Екі сайлау жүйесін бір сұрақпен салыстырып эссе жазыңыз";
    const texts = [text("a", `${OWN}${task}. ${COPIED}`), text("b", `${task}. ${COPIED}`)];
    const found = findOverlaps(texts, [], { known: [task] });
    expect(
      found.flatMap((passage) => told(texts, passage).map((words) => words?.endsWith("ойлаймын"))),
    ).toEqual([true, true]);
    expect(findOverlaps([text("a", OWN + task), text("b", task)], [], { known: [task] })).toEqual([]);
  });

  it("are found in no time in texts that were made to have none", () => {
    const monotone = (words: string, times: number) => Array.from({ length: times }, () => words).join(" ");
    const texts = [
      text("a", monotone("сайлау", 40_000)),
      text("b", monotone("сайлау", 40_000)),
      text("c", monotone("бір екі үш төрт бес алты жеті", 6_000)),
      text("d", `${OWN}${monotone("бір екі үш төрт бес алты жеті", 6_000)}`),
    ];
    const began = performance.now();
    const found = findOverlaps(texts, []);
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(new Set(found.map(({ one, other }) => `${one.id}${other.id}`))).toEqual(new Set(["ba", "dc"]));
  });

  it("are cited where a citation stands at their end", () => {
    const essay = `${OWN}${COPIED}. ${COPIED} [2].`;
    const cited = [[essay.lastIndexOf(COPIED), essay.length]] as const;
    const found = findOverlaps([{ ...text("a", essay), cited }], [text("book", COPIED)]);
    expect(found.map(({ apart }) => apart).sort()).toEqual(["cited", null]);
  });

  it("are none where only set phrases agree", () => {
    const one = "Осыған байланысты мынадай қорытынды жасауға болады: жүйе өзгерді.";
    const other = "Осыған байланысты мынадай пікір айтуға болады: заң ескірді.";
    expect(findOverlaps([text("a", one), text("b", other)], [])).toEqual([]);
  });

  it("lie within their texts and begin and end with the same words, whatever the texts are", () => {
    const word = fc.constantFrom("сайлау", "выборы", "vote", "ق", "मत", "投票", "🙂", "а", "e\u0301");
    const words = fc.array(word, { maxLength: 60 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 5 }), (drawn) => {
        const texts = drawn.map((one, at) => text(String(at), one));
        for (const passage of findOverlaps(texts, [])) {
          const [one = "", other = ""] = told(texts, passage);
          expect(one.split(" ")[0]?.normalize()).toBe(other.split(" ")[0]?.normalize());
          expect(passage.one.id).not.toBe(passage.other.id);
        }
      }),
    );
  });
});

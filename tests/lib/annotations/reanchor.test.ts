import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describePassage } from "#lib/annotations/describe.ts";
import { reanchorPassages } from "#lib/annotations/reanchor.ts";
import { diffWords } from "#lib/annotations/word-diff.ts";
import { codePointLength, indexText, sliceCodePoints } from "#lib/languages/text-unit.ts";

/** «…» marks the passage in the old text, and where it is expected in the new one. */
function unmark(marked: string) {
  const [before = "", passage, after = ""] = marked.split(/[«»]/u);
  const start = codePointLength(before);
  return {
    text: before + (passage ?? "") + after,
    span: passage === undefined ? null : ([start, start + codePointLength(passage)] as const),
  };
}

function reanchorOne(then: string, now: string) {
  const old = unmark(then);
  if (old.span === null) throw new Error("the passage is marked with «»");
  const passage = describePassage(indexText(old.text), old.span);
  const [answer] = reanchorPassages([passage], old.text, unmark(now).text);
  if (answer === undefined) throw new Error("each passage has an answer");
  return answer;
}

const HEAD = "Конституциялық реформа туралы мақаланың кіріспесі осы жерден басталады.";
const TAIL = "Қорытындыда автор өз ұсыныстарын қысқаша баяндап шығады.";

const found: readonly [name: string, then: string, now: string, how: string][] = [
  [
    "in a text that did not change",
    `${HEAD}\n«орын саны» өсті\n${TAIL}`,
    `${HEAD}\n«орын саны» өсті\n${TAIL}`,
    "position",
  ],
  [
    "behind words that were put in",
    `${HEAD}\nЗаң бойынша «депутаттар саны» екі есе өсті.\n${TAIL}`,
    `Жаңа тақырып 😀\n${HEAD}\nЗаң бойынша «депутаттар саны» екі есе өсті.\n${TAIL}`,
    "position",
  ],
  [
    "where a misprint beside it was mended",
    `${HEAD}\nЗан бойынша «депутаттар саны» екі есе өсті.\n${TAIL}`,
    `${HEAD}\nЗаң бойынша «депутаттар саны» екі есе өсті.\n${TAIL}`,
    "exact",
  ],
  [
    "where misprints in it were mended",
    `${HEAD}\nОсылайша «партиялык тізім бойынша сайланған депутаттар саны өсті» деп қорытамыз.\n${TAIL}`,
    `${HEAD}\nОсылайша «партиялық тізім бойынша сайланған депутаттар саны өсті» деп қорытамыз.\n${TAIL}`,
    "nearest",
  ],
  [
    "over the border of two blocks that were joined",
    `${HEAD}\nБұл сөйлем «беттің соңында\nүзіліп қалған» екен, кейін табылды.\n${TAIL}`,
    `${HEAD}\nБұл сөйлем «беттің соңында үзіліп қалған» екен, кейін табылды.\n${TAIL}`,
    "nearest",
  ],
  [
    "in a block that was moved",
    `${HEAD}\nКестенің ескертпесінде «мәслихат депутаттарының жалпы саны облыс бойынша көрсетілген» делінеді.\nОдан кейінгі абзац басқа мәселені, атап айтқанда сайлау тәртібін қозғайды.\n${TAIL}`,
    `${HEAD}\nОдан кейінгі абзац басқа мәселені, атап айтқанда сайлау тәртібін қозғайды.\n${TAIL}\nКестенің ескертпесінде «мәслихат депутаттарының жалпы саны облыс бойынша көрсетілген» делінеді.`,
    "exact",
  ],
  [
    "at its own place among others that read alike",
    `${HEAD}\nбірінші реформа аяқталды, екінші «реформа» басталды, үшінші реформа күтілуде\n${TAIL}`,
    `${HEAD}\nбірінші реформа аяқталған, екінші «реформа» басталды, үшінші реформа күтіледі\n${TAIL}`,
    "exact",
  ],
];

const lost: readonly [name: string, then: string, now: string, code: string][] = [
  [
    "is gone with its block",
    `${HEAD}\n«Бұл абзац колонтитул болып шықты»\n${TAIL}`,
    `${HEAD}\n${TAIL}`,
    "quote_not_found",
  ],
  [
    "is gone, though the same word stands elsewhere",
    `${HEAD}\n«Парламент» отырысы\n${TAIL} Ал парламент пен Парламент депутаттары келді.`,
    `${HEAD}\n${TAIL} Ал парламент пен Парламент депутаттары келді.`,
    "quote_not_found",
  ],
  [
    "names another body and another year now",
    `${HEAD}\nМемлекет басшысының сөзінше, «Президент 2022» жылы ұсыныс жасады.\n${TAIL}`,
    `${HEAD}\nМемлекет басшысының сөзінше, Парламент 2017 жылы ұсыныс жасады.\n${TAIL}`,
    "quote_not_found",
  ],
  [
    "has another year in a long sentence now",
    `${HEAD}\n«Бұл заң 2007 жылғы мамыр айында қабылданған болатын» дейді автор.\n${TAIL}`,
    `${HEAD}\nБұл заң 2017 жылғы мамыр айында қабылданған болатын дейді автор.\n${TAIL}`,
    "quote_changed",
  ],
  [
    "was written anew",
    `${HEAD}\nАвтор «ұсыныстың мәні айқын емес» деп жазды.\n${TAIL}`,
    `${HEAD}\nАвтор бұл туралы мүлде басқаша ой айтып өтті деп жазды.\n${TAIL}`,
    "quote_not_found",
  ],
];

describe("a passage of a text that was corrected", () => {
  test.each(found)("is found %s", (_, then, now, how) => {
    expect(reanchorOne(then, now)).toMatchObject({ ok: true, value: { span: unmark(now).span, how } });
  });

  test.each(lost)("waits for a person when it %s", (_, then, now, code) => {
    expect(reanchorOne(then, now)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("never says something else than before, whatever was corrected", () => {
    const word = fc.constantFrom(
      ...[
        "реформа",
        "заң",
        "Президент",
        "Парламент",
        "2017",
        "2022",
        "мәслихат",
        "сайлау",
        "әкім",
        "халық",
        "😀",
      ],
    );
    const text = fc.array(word, { minLength: 5, maxLength: 60 });
    const edit = fc.record({ at: fc.nat(), removed: fc.nat(4), put: fc.array(word, { maxLength: 4 }) });
    fc.assert(
      fc.property(
        text,
        fc.array(edit, { maxLength: 6 }),
        fc.nat(),
        fc.integer({ min: 1, max: 8 }),
        (words, edits, from, size) => {
          const now = [...words];
          for (const { at, removed, put } of edits) now.splice(at % (now.length + 1), removed, ...put);
          const [oldText, newText] = [words.join(" "), now.join(" ")];
          const first = from % words.length;
          const start = codePointLength(words.slice(0, first).join(" ")) + (first > 0 ? 1 : 0);
          const quote = words.slice(first, first + size).join(" ");
          const passage = describePassage(indexText(oldText), [start, start + codePointLength(quote)]);
          const [answer] = reanchorPassages([passage], oldText, newText);
          if (answer === undefined || !answer.ok) return;
          const landed = sliceCodePoints(indexText(newText), ...answer.value.span);
          const telling = (said: string) => said.match(/\p{Nd}+|\p{Lu}\p{L}*/gu) ?? [];
          expect(telling(landed)).toEqual(telling(quote));
          if (answer.value.how !== "nearest") expect(landed).toBe(quote);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("is found at its place in the same text, each time it recurs", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("а", "бә", "вк", "."), { minLength: 1, maxLength: 40 }),
        (words) => {
          const text = words.join(" ");
          const index = indexText(text);
          let start = 0;
          const passages = words.map((word) => {
            const passage = describePassage(index, [start, start + word.length]);
            start += word.length + 1;
            return passage;
          });
          const spans = reanchorPassages(passages, text, text).map((one) => one.ok && one.value.span[0]);
          expect(spans).toEqual(passages.map(([position]) => position.start));
        },
      ),
    );
  });
});

describe("the comparison of two texts", () => {
  const words = fc.array(fc.constantFrom(..."абвгдежз".split("")), { maxLength: 40 });

  test("ties equal words together in the order of both texts", () => {
    fc.assert(
      fc.property(words, words, (then, now) => {
        const { old, now: fresh, runs } = diffWords(then.join(" "), now.join(" "));
        let [oldEnd, nowEnd] = [0, 0];
        for (const run of runs) {
          expect(run.old >= oldEnd && run.now >= nowEnd && run.length > 0).toBe(true);
          [oldEnd, nowEnd] = [run.old + run.length, run.now + run.length];
          expect(now.slice(run.now, nowEnd)).toEqual(then.slice(run.old, oldEnd));
        }
        expect(oldEnd <= old.length && nowEnd <= fresh.length).toBe(true);
      }),
    );
  });

  test("finds all words of a text that did not change", () => {
    fc.assert(
      fc.property(words, (then) => {
        const { runs } = diffWords(then.join(" "), then.join("\n"));
        expect(runs).toEqual(then.length === 0 ? [] : [{ old: 0, now: 0, length: then.length }]);
      }),
    );
  });
});

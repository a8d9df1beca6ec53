import { contentOfBlocks } from "#lib/documents/content.ts";
import { plainTextOfBlocks } from "#lib/documents/plain-text.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";
import type { FeedbackFile } from "#lib/reviews/feedback-file.ts";
import { type Remark, reviewedBlocks } from "#lib/reviews/reviewed-essay.ts";

const ESSAY = [
  { ...{ id: "t", type: "title" as const }, text: "Сайлаушы өз депутатын тани ма?" },
  { ...{ id: "h", type: "heading" as const, level: 2 }, text: "Екі жүйе" },
  { ...{ id: "a", type: "paragraph" as const }, text: "Округ тұрғыны депутатын атымен біледі 🗳️." },
  { ...{ id: "b", type: "paragraph" as const }, text: "Тізім бойынша алға партия шығады." },
].map((block) => ({ ...block, language: "kk" as const, confidence: 1 }));
const TEXT = plainTextOfBlocks(ESSAY).text;

/** What is said of a passage of the essay of `feedbackFile`. */
export function remarkAt(number: number, passage: string, text: string, more: Partial<Remark> = {}): Remark {
  const at = codePointLength(TEXT.slice(0, TEXT.indexOf(passage)));
  return {
    ...{ number, by: "Айжан Нұрлан", at: new Date("2026-11-20T08:00:00Z"), criterion: null },
    ...{ text, replacement: null, span: [at, at + codePointLength(passage)] as const },
    ...more,
  };
}

/** The first so many of five. */
export function remarksOf(count: number): Remark[] {
  return [
    remarkAt(1, "депутатын атымен", "Осы деректің көзін көрсетіңіз.", { criterion: "Дереккөз" }),
    remarkAt(2, "алға партия", "", { replacement: "партия алға" }),
    remarkAt(3, "шығады", "Әрі қарай, ұғымдар үйлеспейді: ғылыми іс өте аңғал."),
    remarkAt(4, "Тізім бойынша", "", { replacement: "" }),
    remarkAt(5, "Екі жүйе", "Қай екеуі?"),
  ].slice(0, count);
}

/** A file of feedback in Kazakh about an essay of four blocks. */
export function feedbackFile(remarks: readonly Remark[]): FeedbackFile {
  return {
    ...{ title: "Сайлаушы өз депутатын тани ма?", language: "kk", essayLanguage: "kk" },
    about: [{ name: "Тапсырма", value: "Екі сайлау жүйесі" }],
    blocks: reviewedBlocks(contentOfBlocks(ESSAY, []), remarks),
    remarks,
    rubric: [{ name: "Тезис", level: "Жақсы", points: "15", mostPoints: "20", part: "15", mostPart: "20" }],
    total: { points: "15", outOf: "20" },
    corrections: [],
    overall: [{ by: "Айжан Нұрлан", text: "Ой анық.\nДәлел аз." }],
    words: {
      ...{ feedback: "Пікір мен баға", total: "Барлығы", criterion: "Критерий", level: "Деңгей" },
      ...{ points: "Ұпай", part: "Жалпы бағадағы үлесі", suggestion: "Ұсыныс" },
      ...{ deletion: "Ұсыныс: алып тастау", ofWhole: "Жалпы", overall: "Жалпы пікір" },
      ...{
        moreComments: "Пікірлердің жалғасы",
        namedLetters: "Қаріптерде жоқ",
        page: "{page}-бет, барлығы {pages}",
      },
    },
  };
}

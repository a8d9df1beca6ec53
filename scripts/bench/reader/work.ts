import type { Block } from "#lib/documents/block.ts";

/** What is painted: documents and annotations of any size, the same each time they are asked for. */
export interface Work {
  readonly blocks: readonly Block[];
  readonly text: string;
  /** UTF-16 units of the text; it has no characters outside the basic plane, so code points are the same. */
  readonly spans: readonly (readonly [start: number, end: number])[];
}

const SENTENCES = {
  kk: [
    "Мәслихат отырысында аудан бюджетінің # тармағы қайта қаралды.",
    "Сайлау учаскесіне келген тұрғындардың саны алдыңғы жылмен салыстырғанда # пайызға артты.",
    "Комиссия мүшелері хаттамаға # ескерту енгізіп, оны ашық жариялады.",
    "Ауыл әкімі жиынға қатысқан # тұрғынның ұсынысын қолдады.",
    "Зерттеуге # облыстан келген деректер пайдаланылды, бірақ олардың толықтығы әртүрлі.",
    "Партиялық тізімдегі әйелдердің үлесі # пайыздан аспады.",
  ],
  ru: [
    "На заседании маслихата пересмотрели # пункт районного бюджета.",
    "Число пришедших на участок жителей выросло на # процентов по сравнению с прошлым годом.",
    "Члены комиссии внесли в протокол # замечаний и открыто их опубликовали.",
    "Аким села поддержал предложения # жителей, пришедших на сход.",
    "В исследовании использованы данные из # областей, однако полнота их различна.",
    "Доля женщин в партийных списках не превысила # процентов.",
  ],
  en: [
    "The council went through item # of the district budget once more.",
    "Turnout at the polling station rose by # per cent against the year before.",
    "Members of the commission entered # remarks in the minutes and published them.",
    "The village head backed the proposals of # residents who came to the meeting.",
    "The study draws on data from # regions, though not all of them are complete.",
    "The share of women on the party lists stayed below # per cent.",
  ],
} as const;
const LANGUAGES = ["kk", "ru", "en"] as const;
const PARAGRAPH = 500;

/** `length` in characters; annotations take 20 to 120 of them and overlap at random. */
export function makeWork(length: number, annotations: number): Work {
  const random = randomNumbers(length + annotations);
  const blocks: Block[] = [];
  for (let written = 0, n = 0; written < length; n++) {
    const language = LANGUAGES[n % LANGUAGES.length] ?? "kk";
    const text = paragraph(SENTENCES[language], random);
    blocks.push({ id: `b${n}`, type: "paragraph", language, text, sourceRanges: [], confidence: 1 });
    written += text.length + 1;
  }
  const text = blocks.map((block) => block.text).join("\n");
  const spans = Array.from({ length: annotations }, () => {
    const size = 20 + Math.floor(random() * 100);
    const start = Math.floor(random() * (text.length - size));
    return [start, start + size] as const;
  }).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return { blocks, text, spans };
}

function paragraph(sentences: readonly string[], random: () => number): string {
  const chosen: string[] = [];
  let length = 0;
  while (length < PARAGRAPH) {
    const sentence = sentences[Math.floor(random() * sentences.length)] ?? "";
    const numbered = sentence.replace("#", String(1 + Math.floor(random() * 99)));
    chosen.push(numbered);
    length += numbered.length + 1;
  }
  return chosen.join(" ");
}

/** A linear congruential generator (Numerical Recipes, 7.1): the same numbers on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

import type { Language } from "#lib/languages/language-tag.ts";
import { closeSpacedLetters } from "#lib/languages/normalise.ts";

/** What a printed label announces. */
export type LabelKind =
  | "abstract"
  | "keywords"
  | "udc"
  | "heading"
  | "references"
  | "romanised_references"
  | "funding"
  | "caption"
  | "about_authors"
  | "dates"
  | "supervisor";

export interface Label {
  readonly kind: LabelKind;
  readonly language: Language | null;
  /** UTF-16 length of the label in the line, with its closing sign. */
  readonly length: number;
  /** Nothing but the label stands in the line. */
  readonly alone: boolean;
}

interface LabelEntry {
  readonly kind: LabelKind;
  readonly language: Language | null;
  /** Words of the label in lower case; "|" separates spellings. */
  readonly words: string;
}

/**
 * Labels as journals of Kazakhstan, Russia and English-language journals print them. A label must be the
 * whole line, or be closed by a full stop, colon or dash; only classification codes and captions may run on
 * without one.
 */
const LABELS: readonly LabelEntry[] = [
  {
    kind: "abstract",
    language: "kk",
    words: "аңдатпа|андатпа|аңдатпасы|түйін|түйіндеме|түйінді|қысқаша мазмұны|мақала туралы ақпарат",
  },
  { kind: "abstract", language: "ru", words: "аннотация|резюме|реферат|краткая аннотация" },
  { kind: "abstract", language: "en", words: "abstract|annotation|summary|resume|résumé" },
  {
    kind: "keywords",
    language: "kk",
    words:
      "түйін сөздер|түйінді сөздер|кілт сөздер|кілттік сөздер|кілтті сөздер|негізгі сөздер|тірек сөздер|түйін сөз|тірек ұғымдар|маңызды сөздер",
  },
  {
    kind: "keywords",
    language: "ru",
    words: "ключевые слова|ключевые слова и фразы|ключевые понятия|опорные слова",
  },
  { kind: "keywords", language: "en", words: "keywords|key words|keywords and phrases|index terms" },
  { kind: "udc", language: "kk", words: "әож|ғтамр|ғтахр|хғтар|ғта|бкж" },
  { kind: "udc", language: "ru", words: "удк|мрнти|грнти|ббк" },
  {
    kind: "udc",
    language: "en",
    words: "udc|irsti|mrnti|srsti|gtamr|jel|jel classification|jel codes|bbc|lbc",
  },
  {
    kind: "heading",
    language: "kk",
    words:
      "кіріспе|кіріспе бөлім|негізгі бөлім|зерттеу әдістері|зерттеу әдістемесі|әдістер|әдістер мен материалдар|материалдар мен әдістер|зерттеу материалдары мен әдістері|зерттеу материалы мен әдістері|материалдар және әдістер|әдіснама|әдебиетке шолу|әдебиеттерге шолу|нәтижелер|нәтижелер мен талқылаулар|нәтижелер мен талқылау|нәтижелер және талқылау|зерттеу нәтижелері|зерттеу нәтижелері және талқылау|зерттеу нәтижелері мен талқылау|талқылау|талқылаулар|пікірталас|қорытынды|қорытындылар|қорытынды бөлім|тұжырымдар|тұжырым|ұсыныстар|тақырыптың өзектілігі|мәселенің қойылуы|зерттеудің мақсаты",
  },
  {
    kind: "heading",
    language: "ru",
    words:
      "введение|основная часть|методы|методы исследования|методология|методология исследования|методика|материалы и методы|материалы и методы исследования|методы и материалы|обзор литературы|литературный обзор|результаты|результаты исследования|результаты и обсуждение|результаты исследования и обсуждение|результаты и их обсуждение|обсуждение|обсуждение результатов|дискуссия|заключение|выводы|вывод|выводы и предложения|заключение и выводы|рекомендации|постановка проблемы|актуальность|актуальность темы",
  },
  {
    kind: "heading",
    language: "en",
    words:
      "introduction|main part|methods|methodology|research methods|materials and methods|methods and materials|materials|literature review|review of literature|background|results|results and discussion|results and discussions|research results|findings|discussion|discussions|conclusion|conclusions|concluding remarks|recommendations|theoretical framework|data and methods|limitations",
  },
  {
    kind: "references",
    language: "kk",
    words:
      "әдебиет|әдебиеттер|әдебиеттер тізімі|пайдаланылған әдебиеттер|пайдаланылған әдебиеттер тізімі|пайдаланылған әдебиет|қолданылған әдебиеттер|қолданылған әдебиеттер тізімі|пайдаланылған дереккөздер|пайдаланылған дереккөздер тізімі|дереккөздер|дереккөздер тізімі|библиография|сілтемелер тізімі|әдебиеттер мен дереккөздер|дереккөздер мен әдебиеттер",
  },
  {
    kind: "references",
    language: "ru",
    words:
      "литература|список литературы|список использованной литературы|список использованных источников|список использованных источников и литературы|список источников|список источников и литературы|использованная литература|источники|источники и литература|библиография|библиографический список|список литературы и источников|использованные источники",
  },
  {
    kind: "references",
    language: "en",
    words:
      "references|reference|reference list|list of references|bibliography|literature|works cited|sources|literature cited",
  },
  {
    kind: "romanised_references",
    language: "en",
    words:
      "references (transliteration)|references transliteration|transliterated references|references (in romanization)|references (in english)|references (transliterated)|romanized references|list of references (transliteration)",
  },
  {
    kind: "romanised_references",
    language: "ru",
    words: "транслитерация|транслитерация списка литературы|литература (транслитерация)",
  },
  {
    kind: "romanised_references",
    language: "kk",
    words: "әдебиеттер транслитерациясы|әдебиеттер (транслитерация)",
  },
  {
    kind: "funding",
    language: "kk",
    words: "қаржыландыру|алғыс|алғыс білдіру|алғыс хат|алғыс сөз|мүдделер қақтығысы",
  },
  {
    kind: "funding",
    language: "ru",
    words:
      "финансирование|благодарность|благодарности|источник финансирования|источники финансирования|информация о финансировании|конфликт интересов|выражение благодарности",
  },
  {
    kind: "funding",
    language: "en",
    words:
      "funding|acknowledgements|acknowledgments|acknowledgement|acknowledgment|funding information|conflict of interest|conflicts of interest|financial support",
  },
  {
    kind: "about_authors",
    language: "kk",
    words:
      "авторлар туралы мәлімет|автор туралы мәлімет|авторлар туралы мәліметтер|автор туралы мәліметтер|авторлар туралы ақпарат|авторлар жайлы мәлімет",
  },
  {
    kind: "about_authors",
    language: "ru",
    words:
      "сведения об авторах|сведения об авторе|информация об авторах|информация об авторе|об авторах|об авторе",
  },
  {
    kind: "about_authors",
    language: "en",
    words:
      "information about authors|information about the authors|information about the author|information about author|about the authors|about the author|about authors",
  },
  {
    kind: "dates",
    language: "kk",
    words: "мақала түсті|редакцияға түсті|мақала редакцияға түсті|баспаға түсті|түскен күні|қабылданған күні",
  },
  {
    kind: "dates",
    language: "ru",
    words: "поступила в редакцию|статья поступила|поступила|принята к публикации|дата поступления",
  },
  {
    kind: "dates",
    language: "en",
    words: "received|accepted|published|article received|date of receipt|available online",
  },
  { kind: "supervisor", language: "kk", words: "ғылыми жетекші|ғылыми жетекшісі" },
  { kind: "supervisor", language: "ru", words: "научный руководитель|рецензент" },
  {
    kind: "supervisor",
    language: "en",
    words: "scientific supervisor|supervisor|scientific adviser|academic supervisor|scientific advisor",
  },
];

/** First word of a label → its entries, longest first. */
const BY_FIRST_WORD = indexByFirstWord();

interface Spelling {
  readonly entry: LabelEntry;
  readonly words: string;
}

function indexByFirstWord(): ReadonlyMap<string, readonly Spelling[]> {
  const index = new Map<string, Spelling[]>();
  for (const entry of LABELS) {
    for (const words of entry.words.split("|")) {
      const first = words.split(" ")[0] ?? words;
      index.set(first, [...(index.get(first) ?? []), { entry, words }]);
    }
  }
  for (const spellings of index.values()) spellings.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Kinds whose label may be followed by its value without a sign between: "УДК 342.4". */
const OPEN_KINDS: ReadonlySet<LabelKind> = new Set(["udc", "dates"]);
/** A numbered heading: "1. Кіріспе", "II. Methods", "2.1 Нәтижелер". */
const NUMBERING = /^(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)]?|[IVXІХ]{1,4}[.)])\s+/u;
const CAPTION =
  /^(?:[0-9]{1,3}(?:\.[0-9]{1,2})?\s?[-–]\s?(?:кесте|сурет|диаграмма|график|сызба)|(?:кесте|таблица|табл|table|сурет|рисунок|рис|figure|fig|диаграмма|diagram|график)\s*\.?\s*(?:№\s*)?[0-9]{1,3})(?![\p{L}\p{N}])/iu;

const ROMAN_CAPTION = /^(?:TABLE|Table|FIGURE|Figure|Fig\.)\s[IVX]{1,5}(?![\p{L}\p{N}])/u;

/**
 * The label that opens a line, or null. Spaced-out letters are seen through; look-alike letters must be
 * mended before.
 */
export function findLabel(line: string): Label | null {
  const caption = CAPTION.exec(line) ?? ROMAN_CAPTION.exec(line);
  if (caption !== null) return captionLabel(line, caption[0]);
  const numbering = NUMBERING.exec(line)?.[0].length ?? 0;
  const head = line.slice(numbering, numbering + 120);
  if (!/^\p{Lu}/u.test(head)) return null;
  const read = readableStart(head);
  for (const { entry, words } of BY_FIRST_WORD.get(firstWord(read.text)) ?? []) {
    if (!read.text.startsWith(words)) continue;
    const label = labelAt(entry, { line, head, numbering, end: read.origin(words.length) });
    if (label !== null) return label;
  }
  return null;
}

interface LabelPlace {
  readonly line: string;
  readonly head: string;
  readonly numbering: number;
  /** Where the words of the label end in `head`, UTF-16. */
  readonly end: number;
}

function labelAt(entry: LabelEntry, { line, head, numbering, end }: LabelPlace): Label | null {
  if (numbering > 0 && entry.kind !== "heading" && entry.kind !== "references") return null;
  const rest = head.slice(end);
  const closing = /^\s*(?:\((?:[^()]{1,40})\))?\s*(?:[.:]+\s*[-–—]?|—|[-–](?=\s))/u.exec(rest);
  const alone = line.slice(numbering + end).replace(/[\s.:;,–—*-]/gu, "") === "";
  if (alone) return { kind: entry.kind, language: entry.language, length: line.length, alone };
  if (/^[\p{L}\p{N}]/u.test(rest)) return null;
  if (OPEN_KINDS.has(entry.kind) && /^\s*[:.№]?\s*[0-9A-Z]/u.test(rest)) {
    return { kind: entry.kind, language: entry.language, length: numbering + end, alone };
  }
  if (closing === null || numbering > 0) return null;
  return {
    kind: entry.kind,
    language: entry.language,
    length: numbering + end + closing[0].trimEnd().length,
    alone,
  };
}

function captionLabel(line: string, found: string): Label {
  return { kind: "caption", language: null, length: found.length, alone: found.length + 1 >= line.length };
}

interface ReadableText {
  readonly text: string;
  /** The UTF-16 position in the printed text that follows the first `length` characters of `text`. */
  origin(length: number): number;
}

/** Lower case, one blank between words, spaced-out letters closed up. */
function readableStart(head: string): ReadableText {
  const origins: number[] = [];
  let text = "";
  const spaced = closeSpacedLetters(head) !== head.replace(/ {2,}/gu, " ");
  for (let at = 0; at < head.length; at++) {
    const character = head.charAt(at).toLowerCase();
    const isBlank = /\s/u.test(character);
    if (isBlank && (text === "" || text.endsWith(" "))) continue;
    if (isBlank && spaced && !/^\s\s/u.test(head.slice(at))) continue;
    text += isBlank ? " " : character.charAt(0);
    origins.push(at + 1);
  }
  return { text, origin: (length) => origins[length - 1] ?? head.length };
}

function firstWord(text: string): string {
  return /^\p{L}+/u.exec(text)?.[0] ?? "";
}

import type { BlockLanguage } from "./language-tag.ts";

/** `language` is null where nothing decides: numbers, a name, an address. `confidence` 0–1. */
export interface DetectedLanguage {
  readonly language: BlockLanguage | null;
  readonly confidence: number;
}

const KAZAKH_LETTERS = /[әғқңөұүһіəǝ]/iu;
/** Words of Kazakh that Russian lacks, with and without the letters that damaged texts lose. */
const KAZAKH_WORDS = new Set(
  `мен пен бен және жане бұл бул осы сол үшін ушин болып болды болған болган бойынша туралы деген деп арқылы аркылы
  сондай ақ бар жоқ жок емес керек ретінде ретинде кейін кейин бірақ бирак алайда оның онын олар олардың
  әрі ари яғни ягни қазіргі казирги жылы жылғы жылгы мемлекет мемлекеттік қазақстан казак қазақ елдің елдин саяси
  құқықтық қоғам сайлау заң мақала макала кіріспе қорытынды тақырып бойынша арасында негізгі негизги түйін кілт
  сөздер аңдатпа әдебиеттер тізімі университеті қаласы дың ның бірінші ғылыми жетекші кесте сурет`.split(
    /\s+/u,
  ),
);
const RUSSIAN_WORDS = new Set(
  `и в во на не что с со к ко по о об от до из за для при как это этот эта эти был была было были который которая которые
  которого которой которых также или же но а у его её ее их он она они мы вы я нет все всех года году лет между более так
  уже только может этого этой том тем чем является являются если ли бы над под без через после перед г гг им
  республики республика казахстана статья статье статьи ключевые слова аннотация введение заключение литература
  список выводы результаты обсуждение методы кафедра университет доктор кандидат профессор указ закон`.split(
    /\s+/u,
  ),
);
const KAZAKH_ENDING =
  /(?:лар|лер|дар|дер|тар|тер|лары|лери|дары|дери|тары|тери|ында|инде|ына|ине|ынан|инен|лык|лик|дык|дик|тык|тик|дын|дин|нын|нин|тын|тин|ган|ген|кан|кен|ады|еди|йды|йди|уда|уде|уга|уге|мен|пен)$/u;
const RUSSIAN_ENDING =
  /(?:ого|его|ому|ему|ыми|ими|ых|их|ый|ий|ой|ая|яя|ое|ее|ые|ие|ость|ости|остью|ние|ния|нию|нием|ться|тся|ется|ются|ать|ить|еть|ация|ации|ацию|ства|ство|ству|ами|ями|ах|ях)$/u;
const ONLY_RUSSIAN_LETTERS = /[щъё]/u;

/** A word that may hold the Latin letters that stand in for Kazakh ones. */
const MAYBE_CYRILLIC_WORD = /[\p{Script=Cyrillic}əƏǝɵi]+/gu;
/** Above this share of the smaller script a text is mixed; a few foreign names do not make it so. */
const MIXED_SHARE = 0.35;

/** More than this tells nothing new, in UTF-16 units. */
const SAMPLE = 4_000;

/**
 * Which of the three languages a text is written in, by its letters first and by words and endings where the
 * letters of Kazakh are missing or damaged. Addresses do not count. Latin text is taken for English; other
 * scripts are "mixed".
 */
export function detectLanguage(text: string): DetectedLanguage {
  const words = withoutAddresses(text.slice(0, SAMPLE));
  const cyrillic = count(words, /\p{Script=Cyrillic}/gu);
  const latin = count(words, /\p{Script=Latin}/gu);
  const letters = count(words, /\p{L}/gu);
  if (letters === 0) return { language: null, confidence: 0 };
  const other = letters - cyrillic - latin;
  if (other > letters / 2) return { language: "mixed", confidence: 0.9 };
  if (cyrillic === 0) return { language: "en", confidence: latin >= 12 ? 0.95 : 0.6 };
  if (latin > cyrillic && cyrillic / (latin + cyrillic) < MIXED_SHARE)
    return { language: "en", confidence: 0.9 };
  if (Math.min(latin, cyrillic) / (latin + cyrillic) > MIXED_SHARE && latin + cyrillic >= 24) {
    return { language: "mixed", confidence: 0.7 };
  }
  return kazakhOrRussian(words);
}

/** Weighs each word; the margin becomes the confidence. */
function kazakhOrRussian(text: string): DetectedLanguage {
  let kazakh = 0;
  let russian = 0;
  for (const found of text.matchAll(MAYBE_CYRILLIC_WORD)) {
    const word = found[0].toLowerCase();
    const isInitial = word.length === 1 && text.charAt(found.index + 1) === ".";
    if (isInitial || !/\p{Script=Cyrillic}/u.test(word)) continue;
    const [kk, ru] = weighWord(word);
    kazakh += kk;
    russian += ru;
  }
  const total = kazakh + russian;
  if (total === 0) return { language: null, confidence: 0 };
  const language = kazakh >= russian ? "kk" : "ru";
  const share = Math.max(kazakh, russian) / total;
  return { language, confidence: share * Math.min(1, total / 6) };
}

function weighWord(word: string): readonly [kazakh: number, russian: number] {
  if (KAZAKH_WORDS.has(word)) return [1.5, 0];
  if (KAZAKH_LETTERS.test(word)) return [2, 0];
  if (RUSSIAN_WORDS.has(word)) return [0, 1.5];
  if (ONLY_RUSSIAN_LETTERS.test(word)) return [0, 1];
  if (word.length >= 5) {
    if (KAZAKH_ENDING.test(word)) return [0.6, 0];
    if (RUSSIAN_ENDING.test(word)) return [0, 0.8];
  }
  return [0, 0];
}

function withoutAddresses(text: string): string {
  if (!/@|:\/\/|www\./iu.test(text)) return text;
  return text.replace(/(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@\S+/giu, " ");
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

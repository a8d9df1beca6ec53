import type { CslItem, CslType } from "../reference.ts";
import { isNewspaperName, isPeriodicalName } from "./periodicals.ts";
import type { Work } from "./work-reading.ts";

export interface TypeDecision {
  readonly type: CslType;
  /** 0–1. */
  readonly certainty: number;
  /** What it may be instead, when the entry does not settle it. */
  readonly alternative?: CslType;
}

export interface TypeContext {
  readonly hasAddress: boolean;
  /** "[Internet]", "[Электронный ресурс]": the entry calls its medium so. */
  readonly isOnline: boolean;
}

const SITE = /^[\w-]+(?:\.[\w-]+)*\.(?:kz|ru|com|org|net|info)$/iu;
const CONFERENCE =
  /конф(?:\.|ерен|$)|конгресс|съезд|симпозиум|симп\.|семинар|дөңгелек\sүстел|кругл\p{L}+\sстол|форум|чтени[йя]|оқулары|материал(?:ы|дары)|мат-лы|proceedings|proc\.|conference|congress|symposium|workshop|konferen[ct]|materialy|тезис|\([A-Z][A-Za-z]{2,10}\s?[’']?\d{2,4}\)/iu;
const COLLECTION =
  /(?:^|\s)(?:сб\.|сборник|кн\.|жинақ|жинағы|собр\.|сочинени|шығармалар|том(?:дық|\s)|энциклопеди|антологи|хрестомати|handbook|encyclop|companion|essays|избран|таңдамалы|полн\.|zhina[gk]|sbornik|sochineni)/iu;
const ENCYCLOPEDIA =
  /(энциклопеди|encyclop(?:a?edia|ädie)|ansiklopedi)|сөздігі?(?!\p{L})|словарь|словник|dictionary|wörterbuch/iu;
const ADDRESS =
  /(?:Жолдауы|Послание(?!\p{L})|Poslanie|Joldau|Zholdau|Address\s(?:of|to)|Message\sof|сөйлеген\sсөзі|Выступление|Речь(?=\s(?:на|перед|в|Президента|Главы)\s))/u;

const PATENT = /^(?:[\p{L}.]+\s){0,3}patent$/iu;
const REPORT = /report|working\spaper|отч[её]т|есеб[іi]|есеп/iu;

export function decideType(work: Work, context: TypeContext): TypeDecision {
  if (work.form === "archival") return { type: "manuscript", certainty: 0.85 };
  if (work.form === "patent") return { type: "patent", certainty: 0.92 };
  if (work.form === "standard") return { type: "standard", certainty: 0.95 };
  if (work.form === "case") return { type: "legal_case", certainty: 0.9 };
  if (work.form === "legal") return { type: "legislation", certainty: work.doubts.type ?? 0.9 };
  if (isAddress(work))
    return { type: "speech", certainty: 0.6, alternative: context.hasAddress ? "webpage" : "legislation" };
  if (work.csl["container-title"] !== undefined) return decidePart(work, context);
  return decideWhole(work, context);
}

/** A presidential address or speech; one that a newspaper printed over its author's name is an article. */
function isAddress({ csl }: Work): boolean {
  return ADDRESS.test(csl.title ?? "") && (csl.author === undefined || csl["container-title"] === undefined);
}

function decidePart({ csl, kinds }: Work, { hasAddress }: TypeContext): TypeDecision {
  const container = String(csl["container-title"]);
  const day =
    csl.issued !== undefined && "date-parts" in csl.issued ? csl.issued["date-parts"][0]?.[2] : undefined;
  const isNumbered = csl.issue !== undefined || csl.volume !== undefined;
  const hasImprint = csl.publisher !== undefined || csl["publisher-place"] !== undefined;
  const isNewspaper =
    csl.publisher === undefined && (isNewspaperName(container) || isNewspaperName(csl.genre ?? ""));
  if (SITE.test(container)) return { type: "webpage", certainty: 0.7, alternative: "article-newspaper" };
  if (isNewspaper) return { type: "article-newspaper", certainty: 0.95 };
  if (CONFERENCE.test(container) && csl.issue === undefined)
    return { type: "paper-conference", certainty: 0.85, alternative: "chapter" };
  const encyclopedia = ENCYCLOPEDIA.exec(container);
  if (encyclopedia !== null && csl.issue === undefined)
    return {
      type: encyclopedia[1] === undefined ? "entry-dictionary" : "entry-encyclopedia",
      certainty: 0.75,
      alternative: "chapter",
    };
  if (COLLECTION.test(container) && hasImprint) return { type: "chapter", certainty: 0.85 };
  const isBook = csl.publisher !== undefined && csl["publisher-place"] !== undefined && !isNumbered;
  if (isPeriodicalName(container) && !COLLECTION.test(container) && !(isBook && TOPICS.test(container)))
    return { type: "article-journal", certainty: 0.95 };
  if (day !== undefined && isDaily(csl))
    return { type: "article-newspaper", certainty: 0.75, alternative: "article-journal" };
  if (csl.issue !== undefined) return { type: "article-journal", certainty: 0.92 };
  if (hasAddress && !hasImprint && !isNumbered && !kinds.includes("pages"))
    return { type: "webpage", certainty: 0.8, alternative: "article-journal" };
  if (hasImprint || COLLECTION.test(container) || csl.editor !== undefined)
    return { type: "chapter", certainty: 0.88 };
  if (day !== undefined && !isNumbered)
    return { type: "article-newspaper", certainty: 0.75, alternative: "article-journal" };
  if (isNumbered) return { type: "article-journal", certainty: 0.88 };
  return { type: "article-journal", certainty: kinds.includes("pages") ? 0.7 : 0.6, alternative: "chapter" };
}

/** "Проблемы поэтики" with a house and without numbering is a book, though journals are called so too. */
const TOPICS = /^(?:проблемы|вопросы|studies|problemy|voprosy)\s/iu;

/** "2018. – 1 ақпан. – № 13": only newspapers are cited by day and issue; a span of pages would be a journal's. */
function isDaily({ issue, volume, page, publisher, "publisher-place": place }: Partial<CslItem>): boolean {
  const isOnePage = page === undefined || /^\d+$/u.test(page);
  return issue !== undefined && volume === undefined && isOnePage && (publisher ?? place) === undefined;
}

function decideWhole({ csl }: Work, { hasAddress, isOnline }: TypeContext): TypeDecision {
  if (PATENT.test(csl.genre ?? "")) return { type: "patent", certainty: 0.9 };
  if (/presentation|poster/iu.test(csl.genre ?? "")) return { type: "paper-conference", certainty: 0.85 };
  if (REPORT.test(csl.genre ?? "")) return { type: "report", certainty: 0.9 };
  if (csl.scale !== undefined) return { type: "map", certainty: 0.9 };
  if (csl.genre !== undefined) return { type: "thesis", certainty: 0.95 };
  const isBound = csl["number-of-pages"] !== undefined || csl.ISBN !== undefined || csl.edition !== undefined;
  if (hasAddress && isOnline && !isBound) return { type: "webpage", certainty: 0.7, alternative: "book" };
  const isPrinted =
    csl.publisher !== undefined ||
    csl["publisher-place"] !== undefined ||
    csl["number-of-pages"] !== undefined ||
    csl.ISBN !== undefined;
  if (isPrinted) return { type: "book", certainty: 0.93 };
  if (hasAddress && csl.issue !== undefined)
    return { type: "article-journal", certainty: 0.7, alternative: "webpage" };
  if (hasAddress) return { type: "webpage", certainty: 0.9 };
  return { type: csl.issued === undefined ? "document" : "book", certainty: 0.5, alternative: "document" };
}

/** The same work under its other reading. */
export function withType(csl: CslItem, type: CslType): CslItem {
  return { ...csl, type };
}

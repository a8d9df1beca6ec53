import { readEntryNumber, whyNoEntry, type NoEntryReason } from "../entry.ts";
import type { CslItem } from "../reference.ts";
import { decideType, withType, type TypeDecision } from "./decide-type.ts";
import { takeElectronic, type Electronic } from "./electronic.ts";
import { findPageLabel, guessEntryLanguage } from "./entry-language.ts";
import { isAbbreviatedPlace, isPlaceName } from "./places.ts";
import { tidyPrinted } from "./printed-text.ts";
import { takeTranslation } from "./translation.ts";
import { readWork } from "./work.ts";
import type { Work } from "./work-reading.ts";

/** What a printed entry says, as far as rules can read it. */
export interface ParsedEntry {
  readonly csl: CslItem | null;
  /** The bracketed translation of a romanised entry. */
  readonly translation: string | null;
  /** By CSL variable, 0–1; what was guessed is honestly lower. */
  readonly confidence: Readonly<Record<string, number>>;
  readonly overall: number;
  /** Other readings of an ambiguous entry, likeliest first. */
  readonly alternatives: readonly CslItem[];
  readonly reason?: NoEntryReason;
}

export interface ParseOptions {
  /** The entry stands in a romanised list: Latin letters then are Kazakh or Russian unless they are plainly English. */
  readonly romanised?: boolean | undefined;
}

/** Entries are a few lines; anything longer is a page that lost its line ends. UTF-16 units. */
const LONGEST_ENTRY = 4000;

/**
 * One printed entry → a CSL item with how sure each part is, or the reason why it is none. Never throws; what stands behind
 * 4,000 UTF-16 units is not read.
 */
export function parseEntry(printed: string, options: ParseOptions = {}): ParsedEntry {
  const text = readEntryNumber(tidyPrinted(printed.slice(0, LONGEST_ENTRY))).text;
  const reason = whyNoEntry(text);
  if (reason !== null) return noEntry(reason);
  const electronic = takeElectronic(text);
  const { text: body, translation, isRomanised } = takeTranslation(electronic.text);
  const work = readWork(body);
  if (!looksLikeReference(work, electronic, body)) return noEntry("not_a_reference");
  return assemble({
    work,
    electronic,
    translation,
    body,
    romanised: options.romanised === true || isRomanised,
  });
}

function noEntry(reason: NoEntryReason): ParsedEntry {
  return { csl: null, translation: null, confidence: {}, overall: 0, alternatives: [], reason };
}

/** A reference says where its work is: an imprint, a host, an address, a shelf. Prose with a year does not. */
function looksLikeReference({ form, csl, doubts }: Work, electronic: Electronic, body: string): boolean {
  if (form !== "plain" && form !== "part") return true;
  if (Object.keys(electronic.csl).some((key) => key !== "accessed")) return true;
  const hasHost = csl["container-title"] !== undefined;
  if (hasHost && (body.includes("//") || csl.author !== undefined)) return true;
  const opensTitle = /^[\p{Lu}\d«"“]/u.test(csl.title ?? "");
  if (opensTitle && ((doubts.author ?? 0) > SURE_NAME || (csl.author !== undefined && /\d{4}/u.test(body))))
    return true;
  const {
    author,
    issued,
    publisher,
    page,
    volume,
    issue,
    genre,
    "publisher-place": place,
    "number-of-pages": extent,
  } = csl;
  if (place !== undefined && isPlaceName(place) && !/\s\p{Ll}+(?:ды|ді|ты|ті|ет|ит|ли|ла)\s/u.test(body))
    return true;
  const signs = [author, issued, place, publisher, extent ?? page, volume ?? issue, genre].filter(
    (sign) => sign !== undefined,
  );
  return signs.length >= 2 || (issued !== undefined && DATED_TITLE.test(body));
}

/** Names in front with their initials, and a title that begins as titles do. */
const SURE_NAME = 0.9;

/** "История философии. 1997.": a short title with the year as an area of its own. */
const DATED_TITLE = /^\P{N}{5,160}[.»]\s(?:[–—-]\s)?(?:19|20)\d{2}(?:\s?[жг]\.?)?\.?$/u;

interface Parts {
  readonly work: Work;
  readonly electronic: Electronic;
  readonly translation: string | null;
  readonly body: string;
  readonly romanised: boolean;
}

function assemble({ work: printed, electronic, translation, body, romanised }: Parts): ParsedEntry {
  const work = romanised ? withoutParallelName(printed) : printed;
  const hasAddress = electronic.csl.URL !== undefined;
  const decision = decideType(work, { hasAddress, isOnline: electronic.isElectronic });
  const { title = "", "container-title": host, genre } = work.csl;
  const hosted = host === undefined ? title : `${title} ${host}`;
  const sample = genre === undefined ? hosted : `${hosted} ${genre}`;
  const context = { romanised, stated: electronic.statedLanguage, pageLabel: findPageLabel(body) };
  const titled = guessEntryLanguage(sample, context);
  const language = sample !== "" && titled.certainty > 0.5 ? titled : guessEntryLanguage(body, context);
  const csl: CslItem = { ...work.csl, ...electronic.csl, type: decision.type, language: language.language };
  const confidence = confidenceOf(csl, work, decision, language.certainty);
  return {
    csl,
    translation,
    confidence,
    overall: overallOf(csl, confidence),
    alternatives: alternativesOf(csl, decision, body),
  };
}

/** "Izvestiya AN – News of the Academy": romanised lists print the English name of a journal behind its own. */
function withoutParallelName(work: Work): Work {
  const own = PARALLEL_NAME.exec(work.csl["container-title"] ?? "")?.[1];
  return own === undefined ? work : { ...work, csl: { ...work.csl, "container-title": own } };
}

const PARALLEL_NAME = /^(.{4,}?)\s[–—-]\s\p{Lu}[^–—]*\s(?:of|the|and|in|for)\s/u;

/** What is read from unmistakable punctuation; doubts of the reading replace it. */
const FIELD_CERTAINTY = 0.95;

function confidenceOf(
  csl: CslItem,
  work: Work,
  decision: TypeDecision,
  language: number,
): Record<string, number> {
  const confidence: Record<string, number> = {};
  for (const field of Object.keys(csl)) confidence[field] = work.doubts[field] ?? FIELD_CERTAINTY;
  confidence.type = decision.certainty;
  confidence.language = round(language);
  return confidence;
}

/** The mean, pulled down by the weakest of the fields that identify a work, and by a missing title. */
function overallOf(csl: CslItem, confidence: Readonly<Record<string, number>>): number {
  const certainties = Object.values(confidence);
  const mean = certainties.reduce((sum, one) => sum + one, 0) / Math.max(1, certainties.length);
  const weakest = Math.min(confidence.title ?? 1, confidence.author ?? 1, confidence.type ?? 1);
  const complete =
    csl.title === undefined && csl.archive_location === undefined
      ? 0.4
      : csl.issued === undefined && csl.URL === undefined
        ? 0.85
        : 1;
  return round((0.6 * mean + 0.4 * weakest) * complete);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** An initial before the place, with only a blank between them: "Лосского Н. М.: Мысль". */
const INITIAL_OR_PLACE = /\p{Lu}\.\s?\p{Lu}\.\s?:/u;

function alternativesOf(csl: CslItem, decision: TypeDecision, body: string): CslItem[] {
  const alternatives: CslItem[] = [];
  if (decision.alternative !== undefined) alternatives.push(withType(csl, decision.alternative));
  const place = csl["publisher-place"];
  const named = csl.editor?.at(-1) ?? csl.translator?.at(-1);
  if (
    place !== undefined &&
    isAbbreviatedPlace(place) &&
    named?.given !== undefined &&
    INITIAL_OR_PLACE.test(body)
  ) {
    const { "publisher-place": initial, ...rest } = csl;
    alternatives.push(withInitial(rest, `${named.given} ${initial ?? ""}`));
  }
  return alternatives;
}

/** "пер. Веселовского И. М.: Наука": the М. may belong to the name before it. */
function withInitial(csl: CslItem, given: string): CslItem {
  const role = csl.editor !== undefined ? "editor" : "translator";
  const names = csl[role] ?? [];
  return { ...csl, [role]: names.map((name, at) => (at === names.length - 1 ? { ...name, given } : name)) };
}

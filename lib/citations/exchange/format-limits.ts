import type { CslDate, CslName, CslType } from "#lib/citations/reference.ts";
import type { ReferenceForms } from "#lib/citations/reference-forms.ts";
import { termLanguage } from "#lib/citations/format/item-language.ts";
import { BIBTEX_VARIABLES } from "./bibtex/fields.ts";
import { namesFromTex } from "./bibtex/name-reading.ts";
import { texNames } from "./bibtex/tex-writing.ts";
import { commaName, readCommaName } from "./comma-name.ts";
import { ENDNOTE_VARIABLES } from "./endnote/fields.ts";
import { refTypeOf } from "./endnote/ref-types.ts";
import type { ExchangeFormat } from "./formats.ts";
import { edtfText, isoDates } from "./iso-date.ts";
import { readDate } from "./read-date.ts";
import { RIS_VARIABLES, risType, typeOfRis } from "./ris/tags.ts";
import { nameOfZotero, zoteroName } from "./zotero/creator-name.ts";

/** What a format holds of a work. Names and dates are told by what comes back of them. */
export interface FormatLimits {
  /** Null: every variable. */
  readonly variables: ReadonlySet<string> | null;
  readonly kind: (type: CslType) => boolean;
  readonly name: (name: CslName) => CslName | null;
  readonly date: (date: CslDate, variable: string) => CslDate | null;
  /** Italics, bold and indices within texts. */
  readonly looks: boolean;
  readonly lineBreaks: boolean;
  /** "fields": each field of the romanised form is written like one of the original; "whole": it is written as it is. */
  readonly romanised: "fields" | "whole" | false;
  readonly translated: (forms: ReferenceForms) => boolean;
  readonly tags: (tags: readonly string[]) => boolean;
  readonly notes: "all" | "joined" | "none";
  readonly collections: boolean;
}

const always = (): boolean => true;
const asItIs = <Value>(value: Value): Value => value;
const byEdtf = (date: CslDate): CslDate | null => readDate(edtfText(date));

const EVERYTHING: FormatLimits = {
  variables: null,
  kind: always,
  name: asItIs,
  date: asItIs,
  looks: true,
  lineBreaks: true,
  romanised: "whole",
  translated: always,
  tags: always,
  notes: "all",
  collections: true,
};

const BIBTEX: FormatLimits = {
  ...EVERYTHING,
  variables: BIBTEX_VARIABLES,
  name: (name) => namesFromTex(texNames([name]))[0] ?? null,
  // Only `year` takes words.
  date: (date, variable) => (variable !== "issued" && isoDates(date) === null ? null : byEdtf(date)),
  lineBreaks: false,
  romanised: "fields",
  notes: "joined",
};

/** One translated title, whose language is told by its letters. */
function hasOneTitle({ translated }: ReferenceForms): boolean {
  const [[language, titles] = [], more] = Object.entries(translated);
  if (more !== undefined || titles?.title === undefined || titles["container-title"] !== undefined)
    return false;
  return termLanguage({ type: "document", title: titles.title }) === language;
}

const commaNamed = (name: CslName): CslName | null => readCommaName(commaName(name));

export const LIMITS: Readonly<Record<ExchangeFormat, FormatLimits>> = {
  biblatex: BIBTEX,
  bibtex: BIBTEX,
  ris: {
    ...EVERYTHING,
    variables: RIS_VARIABLES,
    kind: (type) => typeOfRis(risType(type)) === type,
    name: commaNamed,
    date: (date) => {
      const [first] = isoDates(date) ?? [];
      return readDate(first ?? edtfText(date));
    },
    looks: false,
    lineBreaks: false,
    romanised: false,
    translated: hasOneTitle,
    // A single line of keywords is taken for a list of them.
    tags: ([only = "", more]) => more !== undefined || !only.includes(";"),
    collections: false,
  },
  "csl-json": EVERYTHING,
  "zotero-rdf": {
    ...EVERYTHING,
    name: (name) => nameOfZotero(zoteroName(name)),
    date: (date, variable) => (variable === "issued" || variable === "accessed" ? byEdtf(date) : date),
  },
  "endnote-xml": {
    ...EVERYTHING,
    variables: ENDNOTE_VARIABLES,
    kind: (type) => refTypeOf(type).isExact,
    name: commaNamed,
    date: byEdtf,
    romanised: false,
    translated: hasOneTitle,
    notes: "joined",
    collections: false,
  },
  mods: {
    ...EVERYTHING,
    name: modsName,
    date: (date, variable) => (variable === "issued" || variable === "accessed" ? byEdtf(date) : date),
    looks: false,
    collections: false,
  },
  jats: { ...EVERYTHING, lineBreaks: false, tags: () => false, notes: "none", collections: false },
};

/** Particles have no part of a name in MODS. */
function modsName(name: CslName): CslName {
  const { "non-dropping-particle": particle, "dropping-particle": dropping, ...parts } = name;
  return particle === undefined && dropping === undefined ? name : parts;
}

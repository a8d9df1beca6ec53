import type { CslDate, CslItem } from "#lib/citations/reference.ts";
import { termLanguage } from "#lib/citations/format/item-language.ts";
import { citationKeys } from "../citation-key.ts";
import { tagsOf, type WorkToWrite } from "../exchanged-work.ts";
import { edtfText, isoDates, literalDate } from "../iso-date.ts";
import { babelName } from "../language-name.ts";
import { type BibtexDialect, entryTypeOf } from "./entry-types.ts";
import {
  authorityField,
  DATE_FIELDS,
  EDITOR_TYPES,
  hostField,
  NAME_FIELDS,
  numberFields,
  publisherField,
  TEXT_FIELDS,
  TITLE_FIELDS,
} from "./fields.ts";
import { escapeTex, texFromText, texNames, texPages, texTitle, texVerbatim } from "./tex-writing.ts";

/** Field → its value in TeX, in the order of writing. */
type Fields = Map<string, string>;

/**
 * The works as a file in UTF-8: one entry each, keys unique. The romanised form stands beside the fields it differs from as
 * `title_romanised`, translated titles as `title_translated_english`: the scheme of biblatex-ms, which other programs pass over.
 */
export function bibtexFromWorks(works: readonly WorkToWrite[], dialect: BibtexDialect): string {
  const keys = citationKeys(works.map(({ forms }) => forms.csl));
  return works.map((work, index) => entry(work, keys[index] ?? `ref${index + 1}`, dialect)).join("\n");
}

function entry(work: WorkToWrite, key: string, dialect: BibtexDialect): string {
  const { csl, romanised } = work.forms;
  const { type } = entryTypeOf(csl.type, dialect);
  const fields = fieldsOf(csl, dialect);
  const other = romanised === null ? null : fieldsOf({ ...romanised, type: csl.type }, dialect);
  for (const [name, tex] of [...(other ?? [])])
    if (fields.get(name) !== tex) fields.set(`${name}_romanised`, tex);
  // An empty field says that the romanised form has none.
  for (const name of other === null ? [] : [...fields.keys()])
    if (!name.includes("_") && other?.has(name) === false) fields.set(`${name}_romanised`, "");
  if (other !== null && ![...fields.keys()].some((name) => name.endsWith("_romanised")))
    fields.set("title_romanised", fields.get("title") ?? "");
  for (const [name, tex] of [...translatedFields(work, dialect), ...addedFields(work)]) fields.set(name, tex);
  const lines = [...fields].map(([name, tex]) => `  ${name} = ${written(name, tex)},\n`);
  return `@${type}{${key},\n${lines.join("")}}\n`;
}

/** Months of classic BibTeX are macros, which styles print in their language. */
function written(name: string, tex: string): string {
  return /^month(?:_|$)/u.test(name) && /^[a-z]{3}$/u.test(tex) ? tex : `{${tex}}`;
}

function fieldsOf(item: CslItem, dialect: BibtexDialect): Fields {
  const { type, subtype } = entryTypeOf(item.type, dialect);
  const fields: Fields = new Map();
  const put = (name: string, tex: string): void => {
    if (tex !== "" && !fields.has(name)) fields.set(name, tex);
  };
  if (subtype !== undefined) put("entrysubtype", subtype);
  putNames(item, put);
  putTitles(item, type, dialect, put);
  putTexts(item, type, dialect, put);
  for (const [variable, field] of Object.entries(numberFields(type)))
    put(field, texFromText(item[variable as keyof ReturnType<typeof numberFields>] ?? ""));
  for (const [variable, field] of Object.entries(DATE_FIELDS)) {
    const date = item[variable as keyof typeof DATE_FIELDS];
    if (date !== undefined) putDate(field, date, dialect, put);
  }
  if (item.DOI !== undefined) put("doi", texVerbatim(item.DOI));
  if (item.URL !== undefined) put("url", texVerbatim(item.URL));
  // `langid` switches hyphenation and words in LaTeX, `language` keeps the exact BCP 47 tag.
  put("langid", babelName(item.language) ?? "");
  put("language", escapeTex(item.language ?? ""));
  return fields;
}

type Put = (name: string, tex: string) => void;

function putNames(item: CslItem, put: Put): void {
  for (const [variable, field] of Object.entries(NAME_FIELDS))
    put(field, texNames(item[variable as keyof typeof NAME_FIELDS] ?? []));
  for (const [variable, field] of Object.entries(EDITOR_TYPES)) {
    const names = texNames(item[variable as keyof typeof EDITOR_TYPES] ?? []);
    put(field, names);
    if (names !== "") put(`${field}type`, variable);
  }
}

function putTitles(item: CslItem, type: string, dialect: BibtexDialect, put: Put): void {
  const english = isEnglish(item);
  for (const [variable, field] of Object.entries(TITLE_FIELDS)) {
    const title = item[variable as keyof typeof TITLE_FIELDS];
    if (title !== undefined && title !== "") put(field, texTitle(title, english));
  }
  const host = item["container-title"];
  if (host !== undefined && host !== "") put(hostField(type, dialect), texTitle(host, english));
}

/** Romanised titles are no English: their letter case is right as it is. */
function isEnglish(item: CslItem): boolean {
  return termLanguage(item) === "en" && !(item.language ?? "en").includes("-Latn");
}

function putTexts(item: CslItem, type: string, dialect: BibtexDialect, put: Put): void {
  put(publisherField(type), texList(item.publisher));
  put(dialect === "biblatex" ? "location" : "address", texList(item["publisher-place"]));
  put(authorityField(item.type), texList(item.authority));
  for (const [variable, field] of Object.entries(TEXT_FIELDS)) {
    const value = item[variable as keyof typeof TEXT_FIELDS];
    if (value !== undefined && value !== "")
      put(field, variable === "page" ? texPages(String(value)) : texFromText(value));
  }
}

function texList(value: string | undefined): string {
  const tex = texFromText(value ?? "");
  return /\band\b/iu.test(tex) ? `{${tex}}` : tex;
}

const MONTH_MACROS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `date` must be EDTF (ISO 8601-2); a date in words goes to `year`, which is free text. "~" means about, 21–24 are seasons. */
function putDate(field: string, date: CslDate, dialect: BibtexDialect, put: Put): void {
  const days = isoDates(date);
  if (days === null || !("date-parts" in date)) {
    if (field === "date") put("year", texFromText(literalDate(date) ?? ""));
    return;
  }
  const edtf = edtfText(date);
  if (field !== "date" || dialect === "biblatex") return put(field, edtf);
  const [[year = 0, month, day] = []] = date["date-parts"];
  const last = date["date-parts"][1]?.[0] ?? year;
  put("year", last === year ? String(year) : `${year}--${last}`);
  if (month !== undefined) put("month", MONTH_MACROS[month - 1] ?? String(month));
  // Styles of BibTeX know neither days nor ranges: `day` and `date` are for programs.
  if (day !== undefined) put("day", String(day));
  if (days.length > 1 || edtf !== days[0] || year < 1000) put("date", edtf);
}

function translatedFields({ forms }: WorkToWrite, dialect: BibtexDialect): Fields {
  const fields: Fields = new Map();
  const host = hostField(entryTypeOf(forms.csl.type, dialect).type, dialect);
  for (const [language, titles] of Object.entries(forms.translated)) {
    const suffix = `_translated_${babelName(language) ?? language}`;
    if (titles.title !== undefined) fields.set(`title${suffix}`, `{${texFromText(titles.title)}}`);
    const container = titles["container-title"];
    if (container !== undefined) fields.set(`${host}${suffix}`, `{${texFromText(container)}}`);
  }
  return fields;
}

/** `groups` is JabRef's field for collections, `annotation` biblatex's for notes of the reader's own (manual, 2.2.2). */
function addedFields(work: WorkToWrite): Fields {
  const list = (words: readonly string[]): string =>
    words
      .map(texFromText)
      .map((tex) => (/[,;]/u.test(tex) ? `{${tex}}` : tex))
      .join(", ");
  const fields: Fields = new Map();
  const tags = tagsOf(work);
  if (tags.length > 0) fields.set("keywords", list(tags));
  if ((work.collections ?? []).length > 0) fields.set("groups", list(work.collections ?? []));
  if ((work.notes ?? []).length > 0)
    fields.set("annotation", (work.notes ?? []).map(texFromText).join(" \\par "));
  return fields;
}

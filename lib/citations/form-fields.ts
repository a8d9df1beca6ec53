import { isoDates, literalDate } from "./exchange/iso-date.ts";
import {
  NAME_VARIABLES,
  type CslDate,
  type CslItem,
  type CslName,
  type CslType,
  type NameVariable,
} from "./reference.ts";

/**
 * A description as a form shows it: one line of text per field. Text is how people type it, CSL-JSON is how it is kept; both
 * directions stand here, so that opening and saving a form changes nothing.
 */
export const FORM_FIELDS = [
  "author",
  "editor",
  "compiler",
  "translator",
  "illustrator",
  "director",
  "script-writer",
  "composer",
  "performer",
  "interviewer",
  "recipient",
  "container-author",
  "title",
  "original-title",
  "reviewed-author",
  "reviewed-title",
  "container-title",
  "collection-title",
  "collection-number",
  "edition",
  "version",
  "volume",
  "volume-title",
  "number-of-volumes",
  "part-number",
  "part-title",
  "issue",
  "number",
  "genre",
  "medium",
  "authority",
  "status",
  "event-title",
  "event-place",
  "event-date",
  "publisher-place",
  "publisher",
  "issued",
  "submitted",
  "section",
  "page",
  "number-of-pages",
  "scale",
  "dimensions",
  "archive",
  "archive-place",
  "archive_location",
  "ISBN",
  "ISSN",
  "DOI",
  "URL",
  "accessed",
  "abstract",
  "keyword",
  "note",
] as const satisfies readonly (keyof CslItem)[];
export type FormField = (typeof FORM_FIELDS)[number];
export type FormValues = Readonly<Partial<Record<FormField, string>>>;

const DATE_FIELDS = ["issued", "accessed", "event-date", "submitted"] as const satisfies readonly FormField[];
type NameField = Extract<FormField, NameVariable>;
type DateField = (typeof DATE_FIELDS)[number];

/** What the form shows of a work; fields without text are left out. */
export function formValues(csl: CslItem): FormValues {
  const values: Partial<Record<FormField, string>> = {};
  for (const field of FORM_FIELDS) {
    const text = textOf(csl, field);
    if (text !== "") values[field] = text;
  }
  return values;
}

function textOf(csl: CslItem, field: FormField): string {
  if (isNameField(field)) return namesText(csl[field] ?? []);
  if (isDateField(field)) return dateText(csl[field]);
  return String(csl[field] ?? "");
}

/**
 * The item with the form's values in place of its own. Fields of CSL that the form does not show stay. Names and dates whose
 * text was not touched keep their parts (particles, suffixes, circa) as they were.
 */
export function withFormValues(csl: CslItem, type: CslType, values: FormValues): CslItem {
  const changed: CslItem = { ...csl, type };
  for (const field of FORM_FIELDS) {
    const text = (values[field] ?? "").normalize("NFC").trim();
    if (text === textOf(csl, field)) continue;
    if (text === "") delete changed[field];
    else if (isNameField(field)) changed[field] = namesFromText(text);
    else if (isDateField(field)) changed[field] = dateFromText(text);
    else changed[field] = text;
  }
  return changed;
}

function isNameField(field: FormField): field is NameField {
  return (NAME_VARIABLES as readonly string[]).includes(field);
}

function isDateField(field: FormField): field is DateField {
  return (DATE_FIELDS as readonly FormField[]).includes(field);
}

/** "Қойгелдиев, М. Қ.; ЮНЕСКО": family and given name with a comma, people with semicolons, a body as it is called. */
function namesText(names: readonly CslName[]): string {
  return names.map(nameText).join("; ");
}

function nameText(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name["dropping-particle"], name["non-dropping-particle"], name.family]
    .filter((part) => part !== undefined)
    .join(" ");
  return [family, name.given, name.suffix].filter((part) => part !== undefined && part !== "").join(", ");
}

/** "Family, Given; Family, Given", or one name a line. A name without a comma is kept as it is written. */
export function namesFromText(text: string): CslName[] {
  return text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(nameFromText);
}

function nameFromText(text: string): CslName {
  const at = text.indexOf(",");
  if (at < 0) return { literal: text };
  const family = text.slice(0, at).trim();
  const given = text.slice(at + 1).trim();
  return given === "" ? { literal: family } : { family, given };
}

/** "2012", "2012-05", "2012-05-21", "2012/2014", or words as they are. */
function dateText(date: CslDate | undefined): string {
  if (date === undefined) return "";
  return isoDates(date)?.join("/") ?? literalDate(date) ?? "";
}

const DAY = /^(-?\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/;
const LOCAL_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** One or two dates ("2012", "2012-05-21", "21.05.2012", a slash between two); anything else is kept in words. */
export function dateFromText(text: string): CslDate {
  const days = text.split("/").map((part) => partsOfDay(part.trim()));
  const known = days.filter((parts) => parts !== null);
  return known.length === days.length && known.length <= 2 ? { "date-parts": known } : { literal: text };
}

/** Also "21.05.2012", as Kazakh and Russian print it. Null for what is no day of the calendar. */
function partsOfDay(text: string): number[] | null {
  const iso = DAY.exec(text);
  const local = LOCAL_DAY.exec(text);
  const parts = iso !== null ? iso.slice(1, 4) : local !== null ? [local[3], local[2], local[1]] : null;
  if (parts === null) return null;
  const [year = 0, month, day] = parts.filter((part) => part !== undefined).map(Number);
  const isMonth = month === undefined || (month >= 1 && month <= 12);
  const isDay = day === undefined || (day >= 1 && day <= 31);
  return isMonth && isDay ? [year, month, day].filter((part) => part !== undefined) : null;
}

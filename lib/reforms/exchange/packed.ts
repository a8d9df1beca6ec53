import { DATE_MEANINGS, type DateMeanings, datesWithMeanings } from "../date-meaning.ts";
import type { Reform } from "../reform.ts";

/** Several values in one cell or text are parted by " | "; a line or a backslash of their own is written with a backslash before it. */
export function packed(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\|]/gu, String.raw`\$&`)).join(" | ");
}

export function unpacked(text: string): string[] {
  const values: string[] = [];
  let value = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "\\" && at + 1 < text.length) value += text[(at += 1)] ?? "";
    else if (sign === "|") {
      values.push(value);
      value = "";
    } else value += sign;
  }
  return [...values, value].map((one) => one.trim()).filter((one) => one !== "");
}

/** "2007-05-21 adopted in_force": a date and what it is. */
export function packedDates(reform: Pick<Reform, "dates" | "dateMeanings">): string[] {
  return datesWithMeanings(reform).map(({ date, meanings }) => [date, ...meanings].join(" "));
}

/** What is no meaning is kept, so that whoever judges the fields tells of it. */
export function unpackedDates(written: readonly string[]): {
  readonly dates: string[];
  readonly dateMeanings: DateMeanings;
} {
  const meant = written.map((text) => {
    const [date = "", ...meanings] = text.split(/[\s,]+/u).filter((part) => part !== "");
    // Judged later: until then these are only words.
    return { date, meanings: meanings as (typeof DATE_MEANINGS)[number][] };
  });
  const dates = [...new Set(meant.map(({ date }) => date))].sort();
  const said = dates.flatMap((date): [string, (typeof DATE_MEANINGS)[number][]][] => {
    const meanings = [...new Set(meant.filter((one) => one.date === date).flatMap((one) => one.meanings))];
    return meanings.length === 0 ? [] : [[date, meanings]];
  });
  return { dates, dateMeanings: Object.fromEntries(said) };
}

/** "state-commission-2006 founds". */
export function packedInstitutions({ institutions }: Pick<Reform, "institutions">): string[] {
  return institutions.map(({ slug, role }) => `${slug} ${role}`);
}

/** Without a word for what it does, the reform changes the institution. */
export function unpackedInstitutions(
  written: readonly string[],
): { readonly slug: string; readonly role: string }[] {
  return written.map((text) => {
    const [slug = "", role = "changes"] = text.split(/\s+/u);
    return { slug, role };
  });
}

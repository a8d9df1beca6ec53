import { findFullDates } from "#lib/citations/parse/dates.ts";
import { parseReformDate } from "./reform-date.ts";

/** What a text says of a legal act. */
export interface ReadAct {
  /** Without its "№"; null where none stands. */
  readonly number: string | null;
  /** EDTF: a day. */
  readonly date: string;
}

/** The sign or word before the number of an act, and the number: 155, 254-III, 155-VII ЗРК, 2012/5. */
const NUMBER =
  /(?:№|(?<!\p{L})(?:no|nr|n°|номер|нөмірі))[.:]?\s?(\d[\p{L}\d]{0,9}(?:[-–/][\p{L}\d]{1,9}){0,3}(?:\s(?:ЗРК|ҚРЗ|РКЗ|ЗК)(?!\p{L}))?)/iu;

/**
 * Number and day of an act as a text of the three languages has them: "2022 жылғы 8 маусымдағы № 155", "от 8 июня 2022 года № 155",
 * "No. 155 of 8 June 2022", "08.06.2022 № 155". Null where no one day stands: a number alone says nothing that is not seen, and of two days
 * it cannot be told which is the act's.
 */
export function readAct(text: string): ReadAct | null {
  const composed = text.normalize("NFC").replace(/\s+/gu, " ");
  const [found, second] = findFullDates(composed);
  if (found === undefined || second !== undefined) return null;
  const [year, month = 1, day = 1] = found.parts;
  const date = [
    String(year).padStart(4, "0"),
    ...[month, day].map((part) => String(part).padStart(2, "0")),
  ].join("-");
  // The date may have figures that look like a number after it: "№ 8 июня" is none.
  const rest = `${composed.slice(0, found.index)} ${composed.slice(found.index + found.text.length)}`;
  return { number: NUMBER.exec(rest)?.[1] ?? null, date };
}

/** A day as people write it, "21 мая 2007 года", as the register keeps it; its own dates and periods, and other texts, stay as they are. */
export function readDay(text: string): string {
  if (parseReformDate(text) !== null || text.includes("..")) return text;
  const read = readAct(text);
  return read === null || read.number !== null ? text : read.date;
}

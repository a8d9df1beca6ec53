import type { z } from "zod";
import { type InLanguages, LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { editReform, ReformView } from "#lib/operations/reforms.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { DATE_MEANINGS, type DateMeaning, datesWithMeanings } from "#lib/reforms/date-meaning.ts";
import type { InstitutionRole } from "#lib/reforms/institution-role.ts";
import { parseReformDate } from "#lib/reforms/reform-date.ts";
import { canonical } from "#lib/reforms/reform-state.ts";
import { type LegalAct, type ReformKind, writtenAct } from "#lib/reforms/reform.ts";

/** An entry of the register as its form holds it: text as it is typed. */
export interface ReformDraft {
  readonly kind: ReformKind;
  readonly labels: InLanguages;
  /** Other names, one a line. */
  readonly aliases: InLanguages;
  readonly descriptions: InLanguages;
  readonly dates: readonly DateDraft[];
  readonly parent: ReformLabel | null;
  readonly institutions: readonly InstitutionDraft[];
  readonly acts: readonly ActDraft[];
}

/** A date as it is typed, and what it is; a date that is two things stands twice. */
export interface DateDraft {
  readonly text: string;
  readonly meaning: DateMeaning | null;
}

export interface InstitutionDraft {
  readonly reform: ReformLabel;
  readonly role: InstitutionRole;
}

export interface ActDraft {
  readonly title: InLanguages;
  readonly authority: InLanguages;
  readonly number: string;
  readonly date: string;
  readonly url: string;
}

export type ReformFields = Required<z.infer<typeof editReform.body>>;

/** Where the form has to be mended before it can be saved. */
export interface DraftFaults {
  readonly labels: boolean;
  /** By the place of the date. */
  readonly dates: readonly boolean[];
  /** By the place of the act. */
  readonly acts: readonly { readonly date: boolean; readonly url: boolean }[];
}

export const BLANK_DATE: DateDraft = { text: "", meaning: null };
export const BLANK_ACT: ActDraft = { title: {}, authority: {}, number: "", date: "", url: "" };
export const BLANK_REFORM: ReformDraft = {
  kind: "law",
  labels: {},
  aliases: {},
  descriptions: {},
  dates: [],
  parent: null,
  institutions: [],
  acts: [],
};

export function draftOf(reform: ReformView): ReformDraft {
  const { kind, labels, aliases, descriptions, parent, institutions, acts } = reform;
  const lines: InLanguages = {};
  for (const language of LANGUAGES) {
    const names = aliases[language];
    if (names !== undefined) lines[language] = names.join("\n");
  }
  return {
    kind,
    labels,
    aliases: lines,
    descriptions,
    dates: datesWithMeanings(reform).flatMap(({ date, meanings }): DateDraft[] =>
      meanings.length === 0
        ? [{ text: date, meaning: null }]
        : meanings.map((meaning) => ({ text: date, meaning })),
    ),
    parent,
    institutions,
    acts: acts.map(({ title = {}, authority = {}, number = "", date = "", url = "" }) => ({
      title,
      authority,
      number,
      date,
      url,
    })),
  };
}

/** What was typed, as the register keeps it; empty fields and acts without anything in them are left out. */
export function fieldsOf(draft: ReformDraft): ReformFields {
  const aliases: Partial<Record<Language, string[]>> = {};
  for (const language of LANGUAGES) {
    const names = (draft.aliases[language] ?? "").split("\n").map(trimmed).filter(isFilled);
    if (names.length > 0) aliases[language] = [...new Set(names)];
  }
  return {
    kind: draft.kind,
    labels: filledOf(draft.labels),
    aliases,
    descriptions: filledOf(draft.descriptions),
    dates: datesOf(draft.dates),
    dateMeanings: meaningsOf(draft.dates),
    parentId: draft.parent?.id ?? null,
    institutions: draft.institutions
      .map(({ reform, role }) => ({ institutionId: reform.id, role }))
      .sort((one, other) => (one.institutionId < other.institutionId ? -1 : 1)),
    acts: draft.acts.map(actOf).filter((act) => Object.keys(act).length > 0),
  };
}

/** Null when there is nothing to mend. */
export function faultsOf(draft: ReformDraft): DraftFaults | null {
  const labels = Object.keys(filledOf(draft.labels)).length === 0;
  const dates = draft.dates.map(({ text }) => isFilled(text.trim()) && parseReformDate(text.trim()) === null);
  const { date: ofAct, url: ofPage } = writtenAct.shape;
  const acts = draft.acts.map(({ date, url }) => ({
    date: isFilled(date.trim()) && !ofAct.safeParse(date.trim()).success,
    url: isFilled(url.trim()) && !ofPage.safeParse(url.trim()).success,
  }));
  const isRight = !labels && !dates.includes(true) && acts.every((act) => !act.date && !act.url);
  return isRight ? null : { labels, dates, acts };
}

/** Only the fields whose content differs: what somebody else changed beside them stays. */
export function changedFields(fields: ReformFields, seen: ReformFields): Partial<ReformFields> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => canonical(value) !== canonical(seen[name as keyof ReformFields]),
    ),
  );
}

function actOf({ title, authority, number, date, url }: ActDraft): LegalAct {
  const [titles, authorities] = [filledOf(title), filledOf(authority)];
  return {
    ...(Object.keys(titles).length === 0 ? {} : { title: titles }),
    ...(Object.keys(authorities).length === 0 ? {} : { authority: authorities }),
    ...(isFilled(number.trim()) ? { number: number.trim() } : {}),
    ...(isFilled(date.trim()) ? { date: date.trim() } : {}),
    ...(isFilled(url.trim()) ? { url: url.trim() } : {}),
  };
}

function datesOf(typed: readonly DateDraft[]): string[] {
  return [...new Set(typed.map(({ text }) => trimmed(text)).filter(isFilled))].sort();
}

function meaningsOf(typed: readonly DateDraft[]): ReformFields["dateMeanings"] {
  return Object.fromEntries(
    datesOf(typed).flatMap((date) => {
      const said = typed.filter(({ text }) => trimmed(text) === date).map(({ meaning }) => meaning);
      const meanings = DATE_MEANINGS.filter((meaning) => said.includes(meaning));
      return meanings.length === 0 ? [] : [[date, meanings]];
    }),
  );
}

function filledOf(typed: InLanguages): InLanguages {
  const filled: InLanguages = {};
  for (const language of LANGUAGES) {
    const text = trimmed(typed[language] ?? "");
    if (isFilled(text)) filled[language] = text;
  }
  return filled;
}

function trimmed(text: string): string {
  return text.trim().normalize("NFC");
}

function isFilled(text: string): boolean {
  return text !== "";
}

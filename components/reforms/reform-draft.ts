import type { z } from "zod";
import { type InLanguages, LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { editReform, ReformView } from "#lib/operations/reforms.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { parseReformDate } from "#lib/reforms/reform-date.ts";
import { legalAct, type LegalAct, type ReformKind } from "#lib/reforms/reform.ts";

/** An entry of the register as its form holds it: text as it is typed. */
export interface ReformDraft {
  readonly kind: ReformKind;
  readonly labels: InLanguages;
  /** Other names, one a line. */
  readonly aliases: InLanguages;
  readonly descriptions: InLanguages;
  /** Parted by commas: "2007-05-21, 2009". */
  readonly dates: string;
  readonly parent: ReformLabel | null;
  readonly acts: readonly ActDraft[];
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
  readonly dates: boolean;
  /** By the place of the act. */
  readonly acts: readonly { readonly date: boolean; readonly url: boolean }[];
}

export const BLANK_ACT: ActDraft = { title: {}, authority: {}, number: "", date: "", url: "" };
export const BLANK_REFORM: ReformDraft = {
  kind: "law",
  labels: {},
  aliases: {},
  descriptions: {},
  dates: "",
  parent: null,
  acts: [],
};

export function draftOf(reform: ReformView): ReformDraft {
  const { kind, labels, aliases, descriptions, dates, parent, acts } = reform;
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
    dates: dates.join(", "),
    parent,
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
    parentId: draft.parent?.id ?? null,
    acts: draft.acts.map(actOf).filter((act) => Object.keys(act).length > 0),
  };
}

/** Null when there is nothing to mend. */
export function faultsOf(draft: ReformDraft): DraftFaults | null {
  const labels = Object.keys(filledOf(draft.labels)).length === 0;
  const dates = datesOf(draft.dates).some((date) => parseReformDate(date) === null);
  const acts = draft.acts.map(({ date, url }) => ({
    date: isFilled(date.trim()) && parseReformDate(date.trim()) === null,
    url: isFilled(url.trim()) && !legalAct.shape.url.safeParse(url.trim()).success,
  }));
  const isRight = !labels && !dates && acts.every((act) => !act.date && !act.url);
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

function datesOf(typed: string): string[] {
  return typed
    .split(/[,;\n]/u)
    .map(trimmed)
    .filter(isFilled)
    .sort();
}

function filledOf(typed: InLanguages): InLanguages {
  const filled: InLanguages = {};
  for (const language of LANGUAGES) {
    const text = trimmed(typed[language] ?? "");
    if (isFilled(text)) filled[language] = text;
  }
  return filled;
}

/** The same content gives the same text, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

function trimmed(text: string): string {
  return text.trim().normalize("NFC");
}

function isFilled(text: string): boolean {
  return text !== "";
}

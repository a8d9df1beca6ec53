import type { CslItem, CslName } from "../reference.ts";
import type { ElementKind } from "./elements.ts";
import type { NameList } from "./names.ts";
import { tidyTitle, unquote } from "./printed-text.ts";
import { readResponsibility, type Responsibility } from "./responsibility.ts";

/** How an entry is built; the type of the work is decided from this and from the fields. */
export const WORK_FORMS = [
  "archival",
  "standard",
  "patent",
  "legal",
  "case",
  "part",
  "dated",
  "plain",
] as const;
export type WorkForm = (typeof WORK_FORMS)[number];

export interface Work {
  readonly form: WorkForm;
  readonly csl: Partial<CslItem>;
  /** 0–1 for each field that is less than certain. */
  readonly doubts: Readonly<Record<string, number>>;
  readonly kinds: readonly ElementKind[];
}

export interface Head {
  readonly csl: Partial<CslItem>;
  readonly doubts: Record<string, number>;
}

/** Authors, title and statement of responsibility, wherever the authors are named. */
export function makeHead(names: NameList | null, title: string, statement: string | null): Head {
  const responsible = statement === null ? null : readResponsibility(statement);
  const editors = names === null ? null : EDITOR_MARK.exec(title);
  if (names !== null && editors !== null) {
    return {
      csl: { editor: names.names, ...titleOf(title.slice(editors[0].length)) },
      doubts: { editor: names.certainty },
    };
  }
  const body = names === null && statement !== null ? findRepeatedBody(title, statement) : null;
  if (body !== null) {
    return {
      csl: { author: [{ literal: body }], ...titleOf(title.slice(body.length)), ...responsible?.csl },
      doubts: { author: 0.9 },
    };
  }
  const author = chooseAuthors(names?.names ?? [], responsible);
  const certainty = names?.certainty ?? 0.9;
  if (author.length === 0) return { csl: { ...titleOf(title), ...responsible?.csl }, doubts: {} };
  return { csl: { author, ...titleOf(title), ...responsible?.csl }, doubts: { author: certainty } };
}

/** "UNWO. Steppe Report / UNWO": a body in the heading, proved by the statement that repeats it. */
function findRepeatedBody(title: string, statement: string): string | null {
  const body = (statement.split(";", 1)[0] ?? "").trim().replace(/\.$/u, "");
  return body.length > 1 && title.startsWith(`${body}. `) ? body : null;
}

/** "Шаукенова З. (ред.) …", "Grey R., Brown T. (eds). …": the names in the heading are editors. */
const EDITOR_MARK =
  /^\s*(?:\((?:eds?|отв\.\s?ред|ред|жауапты\sред|сост|құраст|hrsg|hg)\.?\)[.,:]?\s*|(?:editors?|редактор(?:лар|ы)?|eds?\.|ред\.)[.,:]?\s+(?=[\p{Lu}«"“]))/iu;

function titleOf(printed: string): { title?: string } {
  const title = unquote(tidyTitle(printed));
  return title === "" ? {} : { title };
}

/** GOST 7.1-2003 repeats the heading behind the slash, in full: the longer list is the better one. */
function chooseAuthors(heading: CslName[], responsible: Responsibility | null): CslName[] {
  const stated = responsible?.authors ?? [];
  if (heading.length === 0) return stated;
  const repeats = stated.some((name) => name.family?.toLowerCase() === heading[0]?.family?.toLowerCase());
  return repeats && stated.length > heading.length ? stated : heading;
}

export function imprintDoubts(csl: Partial<CslItem>, certainty: number): Record<string, number> {
  const doubts: Record<string, number> = {};
  if (csl["publisher-place"] !== undefined) doubts["publisher-place"] = certainty;
  if (csl.publisher !== undefined) doubts.publisher = certainty;
  return doubts;
}

import type { CslItem, CslName } from "../reference.ts";
import { readNameList } from "./names.ts";
import { findAll, trimEdges } from "./printed-text.ts";

type Role = "editor" | "translator" | "compiler" | "none";

/** What stands behind " / ": who is responsible, in which role. Names stay in the case in which they are printed. */
export interface Responsibility {
  readonly authors: CslName[];
  readonly csl: Pick<Partial<CslItem>, "editor" | "translator" | "compiler">;
  readonly andOthers: boolean;
}

const ROLES: readonly (readonly [Role, RegExp])[] = [
  [
    "translator",
    /(?:^|[\s,;([])(?:пер(?:\.|евод\p{L}*|екл\.?\p{L}*)|çev(?:\.|iren)|übers(?:\.|etzt)|ауд(?:\.|арған|армашы\p{L}*)|trans(?:\.|lated|lator)|per\.|aud\.)/iu,
  ],
  [
    "compiler",
    /(?:^|[\s,;([])(?:сост(?:\.|ав\p{L}*)|упоряд(?:\.|ник\p{L}*)|уклад\p{L}*|haz(?:\.|ırlayan)|құраст(?:\.|ыр\p{L}*)|comp(?:\.|iled)|sost\.|qurast\.)/iu,
  ],
  [
    "editor",
    /(?:^|[\s,;([])(?:ред(?:\.|акц\p{L}*|актор\p{L}*|\.?\s?басқ\p{L}*)|под\s|за\s(?:заг\.?\s|наук\.?\s|загальною\s)?ред|hrsg|hg\.|жалпы\s|ed(?:\.|s\.|ited|itor)|red\.|pod\s)/iu,
  ],
  [
    "none",
    /(?:^|[\s,;([])(?:жетекші|рук\.|руковод|науч(?:ный|\.)\sрук|предисл|вступ|послесл|коммент|примеч|худож|алғысөз|кіріспе|рец)/iu,
  ],
];

/** A role without " / " before it opens a statement too: "Название. Под ред. И.И. Иванова". */
const OPENING =
  /^(?:\(?(?:под\s(?:общ(?:ей)?\.?\s|науч(?:ной)?\.?\s)?ред|отв\.\s?ред|гл\.\s?ред|науч\.\s?ред|жалпы\sред|бас\sред|жауапты\sред|жетекші|предисл\.|вступ\.\s|послесл\.|худож\.|алғысөз\p{L}*\s|рук\.\s|науч(?:ный|\.)\sрук|ред\.|пер\.\s|перевод\s|ауд\.|сост\.|құраст|за\s(?:заг\.?\s|наук\.?\s)?ред|упоряд|уклад\.|перекл|çev\.|haz\.|hrsg\.\sv|hg\.\sv|übers\.|ed\.\s\p{Lu}|ed\.\sby|eds?\.\s|edited\sby|trans\.|translated\sby|pod\sred|otv\.\sred))/iu;

export function opensResponsibility(text: string): boolean {
  return OPENING.test(text);
}

export function readResponsibility(statement: string): Responsibility {
  const found: Record<Role | "author", CslName[]> = {
    editor: [],
    translator: [],
    compiler: [],
    none: [],
    author: [],
  };
  let andOthers = false;
  for (const part of statement.includes(";") ? statement.split(/\s*;\s*/u) : [statement]) {
    const role = roleOf(part);
    const list = namesIn(LONE_CAPITAL.test(part.slice(-2)) ? `${part}.` : part);
    if (list === null) continue;
    found[role ?? "author"].push(...list.names);
    andOthers ||= list.andOthers && role === null;
  }
  const { author, editor, translator, compiler } = found;
  const csl: Responsibility["csl"] = {};
  if (editor.length > 0) csl.editor = editor;
  if (translator.length > 0) csl.translator = translator;
  if (compiler.length > 0) csl.compiler = compiler;
  return { authors: author, csl, andOthers };
}

/** Of several roles the last one named counts: in "пер. с нем. под ред. Зотова" he is the editor. */
function roleOf(part: string): Role | null {
  let role: Role | null = null;
  let last = -1;
  for (const [name, pattern] of ROLES) {
    const at = pattern.exec(part)?.index ?? -1;
    if (name === "none" ? role === null && at >= 0 : at > last) [role, last] = [name, at];
  }
  return role;
}

/** An initial that lost its full stop at the end of a statement. */
const LONE_CAPITAL = /^[\s.]?\p{Lu}$/u;

const CAPITAL_INSIDE = /(?<=[\s.:,])\p{Lu}/gu;

/** "Құрастырған Б. Нұрлан": a role with a capital is no family name before the initial. */
const ROLE_WORD =
  /^\s*(?:құрастыр\p{L}*|жетекші\p{L}*|аударған|аудармашы|составител\p{L}*|редактор\p{L}*|переводчик\p{L}*|перевод|editors?|compilers?|translators?)[\s.:]+/iu;

/** Skips the words of the role and finds the first place where names begin. */
function namesIn(part: string): ReturnType<typeof readNameList> {
  const bare = part.replace(ROLE_WORD, "");
  const first = readNameList(bare);
  if (first !== null) return first;
  for (const { index } of findAll(CAPITAL_INSIDE, part)) {
    const list = readNameList(part.slice(index));
    if (list !== null && list.certainty > 0.9) return list;
  }
  return null;
}

/** Parts "Название / под ред. И. Иванова"; the slash of GOST has blanks on both sides, print often forgets one. */
export function splitResponsibility(text: string): {
  readonly title: string;
  readonly statement: string | null;
} {
  const slash = /\s\/\s|(?<=[\p{L}.)])\/\s(?=\p{Lu}\.|под\s|сост|ред)|\s\/(?=\p{Lu}\.)/u.exec(text);
  if (slash === null) return { title: text, statement: null };
  return {
    title: text.slice(0, slash.index),
    statement: trimEdges(text.slice(slash.index + slash[0].length)),
  };
}

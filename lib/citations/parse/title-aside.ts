import type { CslItem } from "../reference.ts";
import { readElement } from "./elements.ts";
import { trimEdges } from "./printed-text.ts";
import { readResponsibility } from "./responsibility.ts";

/** What APA prints in brackets behind a title, and the text without it. */
export interface TitleAsides {
  readonly text: string;
  /** From round brackets: edition, volume, pages, editors, translators. */
  readonly csl: Partial<CslItem>;
  /** From square brackets: "Doctoral dissertation, Meadow University", "республикалық газеті". */
  readonly kind: string | null;
  /** What stands behind the kind: the institution of a thesis, the meeting of a paper. */
  readonly behindKind: string;
}

const FACTS =
  /\s\(([^()]*(?:изд|бас\.|басылым|(?<!\p{L})ed\.|Т\.|Vol\.|Выпуск|Шығарылым|(?<!\p{L})(?:б|с|pp?)\.\s?\d|Ред|Пер|Ауд|Trans|Eds?)[^()]*)\)(?=[.,]|\s*$)/u;
/** "(Doctoral dissertation)", "(Yayımlanmamış doktora tezi)": the kind of a thesis in round brackets. */
const THESIS_KIND =
  /\s\(([^()]{0,60}(?:dissertation|thesis|tezi|дис(?:с|сертация|сертациясы)?\.?|автореф\p{L}*\.?)[^()]{0,60})\)/iu;
/** "(Report No. 14)". */
const NUMBERED_REPORT =
  /\s\(((?:[\p{L}.-]+\s){0,4}(?:[Rr]eport|[Pp]aper|[Оо]тч[её]т|[Pp]atent|[Пп]атент)\s(?:[Nn]o\.?|№)\s?[\p{L}\d.,/-]{1,20})\)/u;
const KIND = /\s*\[([^[\]]{3,300})\](?=[.,\s]|$)/u;

export function takeTitleAsides(printed: string): TitleAsides {
  const kind = KIND.exec(printed) ?? THESIS_KIND.exec(printed) ?? NUMBERED_REPORT.exec(printed);
  const unkinded =
    kind === null ? printed : `${printed.slice(0, kind.index)}${printed.slice(kind.index + kind[0].length)}`;
  const facts = FACTS.exec(unkinded);
  const csl = facts?.[1] === undefined ? null : readFacts(facts[1]);
  return {
    text: (csl === null ? unkinded : unkinded.replace(FACTS, "")).replace(/\.\s?\.(?=\s\p{Lu})/u, "."),
    csl: csl ?? {},
    kind: kind?.[1]?.trim() ?? null,
    behindKind: kind === null ? "" : trimEdges(printed.slice(kind.index + kind[0].length)),
  };
}

/** "Л. Ю. Паниной, Пер.; 3-е изд., Т. 2, с. 10–20"; null when nothing in it is known. */
function readFacts(inside: string): Partial<CslItem> | null {
  const csl = inside
    .split(/\s*;\s*/u)
    .reduce<Partial<CslItem>>((known, part) => ({ ...known, ...readFact(part) }), {});
  return Object.keys(csl).length === 0 ? null : csl;
}

function readFact(part: string): Partial<CslItem> {
  const role = /^(.+?),\s*(Ред|Пер|Ауд|Trans|Eds?|Құраст|Сост)\.?$/u.exec(part);
  if (role !== null) return readResponsibility(`${role[2] ?? ""}. ${role[1] ?? ""}`).csl;
  return part
    .split(/\s*,\s*/u)
    .reduce<Partial<CslItem>>(
      (known, piece) => ({ ...known, ...readElement(piece, { isPart: true })?.csl }),
      {},
    );
}

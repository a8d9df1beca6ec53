import { csl, type CslNode } from "#lib/citations/format/csl-tree.ts";
import {
  firstOf,
  ifHas,
  ifLacks,
  ifOtherType,
  ifType,
  joined,
  macro,
  between,
  use,
  variable,
  words,
} from "./csl-writing.ts";
import type { GostStandard } from "./gost-standards.ts";
import { ACTS, INSTITUTIONAL } from "./gost-types.ts";
import { GOST_ROLES, type GostRole, type GostWords } from "./gost-words.ts";

const STRAIGHT = { "initialize-with": ". ", delimiter: ", ", "delimiter-precedes-et-al": "never" };
/** The term "and others" is empty in these styles: it cuts a list of names without a word. */
const SILENT_CUT = csl("et-al", { term: "and others" });

function namesOf(
  role: string,
  attributes: Readonly<Record<string, string>>,
  ...rest: readonly CslNode[]
): CslNode {
  return csl("names", { variable: role }, csl("name", attributes), ...rest);
}

/** Heading, statement of responsibility, and the key by which an author-date list is sorted. */
export function nameMacros(standard: GostStandard, terms: GostWords): readonly CslNode[] {
  const roles = GOST_ROLES.map((role) => macro(role, roleNames(role, terms, standard.roles)));
  const title = joined(" ", ifType("standard", variable("number")), variable("title"));
  const filing = firstOf(
    [
      [{ variable: "many-authors" }, title],
      [{ variable: "author" }, use("heading")],
    ],
    title,
  );
  return [
    ...(standard.kind === "author-date" ? [macro("filing", filing)] : []),
    macro("heading", ifLacks("many-authors", headingNames(standard))),
    macro("authors", ifType("thesis", thesisAuthor(standard), authors(standard, terms))),
    ...roles,
    macro("responsibility", between(" / ", "", joined(" ; ", ...responsibility()))),
  ];
}

function headingNames({ heading }: GostStandard): CslNode {
  const inverted = { ...STRAIGHT, "name-as-sort-order": "all" };
  if (heading === "up-to-three") return namesOf("author", { ...inverted, "sort-separator": " " });
  const first = { "sort-separator": ", ", "et-al-min": "2", "et-al-use-first": "1" };
  return namesOf("author", { ...inverted, ...first }, SILENT_CUT);
}

/** "Крылов Андрей Ильич": the author of a thesis in full. */
function thesisAuthor({ heading }: GostStandard): CslNode | false {
  const full = { initialize: "false", "name-as-sort-order": "all", "sort-separator": " ", delimiter: ", " };
  return heading === "first" && namesOf("author", full);
}

function authors({ heading, manyAuthors }: GostStandard, { etAl }: GostWords): CslNode {
  const cut = (shown: string): CslNode =>
    joined(
      " ",
      namesOf("author", { ...STRAIGHT, "et-al-min": "4", "et-al-use-first": shown }, SILENT_CUT),
      words(etAl),
    );
  const all = namesOf("author", STRAIGHT);
  if (manyAuthors === "three-of-five") return ifHas("five-authors", cut("3"), all);
  return ifHas("many-authors", cut("1"), heading === "first" && all);
}

/** "ред. А. Б. Ким": the abbreviation serves any number of people, the full word has a plural. */
function roleNames(role: GostRole, { roles, etAl }: GostWords, form: GostStandard["roles"]): CslNode {
  const { full, short } = roles[role];
  const [single, multiple] = form === "short" ? [short, short] : full;
  const label = ifHas(`several-${role}`, words(multiple), words(single));
  const first = namesOf(role, { ...STRAIGHT, "et-al-min": "4", "et-al-use-first": "1" }, SILENT_CUT);
  return ifHas(role, joined(" ", label, first, ifHas(`many-${role}`, words(etAl))));
}

function responsibility(): readonly CslNode[] {
  return [
    use("authors"),
    ifType(ACTS, variable("authority")),
    // Editors of a host stand after the host's title.
    ifLacks("container-title", joined(" ; ", use("editor"), use("compiler"))),
    use("translator"),
    ifType(INSTITUTIONAL, variable("publisher")),
  ];
}

export const publisherOfOthers = ifOtherType(INSTITUTIONAL, variable("publisher"));

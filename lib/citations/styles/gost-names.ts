import { csl, type CslNode } from "#lib/citations/format/csl-tree.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import {
  between,
  firstOf,
  ifHas,
  ifLacks,
  ifOtherType,
  ifType,
  joined,
  macro,
  use,
  variable,
  words,
} from "./csl-writing.ts";
import type { GostStandard } from "./gost-standards.ts";
import { ACTS, INSTITUTIONAL } from "./gost-types.ts";
import { GOST_ROLES, type GostRole, type GostWords } from "./gost-words.ts";

type Attributes = Readonly<Record<string, string>>;

export const STRAIGHT = { "initialize-with": ". ", delimiter: ", ", "delimiter-precedes-et-al": "never" };
const INVERTED = { ...STRAIGHT, "name-as-sort-order": "all" };
/** The term "and others" is empty in these styles: it cuts a list of names without a word. */
const SILENT_CUT = csl("et-al", { term: "and others" });

export function namesOf(role: string, attributes: Attributes, ...rest: readonly CslNode[]): CslNode {
  return csl("names", { variable: role }, csl("name", attributes), ...rest);
}

/** Heading, statement of responsibility, and the key by which an alphabetical list is sorted. */
export function nameMacros(standard: GostStandard, terms: GostWords, language: Language): readonly CslNode[] {
  const title = joined(" ", ifType("standard", variable("number")), variable("title"));
  const filing = firstOf(
    [
      [{ variable: "many-authors" }, title],
      [{ variable: "author" }, use("heading")],
    ],
    title,
  );
  const heading = ifLacks("many-authors", headingNames(standard));
  return [
    ...(standard.kind === "numeric" ? [] : [macro("filing", filing)]),
    // The description of a patent begins with its number, except in the short form of R 7.0.5.
    macro("heading", standard.patents !== "title-first" ? ifOtherType("patent", heading) : heading),
    macro("authors", authorsByType(standard, language)),
    ...GOST_ROLES.map((role) => macro(role, roleNames(role, standard.roles))),
    macro("host-author", ifHas("container-author", namesOf("container-author", STRAIGHT))),
    macro("responsibility", between(" / ", "", joined(" ; ", ...responsibility(terms)))),
  ];
}

function headingNames({ heading }: GostStandard): CslNode {
  if (heading === "up-to-three") return namesOf("author", { ...INVERTED, "sort-separator": " " });
  const first = { "sort-separator": ", ", "et-al-min": "2", "et-al-use-first": "1" };
  return namesOf("author", { ...INVERTED, ...first }, SILENT_CUT);
}

/** The author of a thesis stands in full ("Крылов Андрей Ильич"), those of a patent as it prints them ("Крылов А. И."). */
function authorsByType(standard: GostStandard, language: Language): CslNode {
  const { heading } = standard;
  const inFull = {
    initialize: "false",
    delimiter: ", ",
    ...(language !== "en" && { "name-as-sort-order": "all", "sort-separator": " " }),
  };
  const inventors = namesOf("author", { ...INVERTED, "sort-separator": " ", ...cutOf(standard) });
  return firstOf(
    [
      [{ type: "thesis" }, heading === "first" && namesOf("author", inFull)],
      [{ type: "patent" }, standard.patents !== "title-first" && inventors],
    ],
    heading === "first"
      ? namesOf("author", { ...STRAIGHT, ...cutOf(standard) })
      : ifHas("many-authors", namesOf("author", { ...STRAIGHT, ...cutOf(standard) })),
  );
}

function cutOf({ manyAuthors }: GostStandard): Attributes {
  return manyAuthors === "three-of-five"
    ? { "et-al-min": "5", "et-al-use-first": "3" }
    : { "et-al-min": "4", "et-al-use-first": "1" };
}

/** "ред. А. Б. Ким": the abbreviation serves any number of people, the full word has a plural. */
function roleNames(role: GostRole, form: GostStandard["roles"]): CslNode {
  const label = csl("label", { form: form === "short" ? "short" : "long", suffix: " " });
  const cut = { "et-al-min": "4", "et-al-use-first": "1" };
  // Asked first, since citeproc spends its time on names that are not there too.
  return ifHas(role, csl("names", { variable: role }, label, csl("name", { ...STRAIGHT, ...cut })));
}

function responsibility({ patent }: GostWords): readonly CslNode[] {
  return [
    use("authors"),
    ifType(`${ACTS} standard`, variable("authority")),
    ...(["director", "script-writer", "composer", "performer", "interviewer"] as const).map(use),
    // Editors of a host stand after the host's title.
    ifLacks("container-title", joined(" ; ", use("editor"), use("compiler"))),
    ...(["translator", "illustrator", "recipient"] as const).map(use),
    ifType(INSTITUTIONAL, variable("publisher")),
    ifType("patent", joined(" ", words(patent.applicant), variable("publisher"))),
  ];
}

export const publisherOfOthers = ifOtherType(`${INSTITUTIONAL} patent`, variable("publisher"));

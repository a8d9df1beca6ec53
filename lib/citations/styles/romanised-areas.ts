import { csl, type CslNode } from "#lib/citations/format/csl-tree.ts";
import {
  between,
  date,
  datePart,
  ifHas,
  ifNumber,
  ifType,
  joined,
  macro,
  use,
  variable,
  words,
} from "./csl-writing.ts";

const ITALIC = { "font-style": "italic" };
const NAMES = {
  "initialize-with": ".",
  "name-as-sort-order": "all",
  "sort-separator": " ",
  delimiter: ", ",
  "delimiter-precedes-last": "always",
};

export const GENRE = variable("genre", { "text-case": "capitalize-first" });

export const namesOf = (role: string): CslNode => csl("names", { variable: role }, csl("name", NAMES));
const labelled = (label: string, node: CslNode): CslNode => joined(" ", words(label), node);
const numbered = (label: string, name: string): CslNode => ifNumber(name, labelled(label, variable(name)));
const translated = (name: string): CslNode => variable(`translated-${name}`, { prefix: "[", suffix: "]" });

/** Titles with their translations, and people. */
export function titleMacros(): readonly CslNode[] {
  const title = (attributes: Readonly<Record<string, string>>): CslNode =>
    joined(" ", variable("title", attributes), translated("title"));
  return [
    macro("authors", namesOf("author")),
    macro("part-title", title({})),
    macro("whole-title", joined(". ", ifType("standard", variable("number")), title(ITALIC), volumes())),
    macro("host-title", joined(" ", variable("container-title", ITALIC), translated("container-title"))),
    macro("editors", roles()),
  ];
}

const volumes = (): CslNode => between("In ", " vols.", variable("number-of-volumes"));

/** In the order in which they are named. */
const ROLES = [
  ["container-author", "By"],
  ["director", "Directed by"],
  ["script-writer", "Script by"],
  ["composer", "Music by"],
  ["performer", "Performed by"],
  ["interviewer", "Interviewed by"],
  ["editor", "Ed. by"],
  ["compiler", "Comp. by"],
  ["translator", "Transl. by"],
  ["illustrator", "Ill. by"],
  ["recipient", "To"],
] as const;

export function roles(): CslNode {
  return joined(". ", ...ROLES.map(([role, label]) => ifHas(role, labelled(label, namesOf(role)))));
}

/** The inside of each area, with English words. */
export function areaMacros(): readonly CslNode[] {
  const twoDigits = { form: "numeric-leading-zeros" };
  const accessed = date(
    "accessed",
    ".",
    datePart("day", twoDigits),
    datePart("month", twoDigits),
    datePart("year"),
  );
  const pages = joined(" ", csl("label", { variable: "page", form: "short" }), variable("page"));
  return [
    macro("year", date("issued", "", datePart("year"))),
    macro(
      "day",
      ifHas("full-date", date("issued", " ", datePart("day"), datePart("month")), variable("issue-month")),
    ),
    macro("issue", ifHas("serial-issue", labelled("no.", variable("issue")), numbered("no.", "issue"))),
    macro("full-day", joined(" ", use("day"), use("year"))),
    macro("numbering", joined(", ", numbered("vol.", "volume"), use("issue"))),
    macro("pages", ifHas("numbered-pages", pages, variable("page"))),
    macro("place", joined(", ", variable("publisher-place"), variable("publisher"))),
    macro("imprint", joined(", ", use("place"), use("year"))),
    macro(
      "extent",
      joined(
        ", ",
        ifHas(
          "counted-pages",
          joined(" ", variable("number-of-pages"), words("p.")),
          variable("number-of-pages"),
        ),
        variable("dimensions"),
      ),
    ),
    macro(
      "edition",
      ifHas(
        "numbered-edition",
        joined(" ", csl("number", { variable: "edition", form: "ordinal" }), words("ed.")),
        variable("edition-words"),
      ),
    ),
    macro(
      "series",
      between("(", ")", joined(", ", variable("collection-title"), numbered("no.", "collection-number"))),
    ),
    macro("kind", joined(" ", GENRE, between("no. ", "", variable("number")))),
    macro("act", ifHas("dated-kind", use("kind"), joined(" of ", use("kind"), use("full-day")))),
    macro(
      "address",
      ifHas(
        "URL",
        joined(
          " ",
          variable("URL", { prefix: "Available at: " }),
          ifHas("accessed", between("(accessed ", ")", accessed)),
        ),
      ),
    ),
    macro("DOI", variable("DOI", { prefix: "DOI: " })),
  ];
}

import { csl, type CslChild, type CslNode } from "#lib/citations/format/csl-tree.ts";
import type { StyleSource } from "#lib/citations/format/processor.ts";
import { ROMANISED_STYLE } from "#lib/citations/romanise/profile.ts";
import {
  between,
  date,
  datePart,
  firstOf,
  ifHas,
  ifLacks,
  ifType,
  joined,
  macro,
  use,
  variable,
  words,
} from "./csl-writing.ts";
import { ACTS, OF_A_DAY, SERIALS, WEB } from "./gost-types.ts";
import { areaMacros, GENRE, namesOf, roles, titleMacros } from "./romanised-areas.ts";

/**
 * The list under REFERENCES of Kazakh and Russian journals: commas in place of "//", the host in italics, translated titles in
 * square brackets, the language at the end: "Li V. Partiynyye spiski [Party Lists]. Voprosy predstavitel’stva [Problems of
 * Representation], 2018, vol. 6, no. 2, pp. 112–129. (In Russian)". Its words are English whatever the locale, since the list is
 * one. `romanisedWork` prepares the works; those of other lists are printed too, without translation and language.
 */
export const ROMANISED_REFERENCES: StyleSource = {
  id: ROMANISED_STYLE,
  tradition: "gost",
  forLanguage: () => STYLE,
};

const sentences = (...nodes: readonly CslChild[]): CslNode => joined(". ", ...nodes);
const listed = (...nodes: readonly CslChild[]): CslNode => joined(", ", ...nodes);

/** Part of a serial, of a site, of a book; act; document of an archive; the whole work. */
function entryMacros(): readonly CslNode[] {
  const form = firstOf(
    [
      [{ type: ACTS }, use("act-entry")],
      [{ variable: "container-title" }, use("part-entry")],
      [{ variable: "archive archive_location" }, use("archive-entry")],
    ],
    use("whole-entry"),
  );
  // Initials bring a point of their own, which is not doubled; a body and a name without them need this one.
  const description = sentences(use("authors"), form, use("DOI"), use("address"));
  const note = variable("language-note", { prefix: "(", suffix: ")" });
  return [
    macro("act-entry", act()),
    macro("part-entry", part()),
    macro("archive-entry", sentences(listed(use("part-title"), use("full-day")), ...shelf())),
    macro("whole-entry", whole()),
    macro("entry", joined(" ", between("", ".", description), note)),
  ];
}

const shelf = (): readonly CslNode[] => [
  listed(variable("archive"), variable("archive-place")),
  variable("archive_location"),
];

function part(): CslNode {
  const host = use("host-title");
  const [numbering, pages] = [use("numbering"), use("pages")];
  const inBook = [
    host,
    use("editors"),
    use("edition"),
    listed(use("imprint"), numbering, pages),
    use("series"),
  ];
  return firstOf(
    [
      [
        { type: SERIALS },
        sentences(
          use("part-title"),
          roles(),
          listed(host, use("year"), use("day"), numbering, pages),
          review(),
        ),
      ],
      [{ type: WEB }, sentences(use("part-title"), listed(host, use("year"), use("day")))],
    ],
    sentences(use("part-title"), ...inBook),
  );
}

function review(): CslNode {
  const people = ifHas("reviewed-author", namesOf("reviewed-author"));
  return ifHas("reviewed-title", between("Rev. of: ", "", listed(variable("reviewed-title"), people)));
}

function act(): CslNode {
  const gazette = listed(use("host-title"), use("numbering"), use("pages"));
  const imprint = listed(variable("publisher-place"), variable("publisher"));
  return sentences(
    use("whole-title"),
    use("act"),
    variable("authority"),
    ifHas("container-title", gazette, imprint),
  );
}

function whole(): CslNode {
  // English lists leave out the code of the branch of science, which CSL calls the number of a thesis.
  const kind = firstOf(
    [
      [{ type: "standard" }, false],
      [{ type: "thesis" }, GENRE],
      [
        { type: "patent" },
        joined(
          " ",
          joined(" of ", words("Patent"), variable("authority")),
          between("no. ", "", variable("number")),
        ),
      ],
    ],
    use("kind"),
  );
  const day = ifType(OF_A_DAY, use("day"));
  const event = listed(
    variable("event-title"),
    variable("event-place"),
    date("event-date", " ", datePart("day"), datePart("month"), datePart("year")),
  );
  const pages = ifLacks("number-of-pages", use("pages"));
  return sentences(
    use("whole-title"),
    kind,
    event,
    use("editors"),
    use("edition"),
    variable("scale"),
    listed(ifHas("event-date", use("place"), use("imprint")), day, use("numbering"), pages),
    use("extent"),
    use("series"),
  );
}

const STYLE: CslNode = csl(
  "style",
  {
    xmlns: "http://purl.org/net/xbiblio/csl",
    version: "1.0",
    class: "in-text",
    "page-range-format": "expanded",
  },
  csl(
    "info",
    {},
    csl("title", {}, "Romanised references"),
    csl("id", {}, `urn:silteme:style:${ROMANISED_STYLE}`),
    csl("author", {}, csl("name", {}, "Silteme")),
    csl("category", { "citation-format": "numeric" }),
    csl("updated", {}, "2026-11-28T00:00:00+00:00"),
  ),
  csl(
    "locale",
    {},
    csl("style-options", { "punctuation-in-quote": "false" }),
    csl(
      "terms",
      {},
      csl("term", { name: "page", form: "short" }, csl("single", {}, "p."), csl("multiple", {}, "pp.")),
    ),
  ),
  ...titleMacros(),
  ...areaMacros(),
  ...entryMacros(),
  csl(
    "citation",
    {},
    csl("layout", { prefix: "[", suffix: "]", delimiter: ", " }, variable("citation-number")),
  ),
  csl(
    "bibliography",
    { "second-field-align": "flush" },
    csl("layout", {}, variable("citation-number", { suffix: ". " }), use("entry")),
  ),
);

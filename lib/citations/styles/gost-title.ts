import { csl, type CslNode } from "#lib/citations/format/csl-tree.ts";
import type { Language } from "#lib/languages/language-tag.ts";
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
import type { GostStandard } from "./gost-standards.ts";
import { ACTS } from "./gost-types.ts";
import type { GostWords } from "./gost-words.ts";

/** Title proper, kind of work, statement of responsibility. */
export function titleMacros(
  standard: GostStandard,
  terms: GostWords,
  language: Language,
): readonly CslNode[] {
  const { volumesBefore, volumesAfter, electronicResource, yearMark } = terms;
  const volumes = between(volumesBefore, volumesAfter, variable("number-of-volumes"));
  const kind = firstOf([
    [{ type: ACTS }, use("act")],
    [
      { variable: "container-title", match: "none" },
      joined(" : ", use("number-of-volumes"), variable("genre")),
    ],
  ]);
  const dated = between(", ", yearMark, csl("date", { variable: "issued", form: "text" }));
  return [
    macro(
      "title-area",
      joined(". ", ifType("standard", variable("number")), variable("title")),
      ifHas("URL", standard.electronicMark && words(` ${electronicResource}`)),
      between(" : ", "", kind),
      // A document of an archive has no other place for its date.
      ifLacks("container-title", ifHas("archive archive_location", dated)),
      use("responsibility"),
    ),
    macro("number-of-volumes", ifHas("number-of-volumes", volumes)),
    macro("act", joined(" ", ...actWords(language))),
  ];
}

/** Kind, date and number of an act: "Указ от 5 июня 2019 г. № 12", "2019 жылғы 5 маусымдағы № 12 Жарлық". */
function actWords(language: Language): readonly CslNode[] {
  const dayAndMonth = (form: string): CslNode =>
    ifHas("full-date", date("issued", " ", datePart("day"), datePart("month", { form })));
  const number = between(language === "en" ? "No. " : "№ ", "", variable("number"));
  const genre = variable("genre");
  if (language === "kk") return [between("", " жылғы", use("year")), dayAndMonth("short"), number, genre];
  if (language === "en")
    return [genre, number, between("of ", "", joined(" ", dayAndMonth("long"), use("year")))];
  const day = joined(" ", dayAndMonth("long"), between("", " г.", use("year")));
  return [genre, between("от ", "", day), number];
}

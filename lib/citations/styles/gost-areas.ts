import { csl, type CslNode } from "#lib/citations/format/csl-tree.ts";
import {
  between,
  date,
  datePart,
  ifHas,
  ifLacks,
  ifNumber,
  ifOtherType,
  joined,
  macro,
  use,
  variable,
  words,
} from "./csl-writing.ts";
import { publisherOfOthers } from "./gost-names.ts";
import type { GostStandard } from "./gost-standards.ts";
import { NOT_TEXTS } from "./gost-types.ts";
import type { GostWords } from "./gost-words.ts";

/** Edition, imprint, numbering, extent, series, address, identifiers, content: each the inside of one area. */
export function areaMacros(standard: GostStandard, terms: GostWords): readonly CslNode[] {
  return [
    ...dateMacros(terms),
    ...imprintMacros(),
    ...numberMacros(terms),
    ...resourceMacros(standard, terms),
  ];
}

function dateMacros({ accessed }: GostWords): readonly CslNode[] {
  const twoDigits = { form: "numeric-leading-zeros" };
  const parts = [datePart("day", twoDigits), datePart("month", twoDigits), datePart("year")];
  const dayAndMonth = date("issued", " ", datePart("day"), datePart("month"));
  return [
    macro("year", date("issued", "", datePart("year"))),
    macro(
      "day",
      ifHas("full-date", dayAndMonth, variable("issue-month", { "text-case": "capitalize-first" })),
    ),
    macro("accessed", ifHas("accessed", between(`(${accessed}`, ")", date("accessed", ".", ...parts)))),
  ];
}

function imprintMacros(): readonly CslNode[] {
  const place = joined(" : ", variable("publisher-place"), publisherOfOthers);
  const series = joined(" ; ", variable("collection-title"), variable("collection-number"));
  return [
    macro("imprint", joined(", ", place, use("year"))),
    macro("series", ifHas("collection-title", between("(", ")", series))),
  ];
}

function numberMacros({ edition, volume, issue, pages, extent }: GostWords): readonly CslNode[] {
  const form = edition === null ? "ordinal" : "numeric";
  const numbered = (label: string, name: string): CslNode => joined(" ", words(label), variable(name));
  return [
    macro(
      "edition",
      ifNumber("edition", joined("", csl("number", { variable: "edition", form }), words(edition ?? " ed."))),
    ),
    macro(
      "numbering",
      joined(
        ", ",
        ifNumber("volume", numbered(volume, "volume")),
        ifNumber("issue", numbered(issue, "issue")),
      ),
    ),
    macro("pages", ifHas("numbered-pages", numbered(pages, "page"), variable("page"))),
    macro("extent", ifNumber("number-of-pages", joined(" ", variable("number-of-pages"), words(extent)))),
  ];
}

function resourceMacros(standard: GostStandard, terms: GostWords): readonly CslNode[] {
  const introduction = standard.address === "URL" ? "URL: " : terms.modeOfAccess;
  const isbn = standard.isbn && variable("ISBN", { prefix: "ISBN " });
  const content = ifHas("URL", words(terms.electronicText), words(terms.printedText));
  return [
    macro("address", ifHas("URL", joined(" ", variable("URL", { prefix: introduction }), use("accessed")))),
    macro(
      "identifiers",
      joined(standard.areaSign, variable("DOI", { prefix: "DOI " }), ifLacks("container-title", isbn)),
    ),
    macro("content", ifOtherType(NOT_TEXTS, standard.contentArea && content)),
  ];
}

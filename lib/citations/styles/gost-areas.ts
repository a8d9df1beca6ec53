import { csl, type CslNode } from "#lib/citations/format/csl-tree.ts";
import {
  between,
  date,
  datePart,
  firstOf,
  ifHas,
  ifLacks,
  ifNumber,
  ifType,
  joined,
  macro,
  use,
  variable,
  words,
} from "./csl-writing.ts";
import { publisherOfOthers } from "./gost-names.ts";
import type { GostStandard } from "./gost-standards.ts";
import type { GostWords } from "./gost-words.ts";

/** Edition, imprint, numbering, extent, series, address, identifiers: each the inside of one area. */
export function areaMacros(standard: GostStandard, terms: GostWords): readonly CslNode[] {
  return [
    ...dateMacros(terms),
    ...imprintMacros(),
    ...numberMacros(standard, terms),
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
  const place = joined(" : ", variable("places"), publisherOfOthers);
  const series = joined(" ; ", variable("collection-title"), variable("collection-number"));
  return [
    macro("imprint", joined(", ", place, use("year"))),
    macro("series", ifHas("collection-title", between("(", ")", series))),
  ];
}

function numberMacros(standard: GostStandard, terms: GostWords): readonly CslNode[] {
  const { edition, pages, extent, versionBefore, versionAfter } = terms;
  const form = edition === null ? "ordinal" : "numeric";
  const numbered = (label: string, name: string): CslNode => joined(" ", words(label), variable(name));
  const ordered = joined("", csl("number", { variable: "edition", form }), words(edition ?? " ed."));
  const version = between(versionBefore, versionAfter, variable("version"));
  const printedPages = ifHas("numbered-pages", numbered(pages, "page"), variable("page"));
  const pagesOfWhole = joined(" ", variable("number-of-pages"), words(extent));
  const counted = ifHas("counted-pages", pagesOfWhole, variable("number-of-pages"));
  const size = joined(" ; ", counted, variable("dimensions"));
  // A footnote names the page it speaks of, in place of all pages of the work (R 7.0.5-2008, 6).
  const orCited = (node: CslNode): CslNode =>
    standard.kind === "note" ? ifHas("locator", use("cited-area"), node) : node;
  return [
    macro("edition", joined(", ", ifHas("numbered-edition", ordered, variable("edition-words")), version)),
    macro("numbering", joined(", ", ...volumeAndIssue(terms, numbered))),
    macro("pages", orCited(printedPages)),
    macro("extent", orCited(size)),
  ];
}

/** "Т. 2 : Законы", "Ч. 1", "№ 3 (45)". */
function volumeAndIssue(
  { volume, issue, partBefore, partAfter }: GostWords,
  numbered: (label: string, name: string) => CslNode,
): readonly CslNode[] {
  const part = ifNumber("part-number", between(partBefore, partAfter, variable("part-number")));
  return [
    joined(" : ", ifNumber("volume", numbered(volume, "volume")), variable("volume-title")),
    joined(" : ", part, variable("part-title")),
    // CSL takes a number with the running one in brackets for no number.
    ifHas("serial-issue", numbered(issue, "issue"), ifNumber("issue", numbered(issue, "issue"))),
  ];
}

function resourceMacros(standard: GostStandard, terms: GostWords): readonly CslNode[] {
  const introduction = standard.address === "URL" ? "URL: " : terms.modeOfAccess;
  const isbn = standard.isbn && ifLacks("container-title", variable("ISBN", { prefix: "ISBN " }));
  const issn = standard.isbn && ifType("periodical", variable("ISSN", { prefix: "ISSN " }));
  const site = firstOf([[{ type: "webpage post post-weblog" }, words(terms.site)]]);
  return [
    macro("address", ifHas("URL", joined(" ", variable("URL", { prefix: introduction }), use("accessed")))),
    macro("identifiers", joined(standard.areaSign, variable("DOI", { prefix: "DOI " }), isbn, issn)),
    macro("site", joined("", variable("container-title"), standard.siteMark && site)),
  ];
}

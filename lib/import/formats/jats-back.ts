import type { ImportedBlock } from "../article.ts";
import { writeSection } from "./jats-body.ts";
import { writeCitationParts } from "#lib/citations/exchange/jats/citation.ts";
import { languageOf } from "./jats-front.ts";
import { isReferenceList, type ReferenceList } from "./outline.ts";
import { footnoteId, languageTag } from "./jats-ids.ts";
import type { JatsWriting } from "./to-jats.ts";
import { element, escaped, holding, xmlId } from "#lib/languages/xml-text.ts";

/** `<back>`: lists of references in the order of the file, what stands behind them in sections, and the footnotes. */
export function writeBack(writing: JatsWriting): string {
  const { back, footnotes } = writing.outline;
  return holding("back", {}, [
    ...back.map((part) =>
      isReferenceList(part) ? writeList(part, writing) : writeSection(part, writing, 1),
    ),
    holding(
      "fn-group",
      {},
      footnotes.map((note) => writeFootnote(note, writing)),
    ),
  ]);
}

function writeList({ kind, heading, entries }: ReferenceList, writing: JatsWriting): string {
  return holding("ref-list", { "content-type": kind, ...(heading === null ? {} : languageOf(heading)) }, [
    heading === null ? "" : element("title", {}, writing.inline(heading)),
    ...entries.map((entry) => writeEntry(entry, writing)),
  ]);
}

/** "1.", "[1]" or "1)" before a blank. */
const ENTRY_LABEL = /^(?:\[[0-9]{1,4}\]|[0-9]{1,4}[.)]?)(?= )/u;

/** As printed, and beside it in parts; a romanised entry names the original that it repeats. */
function writeEntry(entry: ImportedBlock, { referenceOf, afterLabel }: JatsWriting): string {
  const reference = referenceOf(entry);
  const label = ENTRY_LABEL.exec(entry.text)?.[0];
  const printed = element("mixed-citation", languageOf(entry), afterLabel(entry, label ?? ""));
  const parts =
    reference?.csl === null || reference?.csl === undefined ? null : writeCitationParts(reference.csl);
  const isRomanised = reference?.list === "romanised" && reference.pairedWith !== null;
  const attributes = {
    id: xmlId(reference?.id ?? entry.id),
    "specific-use": isRomanised ? `romanised-of ${xmlId(reference.pairedWith ?? "")}` : undefined,
  };
  return element(
    "ref",
    attributes,
    [
      label === undefined ? "" : element("label", {}, escaped(label)),
      parts === null ? printed : element("citation-alternatives", {}, printed + parts),
    ].join(""),
  );
}

/** The mark as printed before the note is its label. */
function writeFootnote(block: ImportedBlock, { article, inline }: JatsWriting): string {
  const [start] = block.sourceRanges[0] ?? [-1];
  const footnote = article.footnotes.find(({ sourceRange }) => sourceRange[0] === start);
  const printed =
    footnote !== undefined && block.text.endsWith(footnote.text)
      ? block.text.slice(0, block.text.length - footnote.text.length).trim()
      : "";
  const points = [...block.text];
  const from = printed === "" ? 0 : points.length - [...(footnote?.text ?? "")].length;
  return element(
    "fn",
    { id: footnoteId(block), "xml:lang": languageTag(block.language) },
    [
      printed === "" ? "" : element("label", {}, escaped(printed)),
      element("p", {}, inline(block, [from, points.length])),
    ].join(""),
  );
}

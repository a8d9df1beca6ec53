import type { MeasureRequest } from "#lib/agreement/measure.ts";
import type { AgreementReport } from "#lib/agreement/measured.ts";
import type { ExchangeFormat } from "#lib/citations/exchange/formats.ts";
import type { ReadReferences } from "#lib/citations/exchange/read-references.ts";
import type { CitationCluster } from "#lib/citations/format/clusters.ts";
import type { CitationLocale } from "#lib/citations/format/item-language.ts";
import type { ListDocument } from "#lib/citations/format/list-document.ts";
import type { EntryNumbering } from "#lib/citations/format/numbering.ts";
import type { ListedWork, ListRequest, PrintedList } from "#lib/citations/format/printed-list.ts";
import type { ParsedEntry } from "#lib/citations/parse/parse-entry.ts";
import type { FeedbackFile } from "#lib/reviews/feedback-file.ts";
import { accept, type Result } from "#lib/result.ts";
import type { CheckedEssay } from "#lib/reviews/checked-essay.ts";
import type { ComparedClass, StoredText } from "#lib/reviews/compared-essay.ts";
import type { EssayReport, EssayTerms } from "#lib/reviews/essay-check.ts";
import type { FontFile } from "../feedback-pdf/font-files.ts";
import type { FoundStyles, StyleSearch } from "../style-names.ts";
import type { AnnotatedWork, FormatLosses } from "./exchange.ts";

/** Says to whoever waits for a task how much of it is done. */
export type Tell = (done: number, of: number) => void;

/** Milliseconds between two words about one task. */
const TELL_MS = 500;

function seldom(tell: Tell): Tell {
  let last = performance.now();
  return (done, of) => {
    if (performance.now() - last < TELL_MS) return;
    last = performance.now();
    tell(done, of);
  };
}

/** How a list is printed, and how it is numbered. */
export type ListPrinting = ListRequest & { readonly numbering: EntryNumbering };

/** A list for the screen, beside which stands what each format would lose of it. */
export interface PreviewPrinting extends ListPrinting {
  readonly works: readonly AnnotatedWork[];
}

export interface PreviewedList {
  readonly list: PrintedList;
  readonly losses: FormatLosses;
}

export interface FilePrinting extends ListPrinting {
  readonly format: "text" | "html" | "docx";
  readonly document: Omit<ListDocument, "list" | "groupWords">;
}

export interface CitationsPrinting {
  readonly works: readonly ListedWork[];
  readonly style: string;
  readonly citationLocale: CitationLocale;
  readonly clusters: readonly CitationCluster[];
}

export interface FeedbackWriting {
  readonly format: "docx" | "pdf";
  readonly file: FeedbackFile;
  /** Of the server: they draw in a PDF what the house's own fonts lack. */
  readonly fonts: readonly FontFile[];
}

export interface ShownCitation {
  readonly html: string;
  readonly text: string;
}

/** Citations of an essay with the list to which they lead, and whether the style prints citations as footnotes. */
export interface PrintedEssayReferences {
  readonly citations: readonly ShownCitation[];
  readonly entries: readonly {
    readonly id: string;
    readonly text: string;
    readonly html: string;
    readonly label: string | null;
  }[];
  readonly isNoteStyle: boolean;
}

export interface ClassTexts {
  readonly essays: readonly StoredText[];
  readonly documents: readonly StoredText[];
  readonly task: readonly string[];
}

/** As many works of one file as are kept in one step (references.create_many). */
const MOST_TAKEN_OVER = 5_000;

const SEED = 20_150_915;
/** Milliseconds after which gamma is left out, and the report says so. */
const GAMMA_MS = 10_000;

export type StyleRefusal = "style_not_found";

/**
 * What is done in processes of their own (printer.ts) and, on the command line, at once. Inputs and answers are plain data, for
 * they travel between processes. Each loads what it needs when it is first asked for.
 */
export const TASKS = {
  async printList(printing: ListPrinting): Promise<Result<PrintedList, StyleRefusal>> {
    return (await import("./print.ts")).print(printing);
  },

  async previewList(printing: PreviewPrinting): Promise<Result<PreviewedList, StyleRefusal>> {
    const list = (await import("./print.ts")).print(printing);
    if (!list.ok) return list;
    const { lossesOfFormats } = await import("./exchange.ts");
    return accept({ list: list.value, losses: lossesOfFormats(printing.works) });
  },

  async printFile(printing: FilePrinting): Promise<Result<Uint8Array, StyleRefusal>> {
    return (await import("./print.ts")).printFile(printing);
  },

  async printCitations(printing: CitationsPrinting): Promise<Result<readonly ShownCitation[], StyleRefusal>> {
    return (await import("./print.ts")).printCitations(printing);
  },

  async printEssay(printing: CitationsPrinting): Promise<Result<PrintedEssayReferences, StyleRefusal>> {
    return (await import("./print.ts")).printEssay(printing);
  },

  async searchStyles(wanted: StyleSearch): Promise<FoundStyles> {
    return (await import("../style-names.ts")).searchStyles(wanted);
  },

  /** Printed entries, one a line; blank lines are no entries. */
  async parseEntries({ text }: { text: string }): Promise<readonly (ParsedEntry & { printed: string })[]> {
    const { parseEntry } = await import("#lib/citations/parse/parse-entry.ts");
    const lines = text.split(/\r\n?|\n/u).map((line) => line.trim());
    return lines.filter((line) => line !== "").map((printed) => ({ printed, ...parseEntry(printed) }));
  },

  /** A file of references in any format and encoding that is read. */
  async readReferences({ bytes }: { bytes: Uint8Array }): Promise<ReadReferences> {
    const { referenceText } = await import("../readers/reference-text.ts");
    return (await import("#lib/citations/exchange/read-references.ts")).readReferences(referenceText(bytes), {
      most: MOST_TAKEN_OVER,
    });
  },

  /** A file of references in UTF-8. */
  async writeReferences({ format, works }: { format: ExchangeFormat; works: readonly AnnotatedWork[] }) {
    return (await import("./exchange.ts")).fileOfWorks(format, works);
  },

  /** Quotations of an essay beside long sources. */
  async checkEssay({ essay, terms }: { essay: CheckedEssay; terms: EssayTerms }): Promise<EssayReport> {
    return (await import("#lib/reviews/essay-check.ts")).checkEssay(essay, terms);
  },

  /** An essay with what was said of it, as a file. */
  async writeFeedback({ format, file, fonts }: FeedbackWriting): Promise<Uint8Array> {
    return format === "docx"
      ? (await import("../feedback-docx.ts")).feedbackDocx(file)
      : (await import("../feedback-pdf/feedback-pdf.ts")).feedbackPdf(file, fonts);
  },

  /** The essays of a class with each other and with the documents of the group; `task`: words that belong to everybody. */
  async compareClass({ essays, documents, task }: ClassTexts, tell: Tell): Promise<ComparedClass> {
    const { compareClass } = await import("#lib/reviews/compared-essay.ts");
    return compareClass(essays, documents, { known: task, tell: seldom(tell) });
  },

  /** Always from one seed: whoever asks again gets the same figures. Gamma gets what is left of its time after all the others. */
  async measureAgreement(request: MeasureRequest): Promise<AgreementReport> {
    const { measure } = await import("#lib/agreement/measure.ts");
    const { seededRandom } = await import("#lib/agreement/random.ts");
    const end = performance.now() + GAMMA_MS;
    return measure(request, { random: () => seededRandom(SEED), hasTime: () => performance.now() < end });
  },
};

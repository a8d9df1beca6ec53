import type { z } from "zod";
import type { Node } from "prosemirror-model";
import { catalogueLine, shortName } from "#lib/citations/catalogue-line.ts";
import type { ListedWork } from "#lib/citations/format/printed-list.ts";
import { LANGUAGES, type BlockLanguage, type Language } from "#lib/languages/language-tag.ts";
import type { printEssay } from "#lib/operations/essays.ts";
import { citationsOf, citedIds, languageOfEssay } from "#lib/reviews/essay.ts";
import type { PrintedReferences } from "#lib/reviews/block-draft.ts";
import type { CitedItem } from "#lib/reviews/essay-schema.ts";
import type { InGroup } from "./database.ts";
import { inWorker } from "./gateways/printer/printer.ts";
import { followAllMerges } from "./merges.ts";
import { formsOf } from "./records/reference.ts";
import { report } from "./report.ts";
import en from "#messages/en/essays.json" with { type: "json" };
import kk from "#messages/kk/essays.json" with { type: "json" };
import ru from "#messages/ru/essays.json" with { type: "json" };

/** What stands over the list of references, in the language of the essay. */
const HEADINGS: Readonly<Record<Language, string>> = {
  kk: kk.essays.listHeading,
  ru: ru.essays.listHeading,
  en: en.essays.listHeading,
};

/** Where an assignment asks for no style: numbers in square brackets, as most journals of the three languages print them. */
export const USUAL_STYLE = "gost-r-7-0-5-2008-numeric";

/** A citation with the works that it names as they stand in the library today. */
export interface CitedPlace {
  readonly items: readonly CitedItem[];
  readonly note: number | null;
}

/** Everything that is needed to print the citations of an essay, read in a transaction; printing waits for a process of its own. */
export interface EssayPrinting {
  readonly works: readonly ListedWork[];
  /** Work as it is cited → as it stands in the library; a merged one leads to the one that was kept. */
  readonly standing: ReadonlyMap<string, string>;
  readonly style: string;
  readonly citationLocale: Language;
  readonly citations: readonly CitedPlace[];
}

export async function readPrinting(
  group: InGroup,
  cited: {
    readonly citations: readonly CitedPlace[];
    readonly language: BlockLanguage;
    readonly style: string | null;
  },
): Promise<EssayPrinting> {
  const { db, actor } = group;
  const ids = [
    ...new Set(cited.citations.flatMap(({ items }) => items.map(({ referenceId }) => referenceId))),
  ];
  const standing = await followAllMerges(group, ids);
  const rows = await db.reference.findMany({
    where: {
      groupId: actor.groupId,
      deletedAt: null,
      id: { in: [...new Set(ids.map((id) => standing.get(id) ?? id))] },
    },
    select: { id: true, csl: true, romanised: true, translated: true },
  });
  return {
    works: rows.map((row) => ({ id: row.id, ...formsOf(row) })),
    standing,
    style: cited.style ?? USUAL_STYLE,
    citationLocale: LANGUAGES.find((language) => language === cited.language) ?? "kk",
    citations: cited.citations,
  };
}

export function printingOfEssay(group: InGroup, essay: Node, style: string | null): Promise<EssayPrinting> {
  return readPrinting(group, { citations: citationsOf(essay), language: languageOfEssay(essay), style });
}

/** Ids of cited works that are in the library, as they are cited. */
export function knownWorks(essay: Node, { works, standing }: EssayPrinting): ReadonlySet<string> {
  const there = new Set(works.map(({ id }) => id));
  return new Set(citedIds(essay).filter((id) => there.has(standing.get(id) ?? id)));
}

/**
 * Prints citations and list. Where the style is not there or the printer is out of order the works are named shortly instead: nobody is kept
 * from handing in by it, and the text says the same.
 */
export async function printReferences(printing: EssayPrinting): Promise<PrintedReferences> {
  const heading = HEADINGS[printing.citationLocale];
  if (printing.citations.length === 0) return { citations: [], entries: [], isNoteStyle: false, heading };
  const there = new Set(printing.works.map(({ id }) => id));
  const clusters = printing.citations.map(({ items, note }) => ({
    items: items
      .map(({ referenceId, ...place }) => ({
        ...place,
        id: printing.standing.get(referenceId) ?? referenceId,
      }))
      .filter(({ id }) => there.has(id)),
    ...(note === null ? {} : { noteNumber: note }),
  }));
  const { works, style, citationLocale } = printing;
  const printed = await inWorker("printEssay", { works, style, citationLocale, clusters }).catch(
    (failure: unknown) => {
      report("essays", "printing", failure);
      return null;
    },
  );
  if (printed === null || !printed.ok) return { ...plainly(printing), heading };
  const csl = new Map(works.map((work) => [work.id, work.csl]));
  const { citations, entries, isNoteStyle } = printed.value;
  return {
    citations: citations.map(({ text }, at) => (clusters[at]?.items.length === 0 ? UNKNOWN_WORK : text)),
    entries: entries.map(({ id, text }) => ({ referenceId: id, text, csl: csl.get(id) ?? null })),
    isNoteStyle,
    heading,
  };
}

/** Printed where every work of a citation has left the library. */
const UNKNOWN_WORK = "[?]";

function plainly({ works, citations, standing }: EssayPrinting): Omit<PrintedReferences, "heading"> {
  const numbers = new Map(works.map(({ id }, at) => [id, at + 1]));
  const cite = (items: readonly CitedItem[]) =>
    items
      .map(({ referenceId, locator }) => {
        const number = numbers.get(standing.get(referenceId) ?? referenceId);
        return `${number ?? "?"}${locator === undefined || locator === "" ? "" : `, ${locator}`}`;
      })
      .join("; ");
  return {
    citations: citations.map(({ items }) => `[${cite(items)}]`),
    entries: works.map(({ id, csl }, at) => ({
      referenceId: id,
      text: `${at + 1}. ${[csl.title, csl["container-title"], csl.publisher].filter((part) => part !== undefined).join(". ")}`,
      csl,
    })),
    isNoteStyle: false,
  };
}

/** The same for the screen of whoever writes, with the names of the works that are there. */
export async function printedForScreen(printing: EssayPrinting): Promise<z.infer<typeof printEssay.answer>> {
  const { citations, entries, isNoteStyle, heading } = await printReferences(printing);
  const works = [...namesOf(printing)].map(([id, name]) => ({ id, shortName: name }));
  return {
    citations: [...citations],
    entries: entries.map(({ referenceId, text }) => ({ referenceId, text })),
    ...{ isNoteStyle, heading, works },
  };
}

/** Short names of the works that are there, by the ids under which they are cited. */
function namesOf({ works, standing }: EssayPrinting): ReadonlyMap<string, string> {
  const lines = new Map(works.map(({ id, csl }) => [id, shortName(catalogueLine(csl))]));
  return new Map(
    [...standing].flatMap(([cited, now]) => {
      const name = lines.get(now);
      return name === undefined ? [] : [[cited, name] as const];
    }),
  );
}

/** Citations by names and places instead of the style, whose numbers change with every other citation; without a list. */
export function namedReferences(printing: EssayPrinting): PrintedReferences {
  const names = namesOf(printing);
  const cite = ({ referenceId, locator }: CitedItem) =>
    [names.get(referenceId) ?? "?", locator].filter((part) => part !== undefined && part !== "").join(", ");
  const citations = printing.citations.map(({ items }) => `[${items.map(cite).join("; ")}]`);
  return { citations, entries: [], isNoteStyle: false, heading: "" };
}

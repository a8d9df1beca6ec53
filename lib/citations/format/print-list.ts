import type { CslItem } from "#lib/citations/reference.ts";
import { romanisedWork } from "#lib/citations/romanise/romanised-work.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { LocaleSource, StyleSource } from "./engine.ts";
import { compareGroups, forceOfAct, groupOf } from "./grouping.ts";
import { firstYear } from "./order.ts";
import type { ListRequest, PrintedList, RomanisedEntry } from "./printed-list.ts";
import { type FormatRequest, formatBibliography, type FormattedEntry } from "./processor.ts";

/** Whence styles and locales come. */
export interface PrintSources {
  readonly findStyle: (id: string) => StyleSource | null;
  readonly locales: LocaleSource;
}

/**
 * Prints the list in the works' own script, romanised, or both. Both lists have one order and the same numbers: that of the
 * original; a romanised list by itself is sorted as its own letters say. Refused when one of the two styles is not known.
 */
export function printList(
  request: ListRequest,
  sources: PrintSources,
): Result<PrintedList, "style_not_found"> {
  const original = sources.findStyle(request.style);
  if (original === null) return refuse("style_not_found", { style: request.style });
  const romanisedId = request.profile.style ?? request.style;
  const romanised = sources.findStyle(romanisedId);
  if (romanised === null) return refuse("style_not_found", { style: romanisedId });
  const { script } = request;
  const printed =
    script === "romanised" ? null : printOriginal(request, { style: original, locales: sources.locales });
  const latin =
    script === "original" ? null : printRomanised(request, sources, { style: romanised, printed });
  const leading: readonly FormattedEntry[] = printed ?? latin ?? [];
  return accept(
    leading.flatMap(({ id: index }, place) => {
      const work = request.works[Number(index)];
      if (work === undefined) return [];
      const { id } = work;
      const [own, other] = [printed?.[place], latin?.[place]];
      return [
        {
          id,
          group: groupOf(work.csl, request.grouping),
          original: own === undefined ? null : { ...own, id },
          // A work has one number in both lists, also where only one of the two styles numbers.
          romanised:
            other === undefined ? null : { ...other, id, label: own === undefined ? other.label : own.label },
        },
      ];
    }),
  );
}

function printOriginal(
  request: ListRequest,
  { style, locales }: Pick<FormatRequest, "style" | "locales">,
): readonly FormattedEntry[] {
  const { works, citationLocale, order } = request;
  const items = works.map(({ csl }, index) => ({ ...csl, id: String(index) }));
  return formatBibliography({ items, style, locales, citationLocale, order, arrange: arrangement(request) });
}

interface RomanisedPrinting {
  readonly style: StyleSource;
  /** The original list, whose order is kept; null where it is not printed. */
  readonly printed: readonly FormattedEntry[] | null;
}

function printRomanised(
  request: ListRequest,
  { locales }: PrintSources,
  { style, printed }: RomanisedPrinting,
): readonly RomanisedEntry[] {
  const order = printed?.map(({ id }) => Number(id)) ?? request.works.map((_, index) => index);
  const forms = new Map(
    order.flatMap((index) => {
      const work = request.works[index];
      return work === undefined ? [] : [[String(index), romanisedWork(work, request.profile)] as const];
    }),
  );
  const items = [...forms].map(([id, { csl }]) => ({ ...csl, id }));
  // Romanised works stand in English lists and take English terms (item-language.ts).
  const wanted = { items, style, locales, citationLocale: "en" } as const;
  const entries =
    printed === null
      ? formatBibliography({ ...wanted, order: request.order, arrange: arrangement(request) })
      : formatBibliography({ ...wanted, order: "given" });
  return entries.map((entry) => ({ ...entry, missing: forms.get(entry.id)?.missing ?? [] }));
}

/** Groups one after the other, the order inside as it was; acts in an alphabetical list by their force and date. */
function arrangement({ works, grouping, order }: ListRequest): NonNullable<FormatRequest["arrange"]> {
  const actsByForce = grouping === "laws-first" && order === "alphabetical";
  return (ids) => {
    const placed = ids.map((id, place) => {
      const csl = works[Number(id)]?.csl ?? { type: "document" as const };
      const group = groupOf(csl, grouping);
      return { id, place, csl, group, force: actsByForce && group === "acts" ? forceOfAct(csl) : 0 };
    });
    return placed
      .sort(
        (one, other) =>
          compareGroups(one.group, other.group, grouping) ||
          one.force - other.force ||
          (actsByForce && one.group === "acts" ? dayOf(one.csl) - dayOf(other.csl) : 0) ||
          one.place - other.place,
      )
      .map(({ id }) => id);
  };
}

/** Date of issue as a number that sorts: 20071015. */
function dayOf(item: CslItem): number {
  const { issued } = item;
  const parts = issued !== undefined && "date-parts" in issued ? issued["date-parts"][0] : undefined;
  return firstYear(item) * 10_000 + (parts?.[1] ?? 0) * 100 + (parts?.[2] ?? 0);
}

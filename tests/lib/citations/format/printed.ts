import type { CitationLocale } from "#lib/citations/format/item-language.ts";
import type { EntryOrder } from "#lib/citations/format/order.ts";
import { formatBibliography, type FormattedEntry } from "#lib/citations/format/processor.ts";
import type { StyleId } from "#lib/citations/format/styles.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { findStyle, localeSource } from "#lib/server/gateways/styles.ts";

export function printed(
  items: readonly CslItem[],
  style: StyleId,
  citationLocale: CitationLocale = "item",
  order: EntryOrder = "given",
): readonly FormattedEntry[] {
  const source = findStyle(style);
  if (source === null) throw new Error(`no style ${style}`);
  return formatBibliography({ items, style: source, locales: localeSource, citationLocale, order });
}

export function printedText(
  item: CslItem,
  style: StyleId,
  citationLocale: CitationLocale = "item",
): string | undefined {
  return printed([item], style, citationLocale)[0]?.text;
}

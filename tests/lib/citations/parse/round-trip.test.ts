import { describe, expect, it } from "vitest";
import { formatBibliography } from "#lib/citations/format/processor.ts";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { findStyle, localeSource } from "#lib/server/gateways/styles.ts";
import { ENTRY_CASES } from "./entry-cases.ts";

/**
 * What every GOST description shows and must give back. Left out is what a style may drop: the place of a journal, the
 * extent of a host, the institution of a thesis, the kind of a newspaper; and pages, whose second figure it may spell out.
 */
const KEPT = [
  "type",
  "title",
  "container-title",
  "volume",
  "issue",
  "number",
  "URL",
  "DOI",
  "issued",
] as const;

function kept(csl: CslItem | null): Record<string, unknown> {
  const plain = (value: unknown): unknown =>
    typeof value === "string"
      ? value
          .replace(/[«»“”„"]/gu, "")
          .replace(/[–—]/gu, "-")
          .replace(/\s+(?=:)/gu, "")
          .replace(/\.$/u, "")
          .toLowerCase()
      : value;
  const fields = Object.fromEntries(KEPT.map((field) => [field, plain(csl?.[field])]));
  return { ...fields, author: (csl?.author ?? []).map(({ family, literal }) => literal ?? family) };
}

describe.each(["gost-r-7-0-100-2018", "gost-7-1-2003", "gost-r-7-0-5-2008-numeric", "gost-r-7-0-5-2008"])(
  "what %s prints",
  (id) => {
    const style = findStyle(id);

    it.each(ENTRY_CASES)("is read back: «$printed»", ({ printed, romanised }) => {
      const first = parseEntry(printed, { romanised }).csl;
      if (style === null || first === null) throw new Error(`no style ${id}, or nothing was read`);
      const item = { ...first, id: "work" };
      const [entry] = formatBibliography({
        items: [item],
        style,
        locales: localeSource,
        citationLocale: "item",
        order: "given",
      });
      expect(kept(parseEntry(entry?.text ?? "", { romanised }).csl)).toEqual(kept(first));
    });
  },
);

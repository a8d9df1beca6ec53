import { describe, expect, it } from "vitest";
import { coinsOf } from "#lib/citations/exchange/coins.ts";
import { decodeEntities } from "#lib/citations/format/markup.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { ALL_WORKS, work } from "../format/works.ts";

/** What a browser hands to a reader of COinS. */
function contextObject(item: CslItem): URLSearchParams {
  const title = /^<span class="Z3988" title="([^"<>]*)"><\/span>$/u.exec(coinsOf(item))?.[1];
  if (title === undefined) throw new Error(`no span: ${coinsOf(item)}`);
  return new URLSearchParams(decodeEntities(title));
}

describe("coinsOf", () => {
  it("tells an article so that Zotero's connector takes it", () => {
    expect([...contextObject(work("kkArticle"))]).toEqual([
      ["ctx_ver", "Z39.88-2004"],
      ["rfr_id", "info:sid/silteme"],
      ["rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"],
      ["rft.genre", "article"],
      ["rft.atitle", "Референдум және азамат"],
      ["rft.jtitle", "Құқық хабаршысы"],
      ["rft.volume", "27"],
      ["rft.issue", "2"],
      ["rft.pages", "3-4"],
      ["rft.spage", "3"],
      ["rft.epage", "4"],
      ["rft.tpages", "640"],
      ["rft.aufirst", "Әділ"],
      ["rft.aulast", "Ахметов"],
      ["rft.au", "Әділ Ахметов"],
      ["rft.au", "Ерлан Ұлықбеков"],
      ["rft.date", "2022"],
      ["rft.language", "kk"],
    ]);
  });

  it("has the title of every kind of work", () => {
    for (const item of ALL_WORKS) {
      const pairs = contextObject(item);
      expect(pairs.get("rft.atitle") ?? pairs.get("rft.btitle") ?? pairs.get("rft.title")).toBe(item.title);
    }
  });

  it.each([
    '"<b>Кітап</b>" & т.б.',
    "100 % + 1 = ?",
    "الإصلاح",
    "宪法改革",
    "संविधान",
    "👩‍👩‍👧‍👦 отбасы",
    "&quot;><script>",
  ])("carries the title %s and lets nothing out of the attribute", (title) => {
    const [plain] = [contextObject({ type: "book", title }).get("rft.btitle")];
    expect(plain).toBe(decodeEntities(title.replace(/<\/?b>/gu, "")));
  });

  it("has nothing for a work without a title, and takes broken characters", () => {
    expect(coinsOf({ type: "book" })).toBe("");
    expect(contextObject({ type: "book", title: "x\ud800" }).get("rft.btitle")).toBe("x\ufffd");
  });
});

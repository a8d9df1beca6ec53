import { attribute, type HtmlPage } from "./html-page.ts";

/** What a page says of its article in `meta` elements (Highwire Press and Dublin Core names, as journals print them). */
export interface PageHints {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly doi: string | null;
}

const LONGEST = 2_000;

export function readPageHints(page: HtmlPage): PageHints {
  const metas = page.elements.filter(({ tagName }) => tagName === "meta");
  const all = (...names: readonly string[]): string[] =>
    metas.flatMap((meta) => {
      const name = (attribute(meta, "name") ?? attribute(meta, "property") ?? "").toLowerCase();
      const content = (attribute(meta, "content") ?? "").slice(0, LONGEST).replace(/\s+/gu, " ").trim();
      return names.includes(name) && content !== "" ? [content] : [];
    });
  const doi = all("citation_doi", "dc.identifier.doi", "dc.identifier", "prism.doi").find((one) =>
    /^(?:doi:\s?|https?:\/\/(?:dx\.)?doi\.org\/)?10\.[0-9]{4,9}\//iu.test(one),
  );
  return {
    title: all("citation_title", "dc.title", "dcterms.title")[0] ?? null,
    authors: all("citation_author", "dc.creator", "dc.creator.personalname").slice(0, 200),
    doi: doi ?? null,
  };
}

/** Text as far as two prints of the same words agree: letters and digits, in lower case. */
export function samePrint(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

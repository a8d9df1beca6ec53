/**
 * What of an article (silteme.article/1) a format cannot hold, or cannot give back; docs/standards.md tells it in words and the
 * tests of the round trip allow nothing else to be lost. "json" loses nothing.
 */
export const EXPORT_LOSSES = {
  json: [],
  jats: ["positions", "confidence", "notes", "comments", "front_order", "set_aside_place", "keyword_signs"],
  tei: ["positions", "confidence", "notes", "comments", "front_order", "set_aside_place"],
  html: ["positions", "confidence", "notes", "comments", "set_aside", "reference_parts", "pairs"],
  markdown: [
    "positions",
    "confidence",
    "notes",
    "comments",
    "set_aside",
    "reference_parts",
    "pairs",
    "languages",
    "cell_spans",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

import type { Language } from "#lib/languages/language-tag.ts";

/** One line per area: messages/<locale>/<area>.json (docs/decisions/0010). */
export const AREAS = [
  "account",
  "agreement",
  "adjudication",
  "annotationFiles",
  "assignments",
  "bibliography",
  "checks",
  "claims",
  "claimRecord",
  "codebook",
  "codings",
  "compare",
  "conflicts",
  "corrections",
  "coverage",
  "desk",
  "documents",
  "essays",
  "exchange",
  "feedback",
  "feedbackFiles",
  "groups",
  "history",
  "import",
  "integrity",
  "layers",
  "live",
  "matrix",
  "notes",
  "privacy",
  "reader",
  "references",
  "reforms",
  "refusals",
  "revision",
  "romanisation",
  "rubrics",
  "search",
  "shell",
  "talk",
  "threads",
  "ui",
  "views",
] as const;

export type Messages = Record<string, Record<string, unknown>>;

/** Areas may add to one namespace ("refusals", "events"): namespaces are joined, the words in them are not. */
export async function loadMessages(locale: Language): Promise<Messages> {
  const areas = await Promise.all(
    AREAS.map((area) => import(`../../messages/${locale}/${area}.json`) as Promise<{ default: Messages }>),
  );
  const all: Messages = {};
  for (const { default: area } of areas) {
    for (const [namespace, words] of Object.entries(area)) all[namespace] = { ...all[namespace], ...words };
  }
  return all;
}

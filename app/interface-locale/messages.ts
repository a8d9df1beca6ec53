import type { Language } from "#lib/languages/language-tag.ts";

/** One line per area: messages/parts/<part>.<locale>.json. */
const PARTS = [
  "references",
  "refusals",
  "ui",
  "shell",
  "account",
  "groups",
  "notes",
  "reader",
  "bibliography",
  "documents",
  "claims",
  "reforms",
  "import",
  "refusals-documents",
] as const;

export type Messages = Record<string, Record<string, unknown>>;

/** Areas may add to one namespace ("refusals", "events"): namespaces are joined, the words in them are not. */
export async function loadMessages(locale: Language): Promise<Messages> {
  const parts = await Promise.all(
    PARTS.map(
      (part) => import(`../../messages/parts/${part}.${locale}.json`) as Promise<{ default: Messages }>,
    ),
  );
  const all: Messages = {};
  for (const { default: part } of parts) {
    for (const [namespace, words] of Object.entries(part)) all[namespace] = { ...all[namespace], ...words };
  }
  return all;
}

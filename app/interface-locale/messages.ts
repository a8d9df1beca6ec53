import type { Language } from "#lib/languages/language-tag.ts";

/** One line per area: messages/parts/<part>.<locale>.json, each with its own top-level namespaces. */
const PARTS = ["ui", "shell", "account", "groups"] as const;

export type Messages = Record<string, unknown>;

export async function loadMessages(locale: Language): Promise<Messages> {
  const parts = await Promise.all(
    PARTS.map((part) => import(`../../messages/parts/${part}.${locale}.json`) as Promise<{ default: Messages }>),
  );
  return Object.assign({}, ...parts.map((part) => part.default)) as Messages;
}

import { isLanguage, type BlockLanguage } from "#lib/languages/language-tag.ts";
import type { MentionView } from "#lib/operations/view.ts";

/** The mentions of a claim in one document, in the order of its text. */
export interface DocumentMentions {
  readonly documentId: string;
  readonly title: string;
  readonly language: BlockLanguage;
  readonly mentions: readonly MentionView[];
}

/** Documents in the order in which they first mentioned the claim. */
export function documentsOf(mentions: readonly MentionView[]): DocumentMentions[] {
  const byDocument = new Map<string, MentionView[]>();
  for (const mention of mentions) {
    byDocument.set(mention.documentId, [...(byDocument.get(mention.documentId) ?? []), mention]);
  }
  return [...byDocument.values()].flatMap((ofDocument) => {
    const [first] = ofDocument;
    if (first === undefined) return [];
    const { documentId, documentTitle: title, documentLanguage } = first;
    const language = isLanguage(documentLanguage) ? documentLanguage : "mixed";
    return [
      { documentId, title, language, mentions: ofDocument.sort((one, other) => one.start - other.start) },
    ];
  });
}

/** For the `lang` of an element: a document in several languages has none of its own. */
export function langOf(language: BlockLanguage): string | undefined {
  return language === "mixed" ? undefined : language;
}

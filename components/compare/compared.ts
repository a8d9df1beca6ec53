import type { BlockLanguage, InLanguages } from "#lib/languages/language-tag.ts";

/** One side of two texts. */
export interface ComparedText {
  readonly documentId: string;
  readonly title: string;
  readonly language: BlockLanguage;
  readonly revision: number;
  /** A revision was asked for: it stays, also when the text is corrected. */
  readonly isPinned: boolean;
}

/** A claim that both texts mention. `mentions`: ids of annotations, left and right. */
export interface SharedClaim {
  readonly id: string;
  readonly number: number;
  readonly wordings: InLanguages;
  readonly mentions: readonly [readonly string[], readonly string[]];
}

/** The address of two texts side by side; revisions are named where the current one is not meant. */
export function compareAddress(
  groupId: string,
  [left, right]: readonly [
    Pick<ComparedText, "documentId"> & { revision?: number },
    Pick<ComparedText, "documentId"> & { revision?: number },
  ],
): string {
  const query = new URLSearchParams();
  if (left.revision !== undefined) query.set("left", String(left.revision));
  if (right.revision !== undefined) query.set("right", String(right.revision));
  const asked = query.toString();
  return `/groups/${groupId}/documents/${left.documentId}/compare/${right.documentId}${asked === "" ? "" : `?${asked}`}`;
}

export function paneAddress(groupId: string, { documentId, revision, isPinned }: ComparedText): string {
  return `/groups/${groupId}/documents/${documentId}/pane${isPinned ? `?revision=${revision}` : ""}`;
}

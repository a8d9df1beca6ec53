import type { ImportedArticle, ImportNote } from "./article.ts";
import { correct, type NumberedCorrection } from "./correct.ts";
import { correctable, correctedFile, type Correctable } from "./correctable.ts";
import { noteKey } from "./note-key.ts";
import type { RawText } from "./raw-text.ts";
import { readParts } from "./read-parts.ts";
import { PART_NOTES } from "./remarks.ts";

/** A file as it was recognised and corrected. */
export interface CorrectedArticle {
  readonly file: ImportedArticle;
  readonly state: Correctable;
}

/**
 * The reader's answer with corrections applied in order. What no longer applies is passed over, as nothing can be lost by it. Citations,
 * entries, footnotes and the notes about them are read anew from the corrected blocks; without corrections the answer is what it was.
 */
export function correctedArticle(
  article: ImportedArticle,
  raw: RawText,
  corrections: readonly NumberedCorrection[],
): CorrectedArticle {
  const recognised = correctable(article);
  if (corrections.length === 0) return { file: article, state: recognised };
  const file = correctedFile(raw);
  const state = corrections.reduce((before, correction) => {
    const after = correct(before, correction, file);
    return after.ok ? after.value : before;
  }, recognised);
  if (state.blocks === recognised.blocks && state.starts === recognised.starts)
    return { file: article, state };
  const { comments: _, ...kept } = article;
  const { notes, ...parts } = readParts(raw, state.blocks, state.starts);
  return {
    file: { ...kept, blocks: [...state.blocks], ...parts, notes: [...keptNotes(article), ...notes] },
    state,
  };
}

/** Notes about the text as such, which no correction of blocks changes. */
function keptNotes({ notes }: ImportedArticle): ImportNote[] {
  return notes.filter(({ code }) => !PART_NOTES.has(code));
}

/** Notes that nobody dismissed. */
export function standingNotes(notes: readonly ImportNote[], { dismissed }: Correctable): ImportNote[] {
  return notes.filter((note) => !dismissed.has(noteKey(note)));
}

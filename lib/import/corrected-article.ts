import type { ImportedArticle, ImportNote } from "./article.ts";
import { correct, type NumberedCorrection } from "./correct.ts";
import { correctable, correctedFile, type Correctable } from "./correctable.ts";
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
  return readCorrected(article, raw, foldCorrections(article, raw, corrections));
}

/** The blocks alone, with where articles begin and which notes were dismissed. */
export function foldCorrections(
  article: ImportedArticle,
  raw: Pick<RawText, "text">,
  corrections: readonly NumberedCorrection[],
): Correctable {
  const file = correctedFile(raw);
  return corrections.reduce((before, correction) => {
    const after = correct(before, correction, file);
    return after.ok ? after.value : before;
  }, correctable(article));
}

/** All that follows from corrected blocks. */
export function readCorrected(article: ImportedArticle, raw: RawText, state: Correctable): CorrectedArticle {
  const isUnchanged = state.blocks === article.blocks && sameStarts(article, state);
  if (isUnchanged) return { file: article, state };
  const { comments: _, ...kept } = article;
  const { notes, ...parts } = readParts(raw, state.blocks, state.starts);
  return {
    file: { ...kept, blocks: [...state.blocks], ...parts, notes: [...keptNotes(article), ...notes] },
    state,
  };
}

function sameStarts(article: ImportedArticle, { starts }: Correctable): boolean {
  return correctable(article).starts.join(" ") === starts.join(" ");
}

/** Notes about the text as such, which no correction of blocks changes. */
function keptNotes({ notes }: ImportedArticle): ImportNote[] {
  return notes.filter(({ code }) => !PART_NOTES.has(code));
}

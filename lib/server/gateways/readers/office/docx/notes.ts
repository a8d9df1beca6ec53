import type { TextDraft } from "../text-draft.ts";

type NoteKind = "footnote" | "endnote";

/** Footnotes and endnotes by id, and the marks they get in the order of the text. */
export class DocxNotes {
  readonly #notes = { footnote: new Map<string, TextDraft>(), endnote: new Map<string, TextDraft>() };
  readonly #counts = { footnote: 0, endnote: 0 };

  add(kind: NoteKind, id: string, note: TextDraft): void {
    this.#notes[kind].set(id, note);
  }

  find(kind: NoteKind, id: string): TextDraft | null {
    return this.#notes[kind].get(id) ?? null;
  }

  /**
   * The next number of a kind of note, in digits. Endnotes, which Word may print in letters, go on from the last footnote, so that no
   * two notes of a text share a mark.
   */
  nextMark(kind: NoteKind): string {
    this.#counts[kind] += 1;
    const before = kind === "endnote" ? this.#notes.footnote.size : 0;
    return String(before + this.#counts[kind]);
  }
}

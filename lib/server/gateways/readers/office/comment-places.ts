import type { RawComment } from "#lib/import/raw-text.ts";

/** A remark as the file keeps it, apart from the text it is about. */
export interface OfficeComment {
  readonly id: string;
  readonly author: string;
  /** ISO 8601, as the file has it. */
  readonly date?: string | undefined;
  readonly text: string;
  /** Id of the comment it answers. */
  readonly parent?: string | undefined;
}

/** Longest chain of answers that is followed; files may hold circles. */
const LONGEST_THREAD = 100;

/** Collects where comments begin and end in the raw text (UTF-16). */
export class CommentPlaces {
  readonly #starts = new Map<string, number>();
  readonly #ends = new Map<string, number>();

  point(id: string, isStart: boolean, at: number): void {
    if (isStart) {
      if (!this.#starts.has(id)) this.#starts.set(id, at);
    } else {
      this.#ends.set(id, at);
    }
  }

  /** An answer without a range stands where its question stands; what stands nowhere, at the end of the text. */
  placed(comments: readonly OfficeComment[], length: number): RawComment[] {
    const byId = new Map(comments.map((comment, at) => [comment.id, { comment, at }] as const));
    return comments.map((comment) => {
      let anchor = comment;
      for (let step = 0; step < LONGEST_THREAD && !this.#isPlaced(anchor.id); step++) {
        anchor = byId.get(anchor.parent ?? "")?.comment ?? anchor;
      }
      const end = this.#ends.get(anchor.id) ?? this.#starts.get(anchor.id) ?? length;
      const start = Math.min(this.#starts.get(anchor.id) ?? end, end);
      const replyTo = byId.get(comment.parent ?? "")?.at;
      const { author, date, text } = comment;
      return {
        start,
        end,
        author,
        ...(isDate(date) && { date }),
        text,
        ...(replyTo !== undefined && byId.get(comment.id)?.at !== replyTo && { replyTo }),
      };
    });
  }

  #isPlaced(id: string): boolean {
    return this.#starts.has(id) || this.#ends.has(id);
  }
}

/** Some programs write a date of zeros where they know none. */
function isDate(date: string | undefined): date is string {
  return date !== undefined && /^[1-9]\d{3}-\d\d-\d\d(?:T|$)/u.test(date) && !Number.isNaN(Date.parse(date));
}

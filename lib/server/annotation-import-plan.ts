import { setImmediate } from "node:timers/promises";
import { remark } from "#lib/annotations/body.ts";
import type { Exchanged, ExchangedReply } from "#lib/annotations/exchange/exchanged.ts";
import { placePassage } from "#lib/annotations/exchange/place-passage.ts";
import { wordingsAsText } from "#lib/annotations/exchange/read-bodies.ts";
import type { FileRow } from "#lib/annotations/exchange/read-json-ld.ts";
import type { RowFault, RowNote } from "#lib/annotations/exchange/read-row.ts";
import { uuidOf } from "#lib/annotations/exchange/read-value.ts";
import type { Anchor, AnchorRefusal } from "#lib/annotations/anchor.ts";
import type { TextIndex } from "#lib/languages/text-unit.ts";
import { mayStateClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "./database.ts";
import type { ImportPlaces } from "./imported-layers.ts";
import { contentKey, type Here, knownHere, sourceIdOf } from "./known-annotations.ts";
import type { LayerPlace } from "./layers.ts";

export interface ImportTarget {
  readonly documentId: string;
  readonly index: TextIndex;
  readonly places: ImportPlaces;
}

/** What becomes of a row. `id` is that of the annotation or reply here. */
export type Planned = { readonly row: number } & (
  | {
      readonly does: "refuse";
      readonly because: RowFault | "was_deleted";
      readonly isReply: boolean;
      readonly words: string;
    }
  | {
      readonly does: "here";
      readonly id: string;
      readonly annotationId: string;
      readonly isReply: boolean;
      readonly words: string;
    }
  | NewAnnotation
  | {
      readonly does: "add";
      readonly id: string;
      readonly annotationId: string;
      readonly reply: ExchangedReply;
    }
);

export interface NewAnnotation {
  readonly row: number;
  readonly does: "add" | "wait";
  readonly id: string;
  readonly annotation: Exchanged;
  readonly place: LayerPlace;
  readonly found: Result<Anchor, AnchorRefusal>;
  readonly tagIds: readonly string[];
  readonly reformIds: readonly string[];
}

export type PlanNote = RowNote | "tag_unknown" | "claim_as_comment";

export interface ImportPlan {
  readonly rows: readonly Planned[];
  readonly notes: ReadonlyMap<PlanNote, { readonly count: number; readonly example: string }>;
}

/**
 * Text that may be gone through in search of quotes that stand nowhere exactly, in UTF-16 units: some seconds of one core. The event loop is
 * let go between rows.
 */
const MOST_SEARCHED = 40_000_000;

/** Says for every row what would become of it; writes nothing. */
export async function planImport(
  group: InGroup,
  target: ImportTarget,
  rows: readonly FileRow[],
): Promise<Result<ImportPlan, "too_heavy">> {
  const planner = new Planner(group, target, await knownHere(group, target, rows));
  for (const row of rows) {
    if (row.is === "annotation" && !planner.take(row)) return refuse("too_heavy");
    if (row.is === "fault") planner.refuse(row.row, row.because);
    if (row.row % 20 === 0) await setImmediate();
  }
  for (const row of rows) if (row.is === "reply") planner.takeReply(row);
  return accept(planner.plan());
}

class Planner {
  readonly #group: InGroup;
  readonly #target: ImportTarget;
  readonly #here: Here;
  readonly #planned = new Map<number, Planned>();
  /** Of each annotation of the file, by its row. */
  readonly #places = new Map<number, LayerPlace>();
  readonly #notes = new Map<PlanNote, { count: number; example: string }>();
  #searched = 0;

  constructor(group: InGroup, target: ImportTarget, here: Here) {
    this.#group = group;
    this.#target = target;
    this.#here = here;
  }

  plan(): ImportPlan {
    return {
      rows: [...this.#planned.values()].sort((one, other) => one.row - other.row),
      notes: this.#notes,
    };
  }

  refuse(row: number, because: RowFault | "was_deleted", words = ""): void {
    this.#planned.set(row, { row, does: "refuse", because, isReply: false, words });
  }

  /** False when the search has taken too much. */
  take({ row, annotation: read, notes }: FileRow & { readonly is: "annotation" }): boolean {
    const words = read.quote.exact;
    const { annotations, idOf } = this.#here;
    const own = uuidOf(read.id);
    const place = this.#target.places.of(read);
    this.#places.set(row, place);
    const derived = idOf(sourceIdOf(read), place);
    const known = [own, derived].find((id) => id !== null && annotations.has(id));
    if (known !== undefined && known !== null) {
      if (annotations.get(known) === true) this.refuse(row, "was_deleted", words);
      else
        this.#planned.set(row, { row, does: "here", id: known, annotationId: known, isReply: false, words });
      return true;
    }
    const annotation = this.#withClaim(read, place);
    if (annotation === null) {
      this.refuse(row, "too_long", words);
      return true;
    }
    const found = placePassage(annotation, this.#target.index);
    if (!found.ok || found.value.how === "nearest") this.#searched += this.#target.index.lengthUtf16;
    const { given, unknown } = this.#here.tags.find(annotation.tags);
    for (const name of unknown) this.#note("tag_unknown", name);
    for (const note of notes) this.#note(note, words);
    if (read.claim !== null && annotation.claim === null) this.#note("claim_as_comment", words);
    this.#planned.set(row, {
      ...{ row, id: derived, annotation, place, found, does: found.ok ? "add" : "wait" },
      tagIds: given.filter(({ of }) => of === "codebook").map(({ id }) => id),
      reformIds: given.filter(({ of }) => of === "register").map(({ id }) => id),
    });
    return this.#searched <= MOST_SEARCHED;
  }

  takeReply({ row, reply, root, to, notes }: FileRow & { readonly is: "reply" }): void {
    const { annotationId, place } = this.#annotationOf(root, to);
    if (annotationId === null) return this.#refuseReply(row, "reply_alone", reply.text);
    const own = uuidOf(reply.id);
    const id = this.#here.idOf(`${annotationId}\n${reply.id === "" ? contentKey(reply) : reply.id}`, place);
    const known = [own, id].find((one) => one !== null && this.#here.comments.has(one));
    const there = known === undefined || known === null ? undefined : this.#here.comments.get(known);
    if (there?.isDeleted === true) return this.#refuseReply(row, "was_deleted", reply.text);
    for (const note of notes) this.#note(note, reply.text);
    if (there !== undefined && known !== undefined && known !== null)
      this.#planned.set(row, {
        row,
        does: "here",
        id: known,
        annotationId,
        isReply: true,
        words: reply.text,
      });
    else this.#planned.set(row, { row, does: "add", id, annotationId, reply });
  }

  #refuseReply(row: number, because: "reply_alone" | "was_deleted", words: string): void {
    this.#planned.set(row, { row, does: "refuse", because, isReply: true, words });
  }

  /** Null where its annotation is refused, or neither in the file nor here. */
  #annotationOf(root: number | null, to: string): { annotationId: string | null; place: LayerPlace } {
    const [first, ...others] = this.#target.places.all;
    if (root !== null) {
      const planned = this.#planned.get(root);
      const annotationId = planned === undefined || planned.does === "refuse" ? null : planned.id;
      return { annotationId, place: this.#places.get(root) ?? first };
    }
    for (const place of [first, ...others]) {
      const candidates = [uuidOf(to), this.#here.idOf(to, place)];
      const annotationId = candidates.find((id) => id !== null && this.#here.annotations.get(id) === false);
      if (annotationId !== undefined) return { annotationId, place };
    }
    return { annotationId: null, place: first };
  }

  /** A claim stays one where the group has it and the place is everybody's: else its wordings are told as a comment. Null: too long. */
  #withClaim(annotation: Exchanged, { layerId, isPrivate }: LayerPlace): Exchanged | null {
    const { claim, text } = annotation;
    if (claim === null) return annotation;
    const isCommon = layerId === null && !isPrivate;
    if (isCommon && mayStateClaims(this.#group.actor) && this.#here.claimIds.has(claim.id)) return annotation;
    const words = [text ?? "", wordingsAsText(claim.wordings)].filter((one) => one !== "").join("\n\n");
    if (!remark.safeParse(words).success) return null;
    const tags = [
      ...annotation.tags,
      ...claim.reforms.map((reform) => ({ ...reform, of: "register" as const })),
    ];
    return { ...annotation, kind: "comment", claim: null, text: words, tags };
  }

  #note(code: PlanNote, example: string): void {
    const noted = this.#notes.get(code);
    if (noted === undefined) this.#notes.set(code, { count: 1, example: shortened(example) });
    else noted.count += 1;
  }
}

/** The beginning of words, for a list. */
export function shortened(words: string): string {
  return words.length > 160 ? `${words.slice(0, 160).replace(/[\uD800-\uDBFF]$/u, "")}…` : words;
}

import type { Dispatch } from "react";
import type { Place } from "#components/layers/writing-place.ts";
import type { TextIndex } from "#lib/languages/text-unit.ts";
import type { Refusal, Result } from "#lib/result.ts";
import type { ReaderChange } from "../reader-state.ts";
import type { ReaderAnnotation, ReaderViewer } from "../reader-view.ts";
import type { ReaderActions } from "../reader-actions.ts";

/** What the deeds are done with. */
export interface Surroundings {
  readonly actions: ReaderActions;
  readonly dispatch: Dispatch<ReaderChange>;
  readonly index: TextIndex;
  readonly viewer: ReaderViewer;
  /** Where new marks stand. */
  readonly place: Place;
  /** On an essay: of which criterion new remarks are. */
  readonly criterion: string | null;
  /** The name of somebody in the group. */
  readonly nameOf: (userId: string) => string;
}

export interface Tools extends Surroundings {
  readonly ask: ReturnType<typeof asker>;
  readonly nextId: () => string;
  readonly put: (annotation: ReaderAnnotation, instead?: string) => void;
}

/** Shows that it is done, with the way back. */
export type OfferUndo = (undo: () => void) => void;

/** Waits for an answer; tells a refusal, and takes a failure of the network for one. */
export function asker(tell: (refusal: Refusal) => void) {
  return async <Value>(answer: Promise<Result<Value>>): Promise<Value | null> => {
    // A thrown failure is the page's last chance to say that nothing was stored; what went wrong is in the server's log.
    const result = await answer.catch((): Result<Value> => ({
      ok: false,
      refusal: { code: "unavailable", values: {} },
    }));
    if (result.ok) return result.value;
    tell(result.refusal);
    return null;
  };
}

/** Whether it waits in the browser to be sent. */
export async function isKept(answer: Promise<Result<unknown>>): Promise<boolean> {
  const result = await answer.catch(() => null);
  return result?.ok === false && result.refusal.code === "kept";
}

/** The annotation as it is stored at this moment. */
export async function readNow(
  actions: Pick<ReaderActions, "readBodies">,
  annotationId: string,
): Promise<ReaderAnnotation | null> {
  const read = await actions.readBodies([annotationId]).catch(() => null);
  return (read?.ok === true ? read.value.annotations.find(({ id }) => id === annotationId) : null) ?? null;
}

export async function isConflict(answer: Promise<Result<unknown>>): Promise<boolean> {
  const result = await answer.catch(() => null);
  return result?.ok === false && result.refusal.code === "version_conflict";
}

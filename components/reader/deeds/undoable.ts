import type { Place } from "#components/layers/writing-place.ts";
import { describePassage } from "#lib/annotations/describe.ts";
import type { Span } from "#lib/documents/block.ts";
import type { ReaderAnnotation } from "../reader-view.ts";
import { isKept, type OfferUndo, type Tools } from "./tools.ts";

/** Shows a lost annotation its place. */
export async function placeWithUndo(
  { actions, index, ask, put }: Tools,
  { annotation, span }: { readonly annotation: ReaderAnnotation; readonly span: Span },
  offerUndo: OfferUndo,
): Promise<boolean> {
  const { id: annotationId, version } = annotation;
  const selectors = describePassage(index, span);
  const stored = await ask(actions.placeAnnotation({ annotationId, version, selectors }));
  if (stored === null) return false;
  put(stored);
  offerUndo(async () => {
    const waiting = await ask(actions.unplaceAnnotation({ annotationId, version: stored.version }));
    if (waiting !== null) put(waiting);
  });
  return true;
}

/** Keeps a lost annotation without a place, or lets it wait again. */
export async function setDetached(
  { actions, ask, put }: Tools,
  { annotation, isDetached }: { readonly annotation: ReaderAnnotation; readonly isDetached: boolean },
  offerUndo: OfferUndo,
): Promise<boolean> {
  const set = async (detached: boolean) => {
    const stored = await ask(actions.setDetached({ annotationId: annotation.id, isDetached: detached }));
    if (stored !== null) put(stored);
    return stored !== null;
  };
  const isStored = await set(isDetached);
  if (isStored) offerUndo(() => void set(!isDetached));
  return isStored;
}

/** Moves an annotation to another layer, or makes it public or private. */
export async function moveWithUndo(
  { actions, ask, put }: Tools,
  { annotation, to }: { annotation: ReaderAnnotation; to: Place },
  offerUndo: OfferUndo,
): Promise<boolean> {
  const { id: annotationId, version, layerId, isPrivate } = annotation;
  const { layerId: toLayer, isPrivate: toPrivate } = to;
  const place = { layerId: toLayer, isPrivate: toPrivate };
  put({ ...annotation, ...place });
  const stored = await ask(actions.moveAnnotation({ annotationId, version, place }));
  put(stored ?? annotation);
  if (stored === null) return false;
  offerUndo(async () => {
    const back = { layerId, isPrivate };
    put({ ...stored, ...back });
    put(
      (await ask(actions.moveAnnotation({ annotationId, version: stored.version, place: back }))) ?? stored,
    );
  });
  return true;
}

/** Gone at once; the way back stays open for as long as the message is shown, and then in the history. */
export async function remove(
  { actions, dispatch, ask, put }: Tools,
  annotation: ReaderAnnotation,
  offerUndo: OfferUndo,
): Promise<boolean> {
  dispatch({ do: "drop_annotation", id: annotation.id });
  const answer = actions.deleteAnnotation({ annotationId: annotation.id, version: annotation.version });
  const deleted = await ask(answer);
  if (deleted === null && (await isKept(answer))) return true;
  if (deleted === null) {
    put(annotation);
    return false;
  }
  offerUndo(async () => {
    put(annotation);
    const restored = await ask(
      actions.restoreAnnotation({ annotationId: annotation.id, version: deleted.version }),
    );
    if (restored === null) dispatch({ do: "drop_annotation", id: annotation.id });
    else put(restored);
  });
  return true;
}

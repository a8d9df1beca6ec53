import { randomUUID } from "node:crypto";
import type { Exchanged } from "#lib/annotations/exchange/exchanged.ts";
import type { FileRow } from "#lib/annotations/exchange/read-json-ld.ts";
import { LONGEST_LAYER_NAME } from "#lib/annotations/layer.ts";
import { mayMakeLayers, mayWriteOnLayer } from "#lib/permissions/layers.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { enterCoding } from "./codings.ts";
import type { InGroup } from "./database.ts";
import { enterReview, type ReviewRefusal } from "./enter-review.ts";
import { addLayer } from "./layer-members.ts";
import { checkLayer, type LayerPlace } from "./layers.ts";

/** What becomes of a layer that the file names: "new" makes one of that name, an id takes one that is there. */
export interface LayerChoice {
  readonly name: string;
  readonly to: string;
}

/** Where the rows of a file go. */
export interface ImportPlaces {
  of(annotation: Pick<Exchanged, "layer">): LayerPlace;
  /** Each once; first the one for what the file names no layer of. */
  readonly all: readonly [LayerPlace, ...LayerPlace[]];
}

interface WantedPlaces {
  readonly documentId: string;
  readonly place: LayerPlace;
  readonly layers: readonly LayerChoice[];
  readonly rows: readonly FileRow[];
  /** A look at what an import would do makes no layer and begins no coding. */
  readonly confirm: boolean;
}

type PlaceRefusal =
  | "not_allowed"
  | "layer_not_found"
  | "layer_closed"
  | "coding_not_assigned"
  | "coding_done"
  | "member_not_found"
  | ReviewRefusal;

/** Finds, and with `confirm` makes, the places of the file's rows; each is one that the actor may write on. */
export async function importPlaces(
  group: InGroup,
  { documentId, place, layers, rows, confirm }: WantedPlaces,
): Promise<Result<ImportPlaces, PlaceRefusal>> {
  const named = new Set(layerNames(rows).keys());
  const places = new Map<string, LayerPlace>();
  const old = [place];
  for (const { name, to } of layers) {
    if (!named.has(name)) continue;
    if (to === "new") {
      // On no new layer stands anything about an essay: that is no more hidden than the common one.
      const entered = await enterReview(group, { layerId: null, documentId });
      if (!entered.ok) return entered;
      const made = await newLayer(group, name, confirm);
      if (!made.ok) return made;
      places.set(name, { layerId: made.value, isPrivate: false });
    } else {
      const there = old.find(({ layerId }) => layerId === to) ?? { layerId: to, isPrivate: false };
      if (!old.includes(there)) old.push(there);
      places.set(name, there);
    }
  }
  for (const here of old) {
    const allowed = await checkLayer(group, here);
    if (!allowed.ok) return allowed;
    const entered = await enterCoding(group, { ...here, documentId }, { onlyAsks: !confirm });
    if (!entered.ok) return entered;
    const reviewed = await enterReview(group, { ...here, documentId });
    if (!reviewed.ok) return reviewed;
  }
  return accept({
    of: ({ layer }) => (layer === null ? null : places.get(layer.name)) ?? place,
    all: [place, ...[...new Set(places.values())].filter((other) => other !== place)],
  });
}

/** Of a preview, an id on which nothing stands yet. */
async function newLayer(
  group: InGroup,
  fileName: string,
  confirm: boolean,
): Promise<Result<string, "not_allowed" | "member_not_found">> {
  if (!mayMakeLayers(group.actor)) return refuse("not_allowed");
  if (!confirm) return accept(randomUUID());
  const name = [...fileName.normalize("NFC").trim()].slice(0, LONGEST_LAYER_NAME).join("");
  return addLayer(group, { name, description: "", access: "open", members: [] });
}

export interface FileLayer {
  readonly name: string;
  /** Rows on it. */
  readonly count: number;
  /** The layer here that it seems to be: of the same id or name, and open to the actor's writing. */
  readonly layerId: string | null;
}

/** Layers that a file names, in its order. */
export async function fileLayers({ db, actor }: InGroup, rows: readonly FileRow[]): Promise<FileLayer[]> {
  const names = layerNames(rows);
  if (names.size === 0) return [];
  const layers = await db.layer.findMany({
    where: { groupId: actor.groupId, deletedAt: null, closedAt: null },
    select: { id: true, name: true, access: true, members: { where: { userId: actor.userId } } },
    orderBy: { createdAt: "asc" },
  });
  const open = layers.filter(({ access, members: [member] }) =>
    mayWriteOnLayer(actor, { access, member: member ?? null }),
  );
  return [...names].map(([name, { count, ids }]) => {
    const same =
      open.find(({ id }) => ids.has(id)) ?? open.find((layer) => plain(layer.name) === plain(name));
    return { name, count, layerId: same?.id ?? null };
  });
}

function layerNames(rows: readonly FileRow[]): Map<string, { count: number; ids: Set<string> }> {
  const names = new Map<string, { count: number; ids: Set<string> }>();
  for (const row of rows) {
    if (row.is !== "annotation" || row.annotation.layer === null) continue;
    const { id, name } = row.annotation.layer;
    const named = names.get(name) ?? { count: 0, ids: new Set() };
    named.count += 1;
    if (id !== null) named.ids.add(id);
    names.set(name, named);
  }
  return names;
}

function plain(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}

import type { ReferenceForms } from "#lib/citations/reference-forms.ts";
import type { Selection } from "#lib/operations/bibliographies.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { inTurns } from "../in-turns.ts";
import { followAllMerges } from "../merges.ts";
import { formsOf } from "../records/reference.ts";
import { collectionsOfBranch } from "./collections.ts";

/** A work with what the group added to it: exchange formats carry tags, notes and collections along. */
export interface ChosenReference extends ReferenceForms {
  readonly id: string;
  readonly tags: readonly string[];
  readonly notes: readonly string[];
  readonly collections: readonly string[];
}

const CHOSEN_INCLUDE = {
  entries: { select: { documentId: true, list: true, index: true } },
  notes: { where: { deletedAt: null }, select: { text: true }, orderBy: { createdAt: "asc" } },
  collections: {
    where: { collection: { deletedAt: null } },
    select: { collection: { select: { name: true } } },
  },
} satisfies Prisma.ReferenceInclude;
type ChosenRow = Prisma.ReferenceGetPayload<{ include: typeof CHOSEN_INCLUDE }>;

/**
 * The works of a selection in their given order: of a document in the order of its list, of a choice in the order chosen, else by
 * author and title. A chosen work that is not in the library (any more) is left out, and so are those of `leftOut`; for one that was
 * merged into another stands the other.
 */
export async function chooseReferences(
  group: InGroup,
  chosen: Selection,
  leftOut: readonly string[] = [],
): Promise<Result<ChosenReference[], "not_allowed" | "nothing_chosen">> {
  const { db, actor } = group;
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const selection = await standingToday(group, chosen);
  const rows = await db.reference.findMany({
    where: {
      AND: [
        { groupId: actor.groupId, deletedAt: null, id: { notIn: [...leftOut] } },
        await condition(group, selection),
      ],
    },
    include: CHOSEN_INCLUDE,
    orderBy: [{ authors: "asc" }, { title: "asc" }, { year: "asc" }],
  });
  const place = placesOf(selection);
  const sorted = place === null ? rows : rows.toSorted((one, other) => place(one) - place(other));
  return sorted.length === 0 ? refuse("nothing_chosen") : accept(await inTurns(sorted, chosenOf));
}

function chosenOf(row: ChosenRow): ChosenReference {
  return {
    id: row.id,
    ...formsOf(row),
    tags: row.tags,
    notes: row.notes.map(({ text }) => text),
    collections: row.collections.map(({ collection }) => collection.name),
  };
}

async function standingToday(group: InGroup, selection: Selection): Promise<Selection> {
  if (selection.of !== "chosen") return selection;
  const today = await followAllMerges(group, selection.referenceIds);
  return {
    ...selection,
    referenceIds: [...new Set(selection.referenceIds.map((id) => today.get(id) ?? id))],
  };
}

async function condition(group: InGroup, selection: Selection): Promise<Prisma.ReferenceWhereInput> {
  if (selection.of === "document") return { entries: { some: { documentId: selection.documentId } } };
  if (selection.of === "chosen") return { id: { in: selection.referenceIds } };
  if (selection.of === "library") return {};
  if (selection.of === "collection") {
    const branch = await collectionsOfBranch(group, selection.collectionId);
    return { collections: { some: { collectionId: { in: [...branch] } } } };
  }
  const { reformId } = selection;
  const claim = { deletedAt: null, reforms: { some: { reformId } } };
  // What is claimed of the reform rests on some, what the register says of it on others.
  return {
    OR: [
      { sources: { some: { deletedAt: null, claim } } },
      { ofReforms: { some: { deletedAt: null, reformId } } },
    ],
  };
}

interface Placed {
  readonly id: string;
  readonly entries: readonly { documentId: string; list: "original" | "romanised"; index: number }[];
}

/** The order that the selection itself has; null where it has none. */
function placesOf(selection: Selection): ((row: Placed) => number) | null {
  if (selection.of === "chosen") {
    const places = new Map(selection.referenceIds.map((id, place) => [id, place]));
    return ({ id }) => places.get(id) ?? places.size;
  }
  if (selection.of !== "document") return null;
  return ({ entries }) => {
    const here = entries.filter((entry) => entry.documentId === selection.documentId);
    const original = here.filter((entry) => entry.list === "original");
    return Math.min(...(original.length > 0 ? original : here).map((entry) => entry.index));
  };
}

import type { z } from "zod";
import type { listReformVersions as operation } from "#lib/operations/reforms.ts";
import { maySeeReforms } from "#lib/permissions/reforms.ts";
import { changedReformFields, reformState, type ReformState } from "#lib/reforms/reform-state.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { reformLabelOf } from "../records/reform.ts";
import { STATE_INCLUDE, stateOf } from "../reform-states.ts";
import { peopleById, personOf } from "./people.ts";

type Answer = z.infer<typeof operation.answer>;

/** What an entry of the register said before, the newest first, each with what was then changed. */
export async function listReformVersions(
  group: InGroup,
  reformId: string,
): Promise<Result<Answer, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReforms(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const row = await db.reform.findUnique({
    where: { groupId_id: { groupId, id: reformId } },
    include: { ...STATE_INCLUDE, versions: { orderBy: { version: "desc" } } },
  });
  if (row === null) return refuse("not_found");
  const people = await peopleById(
    db,
    row.versions.map(({ replacedById }) => replacedById),
  );
  const states = row.versions.map(({ fields }) => reformState.parse(fields));
  const labels = await labelsByIds(group, states);
  return accept({
    versions: row.versions.map((kept, at) => {
      const said = states[at] ?? stateOf(row);
      const { parentId, institutions, ...fields } = said;
      return {
        version: kept.version,
        replacedBy: personOf(people, kept.replacedById),
        replacedAt: kept.replacedAt.toISOString(),
        changed: changedReformFields(said, states[at - 1] ?? stateOf(row)),
        said: {
          ...fields,
          parent: parentId === null ? null : (labels.get(parentId) ?? null),
          institutions: institutions.flatMap(({ institutionId, role }) => {
            const reform = labels.get(institutionId);
            return reform === undefined ? [] : [{ reform, role }];
          }),
        },
      };
    }),
  });
}

async function labelsByIds({ db, actor: { groupId } }: InGroup, states: readonly ReformState[]) {
  const ids = states.flatMap(({ parentId, institutions }) => [
    ...(parentId === null ? [] : [parentId]),
    ...institutions.map(({ institutionId }) => institutionId),
  ]);
  const rows = await db.reform.findMany({ where: { groupId, id: { in: [...new Set(ids)] } } });
  return new Map(rows.map((named) => [named.id, reformLabelOf(named)]));
}

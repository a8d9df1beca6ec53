import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { importReforms as operation } from "#lib/operations/reform-files.ts";
import { mayDeleteReforms } from "#lib/permissions/reforms.ts";
import { readRegisterFile } from "#lib/reforms/exchange/files.ts";
import { planImport, type PlannedReform } from "#lib/reforms/exchange/plan.ts";
import { MOST_IMPORTED } from "#lib/reforms/exchange/read-register.ts";
import type { ReformState } from "#lib/reforms/reform-state.ts";
import type { Reform } from "#lib/reforms/reform.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { lockGroup } from "../group-lock.ts";
import { readRegister } from "../queries/exported-reforms.ts";
import { reformColumns } from "../records/reform.ts";
import type { ChangedReform, MadeReform } from "../records/reform-import.ts";
import { STATE_INCLUDE, writeInstitutions, writeState } from "../reform-states.ts";

type Wanted = z.infer<typeof operation.body>;
type Answer = z.infer<typeof operation.answer>;

/** Reads a file and says what it would do to the register; with `confirm` it does that and remembers it, so that it can be taken back. */
export async function importReforms(
  group: InGroup,
  { text, language, confirm }: Wanted,
): Promise<Result<Answer, "not_allowed" | "no_register" | "register_too_long">> {
  if (!mayDeleteReforms(group.actor)) return refuse("not_allowed");
  const { reforms, faults } = readRegisterFile(text, language);
  if (reforms.length === 0) return refuse("no_register");
  if (reforms.length > MOST_IMPORTED) return refuse("register_too_long", { most: MOST_IMPORTED });
  await lockGroup(group);
  const plan = planImport(await readRegister(group), reforms);
  const isNothing = plan.every(({ does }) => does === "same" || does === "refuse");
  const importId = confirm && !isNothing ? await write(group, plan) : null;
  const rows = plan.map(({ read, slug, does, fields, because }) => {
    const { name, line } = read;
    return { name: name.slice(0, 300), slug, line, does, fields: [...fields], because };
  });
  return accept({ rows, faults: [...faults], importId });
}

async function write(group: InGroup, plan: readonly PlannedReform[]): Promise<string> {
  const { db, actor } = group;
  const { groupId, userId: createdById } = actor;
  const rows = await db.reform.findMany({
    where: { groupId, deletedAt: null },
    select: { id: true, slug: true },
  });
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  const added = plan.flatMap(({ does, after }) => (does === "add" && after !== null ? [after] : []));
  const made: MadeReform[] = [];
  for (const reform of added) {
    const id = randomUUID();
    ids.set(reform.slug, id);
    made.push({ id, version: 1 });
  }
  await createAll(group, added, ids);
  const changed: ChangedReform[] = [];
  for (const { does, after, slug } of plan) {
    const id = ids.get(slug);
    if (does !== "change" || after === null || id === undefined) continue;
    const row = await db.reform.findUniqueOrThrow({
      where: { groupId_id: { groupId, id } },
      include: STATE_INCLUDE,
    });
    const fields = await writeState(group, row, stateOfReform(after, ids));
    if (fields.length > 0) changed.push({ id, from: row.version, version: row.version + 1 });
  }
  const { id } = await db.reformImport.create({
    data: { groupId, createdById, made: made as object[], changed: changed as object[] },
    select: { id: true },
  });
  await group.record({
    kind: "reform.imported",
    nounId: made[0]?.id ?? changed[0]?.id ?? id,
    data: { importId: id, made: made.length, changed: changed.length },
  });
  return id;
}

/** New rows first without their parents: one may stand in the file before its own. */
async function createAll(
  group: InGroup,
  added: readonly Reform[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const { db, actor } = group;
  const { groupId, userId: createdById } = actor;
  const taken = await db.reform.findMany({ where: { groupId }, select: { slug: true } });
  const slugs = new Set(taken.map(({ slug }) => slug));
  const rows = added.map((reform) => ({
    ...{ id: ids.get(reform.slug) ?? randomUUID(), groupId, createdById },
    slug: freeSlug(reform.slug, slugs),
    ...reformColumns(reform),
  }));
  await db.reform.createMany({ data: rows });
  for (const [at, reform] of added.entries()) {
    const id = rows[at]?.id ?? "";
    const { parentId, institutions } = stateOfReform(reform, ids);
    if (parentId !== null)
      await db.reform.update({ where: { groupId_id: { groupId, id } }, data: { parentId } });
    if (institutions.length > 0) await writeInstitutions(group, id, institutions);
  }
}

/** The slug of a reform that was deleted is still its own. */
function freeSlug(wanted: string, taken: Set<string>): string {
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted.slice(0, 70)}-${number}`;
  taken.add(slug);
  return slug;
}

function stateOfReform(reform: Reform, ids: ReadonlyMap<string, string>): ReformState {
  const { slug: _, parent, institutions, ...fields } = reform;
  return {
    ...fields,
    parentId: parent === null ? null : (ids.get(parent) ?? null),
    institutions: institutions
      .flatMap(({ slug, role }) => {
        const institutionId = ids.get(slug);
        return institutionId === undefined ? [] : [{ institutionId, role }];
      })
      .sort((one, other) => (one.institutionId < other.institutionId ? -1 : 1)),
  };
}

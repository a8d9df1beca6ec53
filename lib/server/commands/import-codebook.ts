import type { z } from "zod";
import { newCode } from "#lib/codebook/new-code.ts";
import { afterImport, planImport, type PlannedTag } from "#lib/codebook/exchange/plan-import.ts";
import { idOfKey, type ReadTagset } from "#lib/codebook/exchange/read-codebook.ts";
import { readCodebookFile } from "#lib/codebook/exchange/read-file.ts";
import { tagContent, type TagContent } from "#lib/codebook/tagset.ts";
import type { importCodebook as operation } from "#lib/operations/codebook-files.ts";
import { mayEditCodebook } from "#lib/permissions/codebook.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { contentOf, findClash, nameOf, openTagset, type OpenTagset } from "../codebook.ts";
import type { InGroup } from "../database.ts";
import { lockGroup } from "../group-lock.ts";
import { definitionColumns, labelColumns, tagColumns } from "../records/codebook.ts";
import { MOST_TAGS } from "../tag-limits.ts";

type Wanted = z.infer<typeof operation.body>;
type Answer = z.infer<typeof operation.answer>;
type PlannedTagset = Answer["tagsets"][number];

/** Reads a codebook file and says what it would do; with `confirm` it does that, tag by tag as the codebook's own rules allow. */
export async function importCodebook(
  group: InGroup,
  wanted: Wanted,
): Promise<Result<Answer, "not_found" | "not_allowed" | "no_codebook" | "tagset_built_in">> {
  if (!mayEditCodebook(group.actor)) return refuse("not_allowed");
  const { tagsets: read, faults } = readCodebookFile(wanted.text, wanted.language);
  if (read.every(({ tags }) => tags.length === 0)) return refuse("no_codebook");
  await lockGroup(group);
  const tagsets: PlannedTagset[] = [];
  for (const [at, one] of read.entries()) {
    const id = at === 0 && wanted.tagsetId !== null ? wanted.tagsetId : idOfKey(one.key);
    const open = id === null ? null : await openTagset(group, id);
    if (open === null && at === 0 && wanted.tagsetId !== null) return refuse("not_found");
    if (open !== null && open.source !== "own") {
      // A file of the whole codebook has the built-in ones too: they stay as they are, unless asked for on purpose.
      if (at === 0 && wanted.tagsetId !== null) return refuse("tagset_built_in");
      continue;
    }
    tagsets.push(await importTagset(group, { one, open, wanted }));
  }
  return accept({ tagsets, faults: [...faults] });
}

interface Importing {
  readonly one: ReadTagset;
  readonly open: OpenTagset | null;
  readonly wanted: Wanted;
}

async function importTagset(group: InGroup, { one, open, wanted }: Importing): Promise<PlannedTagset> {
  const labels = Object.keys(one.labels).length > 0 ? one.labels : { [wanted.language]: wanted.name };
  const label = findWording(open === null ? labels : contentOf(open).labels, wanted.language)?.text ?? "";
  const plan = planImport(open === null ? [] : contentOf(open).tags, one.tags);
  const tagset = open ?? (wanted.confirm ? await newTagset(group, { ...one, labels }) : null);
  const writer = new TagWriter(group, tagset, wanted.confirm);
  const tags: PlannedTagset["tags"] = [];
  for (const planned of plan) {
    const because = await writer.put(planned);
    tags.push({
      label: findWording(planned.read.labels, wanted.language)?.text ?? planned.read.key,
      does: because === null ? planned.does : "refuse",
      fields: [...planned.fields],
      because,
    });
  }
  const written = tags.filter(({ does }) => does === "add" || does === "change").length;
  if (wanted.confirm && tagset !== null)
    await group.record({
      kind: "tagset.imported",
      nounId: tagset.id,
      data: { label: nameOf(tagset), count: written },
    });
  return { label, tagsetId: tagset?.id ?? null, tags };
}

async function newTagset({ db, actor }: InGroup, one: Omit<ReadTagset, "tags">): Promise<OpenTagset> {
  const { _max } = await db.tagset.aggregate({ where: { groupId: actor.groupId }, _max: { position: true } });
  const row = await db.tagset.create({
    data: {
      ...{ groupId: actor.groupId, createdById: actor.userId, isExclusive: one.isExclusive },
      position: (_max.position ?? -1) + 1,
      ...labelColumns(one.labels),
      ...definitionColumns(one.definitions),
    },
  });
  return { ...row, tags: [] };
}

/** Puts tags into a tagset one after the other, parents first, and knows what came of each: names, keys and codes are judged as they grow. */
class TagWriter {
  readonly #group: InGroup;
  readonly #tagset: OpenTagset | null;
  readonly #writes: boolean;
  readonly #known: OpenTagset["tags"][number][];
  readonly #ids = new Map<string, string>();
  readonly #refused = new Set<string>();
  #codes: Set<string> | null = null;

  constructor(group: InGroup, tagset: OpenTagset | null, writes: boolean) {
    this.#group = group;
    this.#tagset = tagset;
    this.#writes = writes;
    this.#known = [...(tagset?.tags ?? [])];
  }

  /** Why the tag is refused; null when it is put or is there. */
  async put({ read, does, current }: PlannedTag): Promise<string | null> {
    const because = await this.#try(read, does, current);
    if (because !== null) this.#refused.add(read.key);
    return because;
  }

  async #try(
    read: PlannedTag["read"],
    does: PlannedTag["does"],
    current: TagContent | null,
  ): Promise<string | null> {
    const parentKey = read.parentKey;
    if (parentKey !== null && this.#refused.has(parentKey)) return "tag_not_found";
    const blank: TagContent = {
      ...{ id: crypto.randomUUID(), code: "x", labels: {}, aliases: {}, definitions: {}, examples: {} },
      ...{ colour: null, shortcut: null, isRetired: false },
      parentId: parentKey === null ? null : (this.#ids.get(parentKey) ?? null),
    };
    const after = afterImport(current ?? blank, read);
    this.#ids.set(read.key, after.id);
    if (does === "same") return null;
    if (!tagContent.safeParse(after).success) return "bad_request";
    if (does === "add" && this.#known.length >= MOST_TAGS) return "tagset_full";
    const clash = findClash(this.#known, after);
    if (clash !== null && !clash.ok) return clash.refusal.code;
    return this.#write(after, { code: read.code, isNew: does === "add" });
  }

  async #write(
    after: TagContent,
    { code, isNew }: { code: string | undefined; isNew: boolean },
  ): Promise<null> {
    const { db, actor } = this.#group;
    const { groupId, userId: createdById } = actor;
    const columns = { ...tagColumns(after), retiredAt: after.isRetired ? new Date() : null };
    const at = this.#known.findIndex(({ id }) => id === after.id);
    const known = this.#known[at];
    if (known !== undefined) this.#known[at] = { ...known, ...columns };
    if (this.#tagset === null || !this.#writes) {
      if (isNew) this.#known.push({ ...PENDING, ...columns, id: after.id, parentId: after.parentId });
      return null;
    }
    const { id: tagsetId } = this.#tagset;
    if (!isNew) {
      const where = { groupId_id: { groupId, id: after.id } };
      await db.tag.update({ where, data: { ...columns, updatedAt: new Date(), version: { increment: 1 } } });
      return null;
    }
    const position = this.#known.filter(({ parentId }) => parentId === after.parentId).length;
    const place = { groupId, tagsetId, parentId: after.parentId, position };
    const row = await db.tag.create({
      data: {
        ...columns,
        ...place,
        createdById,
        id: after.id,
        code: await this.#freeCode(tagsetId, after, code),
      },
    });
    this.#known.push(row);
    return null;
  }

  async #freeCode(tagsetId: string, after: TagContent, wanted: string | undefined): Promise<string> {
    const { db, actor } = this.#group;
    this.#codes ??= new Set(
      (await db.tag.findMany({ where: { groupId: actor.groupId, tagsetId }, select: { code: true } })).map(
        ({ code }) => code,
      ),
    );
    const isFree = wanted !== undefined && !this.#codes.has(wanted);
    const label = after.labels.en ?? after.labels.ru ?? after.labels.kk ?? "";
    const code = isFree ? wanted : newCode(label, this.#codes);
    this.#codes.add(code);
    return code;
  }
}

/** What a tag that is only looked at has in common with a row. */
const PENDING = {
  ...{ groupId: "", tagsetId: "", code: "", position: 0, mergedIntoId: null, moved: null, createdById: null },
  ...{ createdAt: new Date(0), updatedAt: new Date(0), deletedAt: null, version: 1 },
};

import { readFileSync } from "node:fs";
import { describePassage } from "#lib/annotations/describe.ts";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import type { PassageSelectors } from "#lib/annotations/selector.ts";
import type { SourceDraft } from "#lib/claims/source.ts";
import { indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import { type Result } from "#lib/result.ts";
import { addValue } from "#lib/server/commands/add-value.ts";
import { attachDocument } from "#lib/server/commands/attach-text.ts";
import { attachSource } from "#lib/server/commands/attach-source.ts";
import { acceptInvitation } from "#lib/server/commands/accept-invitation.ts";
import { inviteMember } from "#lib/server/commands/invite-member.ts";
import { createGroup } from "#lib/server/commands/create-group.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { editClaim } from "#lib/server/commands/edit-claim.ts";
import { editDocument } from "#lib/server/commands/edit-document.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { linkClaims } from "#lib/server/commands/link-claims.ts";
import { mergeClaims } from "#lib/server/commands/merge-claims.ts";
import { mentionClaim } from "#lib/server/commands/mention-claim.ts";
import { readImport } from "#lib/server/commands/read-import.ts";
import { signUp } from "#lib/server/commands/sign-up.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { storeImport } from "#lib/server/commands/store-import.ts";
import { takeOverEntries } from "#lib/server/commands/take-over-entries.ts";
import { uploadImport } from "#lib/server/commands/upload-import.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { inAccount, inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listEntries } from "#lib/server/queries/reference-entries.ts";
import { readDocument } from "#lib/server/queries/reading.ts";
import { showClaim } from "#lib/server/queries/claims.ts";
import { listReforms } from "#lib/server/queries/reforms.ts";
import { type CodedRoom, loadCoding } from "./load-coding.ts";
import { loadEssays } from "./load-essays.ts";
import {
  SAMPLE_GROUP,
  type SampleAnnotation,
  type SampleArticle,
  type SampleArticleKey,
  type SampleAttachedText,
  type SampleClaim,
  type SampleMemberKey,
  type SamplePassage,
  type SampleReply,
  type SampleSource,
  type SampleValue,
} from "./sample.ts";

/**
 * Makes the sample group as its members would: by the same commands, with the same checks and events. Whatever is refused
 * stops the loading, since a half-made sample teaches the wrong thing.
 */
export async function loadSample(password: string): Promise<{ groupId: string; email: string }> {
  const people = await signUpMembers(password);
  const owner = SAMPLE_GROUP.members.find((member) => member.role === "owner");
  if (owner === undefined) throw new Error("the sample group has no owner");
  const groupId = await found(people, owner.key);
  const room = new SampleRoom(groupId, people, await reformIds(groupId, people[owner.key]));
  for (const text of SAMPLE_GROUP.attachedTexts) await room.importText(text);
  for (const article of SAMPLE_GROUP.articles) await room.importArticle(article);
  await room.shareWorks();
  for (const text of SAMPLE_GROUP.attachedTexts) await room.attachText(text);
  for (const claim of SAMPLE_GROUP.claims) await room.state(claim);
  for (const claim of SAMPLE_GROUP.merged) await room.merge(claim);
  for (const link of SAMPLE_GROUP.links) await room.link(link);
  for (const annotation of SAMPLE_GROUP.annotations) await room.annotate(annotation);
  for (const { claim, by, text } of SAMPLE_GROUP.claimComments) await room.discuss(claim, by, text);
  await loadCoding(room.coded());
  await loadEssays(room.coded());
  return { groupId, email: owner.email };
}

type People = Readonly<Record<SampleMemberKey, Caller>>;

async function signUpMembers(password: string): Promise<People> {
  const signedUp = SAMPLE_GROUP.members.map(async ({ key, name, email }) => {
    // Whoever looks at the sample reads the interface in the language of the browser.
    const { id } = await value(signUp({ name, email, password, interfaceLocale: null }));
    return [key, { userId: id, readOnly: false, tokenGroupId: null }] as const;
  });
  // One entry for each key of the members' list, whose keys are the type's.
  return Object.fromEntries(await Promise.all(signedUp)) as People;
}

/** The owner makes the group, the others come in by invitation. */
async function found(people: People, ownerKey: SampleMemberKey): Promise<string> {
  const owner = people[ownerKey];
  const { id: groupId } = await value(
    inAccount(owner.userId, (account) =>
      createGroup(account, { name: SAMPLE_GROUP.name.kk, isSample: true }),
    ),
  );
  for (const { key, role } of SAMPLE_GROUP.members.filter((member) => member.key !== ownerKey)) {
    const { token } = await value(
      inGroup(groupId, owner, (group) => inviteMember(group, { role, days: 1, note: "" })),
    );
    await value(acceptInvitation(people[key].userId, token));
  }
  return groupId;
}

async function reformIds(groupId: string, caller: Caller): Promise<ReadonlyMap<string, string>> {
  const { reforms } = await value(inGroup(groupId, caller, (group) => listReforms(group, "en")));
  return new Map(reforms.map(({ slug, id }) => [slug, id]));
}

interface StoredArticle {
  readonly documentId: string;
  readonly text: string;
  /** Ids of the entries of the article's own list by their printed number. */
  readonly entries: ReadonlyMap<number, string>;
}

/** What is known of the group while it is being filled: sample keys → ids. */
class SampleRoom {
  readonly #groupId: string;
  readonly #people: People;
  readonly #reforms: ReadonlyMap<string, string>;
  readonly #articles = new Map<SampleArticleKey, StoredArticle>();
  readonly #claims = new Map<string, string>();
  /** Documents of attached texts, by their files. */
  readonly #texts = new Map<string, string>();

  constructor(groupId: string, people: People, reforms: ReadonlyMap<string, string>) {
    this.#groupId = groupId;
    this.#people = people;
    this.#reforms = reforms;
  }

  async importArticle({ key, importedBy, ...article }: SampleArticle): Promise<void> {
    const { documentId, text } = await this.#store({ importedBy, ...article });
    const listed = await this.#as(importedBy, (group) => listEntries(group, documentId));
    const own = listed.entries.filter((entry) => entry.list === "original");
    this.#articles.set(key, {
      documentId,
      text,
      entries: new Map(own.map((entry) => [entry.number ?? 0, entry.id])),
    });
  }

  async #store({
    file,
    year,
    importedBy,
  }: Omit<SampleArticle, "key">): Promise<{ documentId: string; text: string }> {
    const bytes = new Uint8Array(readFileSync(new URL(file, import.meta.url)));
    const importId = await this.#as(importedBy, (group) =>
      uploadImport(group, { name: file, mediaType: "text/plain", bytes }),
    );
    await readImport({ groupId: this.#groupId, importId, userId: this.#people[importedBy].userId });
    const { documents } = await this.#as(importedBy, (group) => storeImport(group, { importId }));
    const documentId = need(documents[0]?.id, file);
    const { text } = await this.#as(importedBy, (group) => readDocument(group, documentId));
    const asStored = { documentId, expectedVersion: 1 };
    await this.#as(importedBy, (group) => editDocument(group, { ...asStored, edit: { year } }));
    return { documentId, text };
  }

  /** Before the articles, which stand first in the library. */
  async importText(text: SampleAttachedText): Promise<void> {
    const { documentId } = await this.#store(text);
    this.#texts.set(text.file, documentId);
  }

  /** Names the text of a work as that work's. */
  async attachText({ of, file, importedBy }: SampleAttachedText): Promise<void> {
    const documentId = need(this.#texts.get(file), file);
    const { documentId: citing, entries } = this.#article(of.article);
    const listed = await this.#as(importedBy, (group) => listEntries(group, citing));
    const work = listed.entries.find(({ id }) => id === entries.get(of.entry))?.reference?.id;
    const referenceId = need(work, `${of.article} ${of.entry}`);
    await this.#as(importedBy, (group) => attachDocument(group, referenceId, documentId));
  }

  /** Every entry becomes a work of the library; entries of different lists that describe one work become one. */
  async shareWorks(): Promise<void> {
    for (const { key, importedBy } of SAMPLE_GROUP.articles) {
      const { documentId, entries } = this.#article(key);
      for (const [number, entryId] of entries) {
        const referenceId = await this.#referenceOfTwin(key, number);
        const entry =
          referenceId === null
            ? { as: "new" as const, entryId }
            : { as: "known" as const, entryId, referenceId };
        await this.#as(importedBy, (group) => takeOverEntries(group, documentId, [entry]));
      }
    }
  }

  async #referenceOfTwin(article: SampleArticleKey, entry: number): Promise<string | null> {
    const twins = SAMPLE_GROUP.sharedWorks.find((works) =>
      works.some((work) => work.article === article && work.entry === entry),
    );
    const first = twins?.[0];
    if (first === undefined || (first.article === article && first.entry === entry)) return null;
    const { documentId, entries } = this.#article(first.article);
    const listed = await this.#as("aigerim", (group) => listEntries(group, documentId));
    return listed.entries.find(({ id }) => id === entries.get(first.entry))?.reference?.id ?? null;
  }

  async state({
    key,
    kind,
    state,
    language,
    wordings,
    reforms,
    stances = {},
    values = [],
    mentions,
    sources,
    by,
  }: SampleClaim): Promise<void> {
    const ids = reforms.map((slug) => this.#reform(slug));
    const said = Object.entries(stances).map(([slug, stance]) => [this.#reform(slug), stance] as const);
    const [first, ...others] = mentions.map(({ stance, ...passage }) => ({
      ...this.#passage(passage),
      stance,
    }));
    const claimId = await this.#as(by, (group) =>
      stateClaim(group, {
        claim: { kind, language, wordings, reformIds: ids, stances: Object.fromEntries(said) },
        mention: first ?? null,
        sources: [],
      }),
    );
    this.#claims.set(key, claimId);
    for (const mention of others) await this.#as(by, (group) => mentionClaim(group, claimId, mention));
    for (const one of values) await this.#value(claimId, mentions, { ...one, by });
    for (const source of sources)
      await this.#as(source.by, (group) => attachSource(group, claimId, this.#source(source)));
    if (state !== "draft")
      await this.#as(by, (group) => editClaim(group, { claimId, expectedVersion: 1, edit: { state } }));
  }

  async #value(
    claimId: string,
    mentions: SampleClaim["mentions"],
    { by, mention, reform, ...value }: SampleValue & { readonly by: SampleMemberKey },
  ): Promise<void> {
    const claim = await this.#as(by, (group) => showClaim(group, claimId));
    const passage = claim.mentions.find(({ exact }) => exact === mentions[mention]?.quote);
    const annotationId = need(passage?.annotationId, value.exact);
    const reformId = reform === undefined ? null : this.#reform(reform);
    await this.#as(by, (group) => addValue(group, claimId, { ...value, annotationId, reformId }));
  }

  #source({ article, entry, locator, quote, check }: SampleSource): SourceDraft {
    const entryId = need(this.#article(article).entries.get(entry), `${article} ${entry}`);
    return { from: "entry", entryId, locator, quote, check, note: null };
  }

  /** States a claim again, and finds that the group has it. */
  async merge({ into, ...claim }: (typeof SAMPLE_GROUP)["merged"][number]): Promise<void> {
    await this.state(claim);
    const show = (key: string) => this.#as(claim.by, (group) => showClaim(group, this.#claim(key)));
    const [kept, merged] = [await show(into), await show(claim.key)];
    const { kind, state, wordings, reforms } = kept;
    const said = reforms.flatMap(({ id, stance }) => (stance === null ? [] : [[id, stance] as const]));
    const chosen = { kind, state, wordings, reformIds: reforms.map(({ id }) => id) };
    await this.#as(claim.by, (group) =>
      mergeClaims(group, {
        ...{ claimId: kept.id, expectedVersion: kept.version },
        merged: { id: merged.id, version: merged.version },
        claim: { ...chosen, stances: Object.fromEntries(said) },
      }),
    );
  }

  async link({
    from,
    to,
    kind,
    by,
  }: {
    from: string;
    to: string;
    kind: Parameters<typeof linkClaims>[1]["kind"];
    by: SampleMemberKey;
  }): Promise<void> {
    await this.#as(by, (group) =>
      linkClaims(group, { fromClaimId: this.#claim(from), toClaimId: this.#claim(to), kind }),
    );
  }

  async annotate(annotation: SampleAnnotation): Promise<void> {
    const { passage, by, replies, isResolved } = annotation;
    const { documentId, selectors } = this.#passage(passage);
    const wanted = { ...bodyOf(annotation), selectors };
    const annotationId = await this.#as(by, (group) => highlightPassage(group, documentId, wanted));
    for (const reply of replies)
      await this.#as(reply.by, (group) => writeComment(group, { annotationId }, this.#replyText(reply)));
    if (isResolved)
      await this.#as(by, (group) =>
        editAnnotation(group, { annotationId, expectedVersion: 1, resolved: true }),
      );
  }

  #replyText({ names, text }: SampleReply): string {
    if (names === undefined) return text;
    const name = SAMPLE_GROUP.members.find(({ key }) => key === names)?.name;
    return `[${need(name, names)}](member:${this.#people[names].userId}), ${text}`;
  }

  async discuss(claim: string, by: SampleMemberKey, text: string): Promise<void> {
    await this.#as(by, (group) => writeComment(group, { claimId: this.#claim(claim) }, text));
  }

  /** What the coding of the sample needs to know of the group. */
  coded(): CodedRoom {
    return {
      as: (member, work) => this.#as(member, work),
      passage: (passage) => this.#passage(passage),
      documentId: (article) => this.#article(article).documentId,
      userId: (member) => this.#people[member].userId,
    };
  }

  #passage({ article, quote }: SamplePassage): { documentId: string; selectors: PassageSelectors } {
    const { documentId, text } = this.#article(article);
    const at = text.indexOf(quote);
    if (at < 0) throw new Error(`“${quote}” does not stand in ${article}`);
    const index = indexText(text);
    const span = [utf16ToCodePoint(index, at), utf16ToCodePoint(index, at + quote.length)] as const;
    return { documentId, selectors: describePassage(index, span) };
  }

  #article(key: SampleArticleKey): StoredArticle {
    return need(this.#articles.get(key), key);
  }

  #reform(slug: string): string {
    return need(this.#reforms.get(slug), slug);
  }

  #claim(key: string): string {
    return need(this.#claims.get(key), key);
  }

  #as<Value, Code extends string>(
    member: SampleMemberKey,
    work: (group: InGroup) => Promise<Result<Value, Code>>,
  ): Promise<Value> {
    return value(inGroup(this.#groupId, this.#people[member], work));
  }
}

/** An annotation without its passage. */
function bodyOf({ kind, text, replacement, passage, isPrivate = false }: SampleAnnotation) {
  const place = { ...COMMON_PLACE, isPrivate };
  if (kind === "highlight") return { kind, ...place };
  if (kind === "correction") return { kind, text, replacement: need(replacement, passage.quote), ...place };
  return { kind, text: need(text, passage.quote), ...place };
}

async function value<Value>(result: Promise<Result<Value>>): Promise<Value> {
  const settled = await result;
  if (settled.ok) return settled.value;
  throw new Error(
    `the sample was refused: ${settled.refusal.code} ${JSON.stringify(settled.refusal.values)}`,
  );
}

function need<Value>(found: Value | null | undefined, name: string): Value {
  if (found === null || found === undefined) throw new Error(`the sample names what is not there: ${name}`);
  return found;
}

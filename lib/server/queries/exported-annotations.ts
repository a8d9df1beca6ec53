import type { z } from "zod";
import type { Exchanged, ExchangedCreator, ExchangedName } from "#lib/annotations/exchange/exchanged.ts";
import { UUID_IRI } from "#lib/annotations/exchange/vocabulary.ts";
import { toCsv } from "#lib/annotations/exchange/write-csv.ts";
import { toJsonLd } from "#lib/annotations/exchange/write-json-ld.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { exportAnnotations as operation } from "#lib/operations/annotation-files.ts";
import type { AnnotationView, ClaimView, CommentView } from "#lib/operations/view.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { environment } from "../environment.ts";
import { listAnnotations } from "./annotations.ts";
import { claimsById } from "./claims.ts";
import { namedTags, type NamedTag } from "./named-tags.ts";

type Wanted = z.infer<typeof operation.query>;

interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}

/** The media type of Web Annotation (Web Annotation Protocol, 4.1) asks for this profile. */
const JSON_LD = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/** A document's annotations as a file: what the caller sees of them, narrowed by the filters. */
export async function exportAnnotations(
  group: InGroup,
  documentId: string,
  wanted: Wanted,
): Promise<Result<ExportedFile, "not_found" | "not_allowed">> {
  const listed = await listAnnotations(group, documentId);
  if (!listed.ok) return listed;
  const { groupId, userId } = group.actor;
  const document = await group.db.document.findUnique({
    where: { groupId_id: { groupId, id: documentId }, deletedAt: null },
    select: { title: true },
  });
  if (document === null) return refuse("not_found");
  const chosen = listed.value.filter((view) => isWanted(view, wanted, userId));
  const exchanged = await exchangedOf(group, chosen, wanted.language);
  const address = environment().publicUrl;
  const path = `/groups/${groupId}/documents/${documentId}`;
  const source = {
    id: address === null ? `${UUID_IRI}${documentId}` : new URL(path, address).href,
    title: document.title,
  };
  const isTable = wanted.format === "csv";
  const text = isTable ? toCsv(exchanged) : toJsonLd(exchanged, source);
  const name = document.title
    .replace(/[\\/:*?"<>|\r\n]/gu, "_")
    .slice(0, 120)
    .toWellFormed();
  return accept({
    bytes: new TextEncoder().encode(text),
    mediaType: isTable ? "text/csv; charset=utf-8" : JSON_LD,
    name: `${name}.${isTable ? "csv" : "jsonld"}`,
  });
}

function isWanted(view: AnnotationView, { by, layer, kinds }: Wanted, userId: string): boolean {
  if (by === "mine" && (view.author.id !== userId || view.attributedTo !== null)) return false;
  if (kinds !== undefined && !kinds.includes(view.kind)) return false;
  if (layer === undefined) return true;
  if (layer === "private") return view.isPrivate;
  return layer === "common" ? view.layerId === null && !view.isPrivate : view.layerId === layer;
}

async function exchangedOf(
  group: InGroup,
  views: readonly AnnotationView[],
  language: Language,
): Promise<Exchanged[]> {
  const { db, actor } = group;
  const claims = await claimsById(group, [...new Set(views.flatMap(({ claimId }) => claimId ?? []))]);
  const layerIds = [...new Set(views.flatMap(({ layerId }) => layerId ?? []))];
  const layers = await db.layer.findMany({
    where: { groupId: actor.groupId, id: { in: layerIds } },
    select: { id: true, name: true },
  });
  const named: Named = {
    tags: new Map((await namedTags(group)).map((tag) => [tag.id, tag])),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    layers: new Map(layers.map((layer) => [layer.id, layer])),
    language,
  };
  return views.map((view) => exchanged(view, named));
}

interface Named {
  readonly tags: ReadonlyMap<string, NamedTag>;
  readonly claims: ReadonlyMap<string, ClaimView>;
  readonly layers: ReadonlyMap<string, ExchangedName>;
  readonly language: Language;
}

function exchanged(view: AnnotationView, named: Named): Exchanged {
  const { start, end, exact, prefix, suffix, kind, text, replacement, lostBecause, decision } = view;
  const claim = view.claimId === null ? undefined : named.claims.get(view.claimId);
  return {
    id: `${UUID_IRI}${view.id}`,
    position: { type: "TextPositionSelector", start, end },
    quote: { type: "TextQuoteSelector", exact, prefix, suffix },
    ...{ kind, text, replacement, lostBecause, decision },
    claim: claim === undefined ? null : claimOf(claim, named.language),
    tags: view.tagIds.flatMap((id) => {
      const tag = named.tags.get(id);
      return tag === undefined ? [] : [{ id, of: tag.of, name: nameIn(tag.labels, named.language) }];
    }),
    layer: view.layerId === null ? null : (named.layers.get(view.layerId) ?? null),
    isPrivate: view.isPrivate,
    creator: creatorOf(view),
    created: view.createdAt,
    modified: view.editedAt,
    resolved: view.resolvedAt,
    decisionNote: view.decisionNote,
    detached: view.detachedAt,
    replies: view.comments.map((comment) => ({
      ...{ id: `${UUID_IRI}${comment.id}`, text: comment.text, creator: creatorOf(comment) },
      ...{ created: comment.createdAt, modified: comment.editedAt },
    })),
  };
}

function claimOf({ id, number, kind, wordings, reforms }: ClaimView, language: Language): Exchanged["claim"] {
  return {
    ...{ id, number, kind, wordings },
    reforms: reforms.map((reform) => ({ id: reform.id, name: nameIn(reform.labels, language) })),
  };
}

/** Who is known by name alone has no address here. */
function creatorOf({
  attributedTo,
  author,
}: Pick<AnnotationView | CommentView, "attributedTo" | "author">): ExchangedCreator {
  return attributedTo === null
    ? { id: `${UUID_IRI}${author.id}`, name: author.name }
    : { id: null, name: attributedTo };
}

function nameIn(labels: NamedTag["labels"], language: Language): string {
  return findWording(labels, language)?.text ?? "?";
}

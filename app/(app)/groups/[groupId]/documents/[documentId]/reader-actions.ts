import * as annotations from "#lib/operations/annotations.ts";
import * as codebook from "#lib/operations/codebook.ts";
import * as anchoring from "#lib/operations/anchoring.ts";
import * as claims from "#lib/operations/claims.ts";
import * as references from "#lib/operations/references.ts";
import * as reforms from "#lib/operations/reforms.ts";
import { catalogueLine, shortName } from "#lib/citations/catalogue-line.ts";
import type { SourceDraft as ApiSourceDraft } from "#lib/claims/source.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { threadRemark } from "#components/threads/thread-view.ts";
import { call, type Called } from "#components/api/call.ts";
import type { ReaderView } from "#components/reader/reader-view.ts";
import type { NewMark, ReaderActions, SourceDraft } from "#components/reader/reader-actions.ts";
import { readerAnnotation, readerClaim, readerReference, type Viewer } from "./reader-shapes.ts";

interface Room {
  readonly groupId: string;
  readonly view: ReaderView;
  /** Whether the viewer is an owner or editor. */
  readonly looksAfterGroup: boolean;
  readonly interfaceLocale: Language;
}

/** The reader's deeds as calls of the API. */
export function readerActions({ groupId, view, looksAfterGroup, interfaceLocale }: Room): ReaderActions {
  const here = { groupId, documentId: view.document.id };
  // What is marked here was seen in this text, whatever is stored by now.
  const { revisionNumber } = view.document;
  const viewer: Viewer = { ...view.viewer, looksAfterGroup };
  const kept = (what: string, words: string) => ({ what, words, documentId: view.document.id });
  const shown = (answer: Called<Parameters<typeof readerAnnotation>[0]>) =>
    mapped(answer, (value) => readerAnnotation(value, viewer));
  const claimAfter = async (claimId: string, answer: Called<unknown>) =>
    answer.ok
      ? mapped(await call(claims.showClaim, { params: { groupId, claimId } }), readerClaim)
      : refused(answer);
  return {
    readBodies: async (ids) =>
      mapped(await call(annotations.readBodies, { params: here, query: { ids: [...ids] } }), (read) => ({
        annotations: read.annotations.map((annotation) => readerAnnotation(annotation, viewer)),
        claims: read.claims.map(readerClaim),
      })),
    mark: async (passage) =>
      shown(
        await call(annotations.highlightPassage, {
          params: here,
          body: { ...markBody(passage), revisionNumber },
          kept: kept(passage.text === null ? "mark" : "remark", passage.text ?? passage.selectors[1].exact),
        }),
      ),
    editAnnotation: async ({ annotationId, text, version }) =>
      shown(
        await call(annotations.editAnnotation, {
          params: { groupId, annotationId },
          body: { text },
          version,
          kept: kept("edit", text),
        }),
      ),
    editSuggestion: async ({ annotationId, replacement, text, version }) =>
      shown(
        await call(annotations.editAnnotation, {
          params: { groupId, annotationId },
          body: { replacement, text },
          version,
        }),
      ),
    tagAnnotation: async ({ annotationId, tagIds, version }) =>
      shown(
        await call(annotations.editAnnotation, {
          params: { groupId, annotationId },
          body: { tagIds: [...tagIds] },
          version,
          kept: kept("tags", ""),
        }),
      ),
    setCriterion: async ({ annotationId, criterion, version }) =>
      shown(
        await call(annotations.editAnnotation, {
          params: { groupId, annotationId },
          body: { criterion },
          version,
        }),
      ),
    resolveAnnotation: async ({ annotationId, isResolved, version }) =>
      shown(
        await call(annotations.editAnnotation, {
          params: { groupId, annotationId },
          body: { resolved: isResolved },
          version,
          kept: kept("resolve", ""),
        }),
      ),
    placeAnnotation: async ({ annotationId, selectors, version }) =>
      shown(
        await call(annotations.editAnnotation, {
          params: { groupId, annotationId },
          body: { selectors, revisionNumber },
          version,
        }),
      ),
    unplaceAnnotation: async ({ annotationId, version }) =>
      shown(await call(anchoring.unplaceAnnotation, { params: { groupId, annotationId }, version })),
    moveAnnotation: async ({ annotationId, place, version }) =>
      shown(
        await call(annotations.editAnnotation, {
          params: { groupId, annotationId },
          body: { place },
          version,
        }),
      ),
    decide: async ({ annotationId, decision, version }) =>
      mapped(
        await call(annotations.decideCorrection, {
          params: { groupId, annotationId },
          body: decision,
          version,
          kept: kept("decision", ""),
        }),
        ({ annotation }) => readerAnnotation(annotation, viewer),
      ),
    findCandidates: async (annotationId) =>
      mapped(await call(anchoring.listCandidates, { params: { groupId, annotationId } }), (found) => found),
    setDetached: async ({ annotationId, isDetached }) =>
      shown(
        await call(isDetached ? anchoring.detachAnnotation : anchoring.reattachAnnotation, {
          params: { groupId, annotationId },
        }),
      ),
    deleteAnnotation: async ({ annotationId }) =>
      mapped(
        await call(annotations.deleteAnnotation, {
          params: { groupId, annotationId },
          kept: kept("delete", ""),
        }),
        ({ version }) => ({ version }),
      ),
    restoreAnnotation: async ({ annotationId }) =>
      shown(await call(annotations.restoreAnnotation, { params: { groupId, annotationId } })),
    reply: async ({ annotationId, text }) =>
      mapped(
        await call(annotations.replyToAnnotation, {
          params: { groupId, annotationId },
          body: { text },
          kept: kept("reply", text),
        }),
        threadRemark,
      ),
    editComment: async ({ commentId, text, version }) =>
      mapped(
        await call(annotations.editComment, {
          params: { groupId, commentId },
          body: { text },
          version,
          kept: kept("edit", text),
        }),
        threadRemark,
      ),
    deleteComment: async ({ commentId }) =>
      mapped(await call(annotations.deleteComment, { params: { groupId, commentId } }), ({ version }) => ({
        version,
      })),
    restoreComment: async ({ commentId }) =>
      mapped(await call(annotations.restoreComment, { params: { groupId, commentId } }), threadRemark),
    react: async ({ kind, isGiven, ...to }) =>
      mapped(
        "annotationId" in to
          ? await call(annotations.reactToAnnotation, {
              params: { groupId, ...to },
              body: { kind, isGiven },
              kept: kept("reaction", ""),
            })
          : await call(annotations.reactToComment, {
              params: { groupId, ...to },
              body: { kind, isGiven },
              kept: kept("reaction", ""),
            }),
        ({ reactions }) => reactions,
      ),
    readWordings: async (remark) =>
      mapped(
        "annotationId" in remark
          ? await call(annotations.listAnnotationWordings, { params: { groupId, ...remark } })
          : await call(annotations.listCommentWordings, { params: { groupId, ...remark } }),
        ({ wordings }) => wordings,
      ),

    stateClaim: async ({ selectors, claim: { stance, values, ...claim }, sources }) => {
      const mention = { documentId: view.document.id, selectors, revisionNumber, stance };
      const body = {
        claim: { ...claim, reformIds: [...claim.reformIds], stances: { ...claim.stances } },
        mention,
        sources: sources.map(apiSource),
        values: [...values],
      };
      const stated = await call(claims.stateClaim, {
        params: { groupId },
        body,
        kept: kept("claim", Object.values(claim.wordings).join(" / ")),
      });
      if (!stated.ok) return refused(stated);
      const ids = stated.value.mentions.map(({ annotationId }) => annotationId);
      const read = await call(annotations.readBodies, { params: here, query: { ids } });
      if (!read.ok) return refused(read);
      const [annotation] = read.value.annotations;
      if (annotation === undefined) return refuse("not_found");
      return accept({ annotation: readerAnnotation(annotation, viewer), claim: readerClaim(stated.value) });
    },
    mentionClaim: async ({ claimId, selectors, stance }) => {
      const mentioned = await call(claims.mentionClaim, {
        params: { groupId, claimId },
        body: { documentId: view.document.id, selectors, revisionNumber, stance },
      });
      if (!mentioned.ok) return refused(mentioned);
      // The newest passage of this document is the one that was just added.
      const own = mentioned.value.mentions.filter(({ documentId }) => documentId === view.document.id);
      const ids = own.slice(-1).map(({ annotationId }) => annotationId);
      const read = await call(annotations.readBodies, { params: here, query: { ids } });
      if (!read.ok) return refused(read);
      const [annotation] = read.value.annotations;
      if (annotation === undefined) return refuse("not_found");
      return accept({
        annotation: readerAnnotation(annotation, viewer),
        claim: readerClaim(mentioned.value),
      });
    },
    setMentionStance: async ({ annotationId, stance, version }) =>
      mapped(
        await call(annotations.editAnnotation, {
          params: { groupId, annotationId },
          body: { stance },
          version,
        }),
        (annotation) => readerAnnotation(annotation, viewer),
      ),
    editClaim: async ({ claimId, claim: { kind, wordings, reformIds, stances }, version }) => {
      const all = { kk: wordings.kk ?? null, ru: wordings.ru ?? null, en: wordings.en ?? null };
      return mapped(
        await call(claims.editClaim, {
          params: { groupId, claimId },
          body: {
            ...{ kind, wordings: all, reformIds: [...reformIds] },
            stances: Object.fromEntries(reformIds.map((id) => [id, stances[id] ?? null])),
          },
          version,
        }),
        readerClaim,
      );
    },
    showClaim: async (claimId) =>
      mapped(await call(claims.showClaim, { params: { groupId, claimId } }), readerClaim),
    attachSource: async ({ claimId, source }) =>
      claimAfter(
        claimId,
        await call(claims.attachSource, { params: { groupId, claimId }, body: apiSource(source) }),
      ),
    detachSource: async ({ claimId, sourceId }) =>
      claimAfter(claimId, await call(claims.detachSource, { params: { groupId, sourceId } })),

    searchReforms: async (search) => {
      const found = await call(reforms.findReforms, {
        params: { groupId },
        query: { search, locale: interfaceLocale },
      });
      return mapped(found, ({ suggestions }) =>
        suggestions.map(({ reform: { id, labels } }) => ({ id, labels, aliases: {}, dates: [] })),
      );
    },
    createTag: async ({ tagsetId, name }) =>
      mapped(
        await call(codebook.createTag, {
          params: { groupId, tagsetId },
          body: {
            ...{ labels: { [interfaceLocale]: name }, definitions: {}, aliases: {}, examples: {} },
            ...{ colour: null, shortcut: null, parentId: null },
          },
        }),
        (tag) => tag,
      ),
    deleteTag: async (tagId) =>
      mapped(await call(codebook.deleteTag, { params: { groupId, tagId } }), (done) => done),
    createReform: async ({ kind, labels, date }) => {
      const body = {
        kind,
        labels,
        dates: date === null ? [] : [date],
        ...{ aliases: {}, descriptions: {}, dateMeanings: {}, institutions: [] },
        acts: [],
        parentId: null,
      };
      return mapped(
        await call(reforms.createReform, { params: { groupId }, body }),
        ({ id, labels, aliases, dates }) => ({ id, labels, aliases, dates }),
      );
    },
    searchReferences: async (search) => {
      const found = await call(references.listReferences, { params: { groupId }, query: { search } });
      return mapped(found, (value) => value.references.slice(0, 20).map(readerReference));
    },
    parseReference: async (text) => {
      const read = await call(references.readPrinted, {
        params: { groupId },
        body: { text: text.replace(/\s+/gu, " ").trim() },
      });
      if (!read.ok) return refused(read);
      const [reading] = read.value.readings;
      if (reading?.csl == null) return refuse("entry_without_parts");
      return accept({
        csl: reading.csl,
        short: shortName(catalogueLine(reading.csl)),
        confidence: reading.overall,
      });
    },
  };
}

/** Each kind has its own words. */
function markBody({ kind, text, replacement, selectors, tagIds, ...place }: NewMark) {
  const placed = { ...place, selectors, tagIds: [...tagIds] };
  if (kind === "highlight") return { kind, ...placed };
  if (kind === "correction") return { kind, ...placed, text, replacement: replacement ?? "" };
  return { kind, ...placed, text: text ?? "" };
}

function apiSource({ origin, locator, quote }: SourceDraft): ApiSourceDraft {
  const particulars = { locator, quote, note: null, check: "unchecked" as const };
  if (origin.from === "entry")
    return { from: "entry", entryId: origin.entryId, ...particulars, check: "entry_seen" };
  if (origin.from === "reference")
    return { from: "library", referenceId: origin.referenceId, ...particulars };
  return { from: "new", csl: origin.csl, ...particulars };
}

function mapped<Value, Shown>(answer: Called<Value>, show: (value: Value) => Shown): Result<Shown> {
  return answer.ok ? accept(show(answer.value)) : refused(answer);
}

/** The refusal without the server's sentence: the reader words it from messages/ by its code. */
function refused(answer: Called<unknown>): Result<never> {
  if (answer.ok) throw new Error("an accepted answer is no refusal");
  return refuse(answer.refusal.code, answer.refusal.values);
}

"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Answered, type ApiRefusal, useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import * as annotations from "#lib/operations/annotations.ts";
import * as claimValues from "#lib/operations/claim-values.ts";
import * as claims from "#lib/operations/claims.ts";
import { editDocument, showDocument } from "#lib/operations/documents.ts";
import type { EventView } from "#lib/operations/groups.ts";
import { unplaceAnnotation } from "#lib/operations/anchoring.ts";
import { waysBack } from "./bring-back.ts";

/** Kinds of changes before which a state can be put back through the ordinary operations; what was taken away: bring-back.ts. */
const RESTORED = [
  ...[
    "annotation.edited",
    "annotation.tagged",
    "annotation.stance_changed",
    "value.edited",
    "comment.edited",
    "claim.edited",
    "document.renamed",
    "annotation.placed",
  ],
];

/** Whether the state before the event can be put back; whoever may not is told so by the operation. */
export function isRestorable({ kind, data, documentId, annotationId }: EventView): boolean {
  if (waysBack(kind) !== null) return true;
  if (!RESTORED.includes(kind)) return false;
  // A placing that kept where it had stood before (lib/server/kept-place.ts).
  if (kind === "annotation.placed") return documentId !== null && data["revisionIdBefore"] !== undefined;
  if (kind === "annotation.tagged") return Array.isArray(data["tagIdsBefore"]) && documentId !== null;
  if (kind === "annotation.edited") return documentId !== null;
  // An earlier wording that was kept in part is not the wording.
  if (kind === "comment.edited")
    return documentId !== null && annotationId !== null && data["before"] !== undefined;
  return true;
}

const GONE: ApiRefusal = { code: "not_found", values: {}, sentence: null, detail: "" };

/** Puts back the state before an event. It is a new change, with an event of its own: history is only ever added to. */
export function useRestore(groupId: string): (event: EventView) => Promise<boolean> {
  const call = useCall();
  const toast = useToast();
  const words = useTranslations("history");
  return useMemo(() => {
    const tools: Tools = { call, groupId };
    return async (event) => {
      const bringBack = waysBack(event.kind);
      const answer = await (bringBack === null ? putBack(tools, event) : bringBack(tools, event.nounId));
      const detail = answer.ok ? "" : answer.refusal.detail || words("gone");
      toast(answer.ok ? { text: words("restored") } : { text: detail, tone: "error" });
      return answer.ok;
    };
  }, [call, groupId, toast, words]);
}

interface Tools {
  readonly call: ReturnType<typeof useCall>;
  readonly groupId: string;
}

/** The wording, tags or title before, as an edit of what is there now: whoever changes it at this moment is not overwritten. */
async function putBack({ call, groupId }: Tools, event: EventView): Promise<Answered<unknown>> {
  const { kind, nounId, documentId, annotationId, data } = event;
  if (kind === "document.renamed") {
    const now = await call(showDocument, { params: { groupId, documentId: nounId } });
    if (!now.ok) return now;
    const body = beforeOf(data, ["title", "authors", "language", "year"]);
    // The values are those that the same operation wrote into the event; it checks them again.
    return call(editDocument, {
      params: { groupId, documentId: nounId },
      body: body as never,
      version: now.value.version,
    });
  }
  if (kind === "claim.edited") {
    const now = await call(claims.showClaim, { params: { groupId, claimId: nounId } });
    if (!now.ok) return now;
    const wordings = Object.fromEntries(
      LANGUAGES.filter((language) => `before_${language}` in data).map((language) => [
        language,
        data[`before_${language}`],
      ]),
    );
    const body = {
      ...(Object.keys(wordings).length === 0 ? {} : { wordings }),
      ...(data["kindBefore"] === undefined ? {} : { kind: data["kindBefore"] }),
      ...(data["stateBefore"] === undefined ? {} : { state: data["stateBefore"] }),
      ...reformsOf(data["reformsBefore"]),
    };
    // As above: written by this operation, checked by it again.
    return call(claims.editClaim, {
      params: { groupId, claimId: nounId },
      body: body as never,
      version: now.value.version,
    });
  }
  if (kind === "value.edited") return putValueBack({ call, groupId }, event);
  const about = kind === "comment.edited" ? annotationId : nounId;
  if (documentId === null || about === null) return { ok: false, refusal: GONE };
  const read = await call(annotations.readBodies, {
    params: { groupId, documentId },
    query: { ids: [about] },
  });
  if (!read.ok) return read;
  const [annotation] = read.value.annotations;
  if (annotation === undefined) return { ok: false, refusal: GONE };
  if (kind === "comment.edited") {
    const comment = annotation.comments.find(({ id }) => id === nounId);
    if (comment === undefined) return { ok: false, refusal: GONE };
    const body = { text: String(data["before"]) };
    return call(annotations.editComment, {
      params: { groupId, commentId: nounId },
      body,
      version: comment.version,
    });
  }
  if (kind === "annotation.placed")
    return call(unplaceAnnotation, {
      params: { groupId, annotationId: nounId },
      version: annotation.version,
    });
  const body = {
    ...(typeof data["before"] === "string" ? { text: data["before"] } : {}),
    ...(typeof data["replacementBefore"] === "string" ? { replacement: data["replacementBefore"] } : {}),
    ...(Array.isArray(data["tagIdsBefore"]) ? { tagIds: data["tagIdsBefore"] } : {}),
    ...(kind === "annotation.stance_changed" ? { stance: data["stanceBefore"] as never } : {}),
  };
  return call(annotations.editAnnotation, {
    params: { groupId, annotationId: nounId },
    body,
    version: annotation.version,
  });
}

/** The value as it was before, where its claim still has it. */
async function putValueBack(
  { call, groupId }: Tools,
  { nounId, data }: EventView,
): Promise<Answered<unknown>> {
  const now = await call(claims.showClaim, { params: { groupId, claimId: String(data["claimId"]) } });
  if (!now.ok) return now;
  const value = now.value.values.find(({ id }) => id === nounId);
  if (value === undefined) return { ok: false, refusal: GONE };
  return call(claimValues.editValue, {
    params: { groupId, valueId: nounId },
    body: JSON.parse(String(data["valueBefore"])) as never,
    version: value.version,
  });
}

/** "id supports" of edit-claim.ts, as the edit that brings it back. */
function reformsOf(before: unknown): object {
  if (!Array.isArray(before)) return {};
  const said = before.map((written) => String(written).split(" "));
  return {
    reformIds: said.map(([id]) => id),
    stances: Object.fromEntries(said.map(([id, stance]) => [id, stance ?? null])),
  };
}

function beforeOf(data: EventView["data"], fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.filter((field) => `before_${field}` in data).map((field) => [field, data[`before_${field}`]]),
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { call } from "#components/api/call.ts";
import type { Suggestion } from "#components/ui/suggestions.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { writtenLink, type LinkedNoun } from "#lib/annotations/remark-link.ts";
import { catalogueLine, shortName } from "#lib/citations/catalogue-line.ts";
import { namesPerson } from "#lib/languages/name-key.ts";
import { readBodies } from "#lib/operations/annotations.ts";
import { listClaims, showClaim } from "#lib/operations/claims.ts";
import { listDocuments, showDocument } from "#lib/operations/documents.ts";
import { listMentionable } from "#lib/operations/notifications.ts";
import { listReferences, showReference } from "#lib/operations/references.ts";
import type { PersonView } from "#lib/operations/view.ts";
import { findWording } from "#lib/reforms/reform.ts";
import type { Sign } from "./typing.ts";

/** Where a remark will stand: that decides who may be named in it. */
export interface RemarkPlace {
  readonly groupId: string;
  readonly annotationId?: string;
  readonly layerId?: string | null;
  readonly isPrivate?: boolean;
}

export interface LinkSuggestion extends Suggestion {
  /** What stands in the remark once it is chosen. */
  readonly written: string;
}

export interface LinkSearch {
  find(sign: Sign, query: string, signal: AbortSignal): Promise<readonly LinkSuggestion[]>;
  /** The link with the name of what a pasted address names; null when there is no such thing to be seen. */
  nameOf(thing: { noun: LinkedNoun; id: string; documentId: string | null }): Promise<string | null>;
}

/** Rows of each kind that are offered. */
const OFFERED = 8;

export function useLinkSearch({ groupId, annotationId, layerId, isPrivate }: RemarkPlace): LinkSearch {
  const words = useTranslations("reader");
  const locale = useInterfaceLocale();
  // Who may be named is asked once, at the first sign.
  const members = useRef<Promise<readonly PersonView[]> | null>(null);
  return useMemo(() => {
    members.current = null;
    const params = { groupId };
    const query = {
      ...(annotationId === undefined ? {} : { annotationId }),
      ...(layerId == null ? {} : { layerId }),
    };
    const everybody = async () => {
      if (isPrivate === true) return [];
      members.current ??= answered(call(listMentionable, { params, query })).then((found) => found.members);
      return members.current;
    };
    const claimName = (number: number) => words("claimNumber", { number });
    return {
      async find(sign, typed, signal) {
        if (sign === "@") {
          const found = (await everybody()).filter(({ name }) => namesPerson(name, typed));
          return found.slice(0, OFFERED).map(({ id, name }) => suggestion("member", id, name));
        }
        if (sign === "№") {
          const search = typed.trim() === "" ? {} : { search: typed };
          const found = await answered(
            call(listClaims, { params, query: { ...search, limit: OFFERED }, signal }),
          );
          return found.claims.map(({ id, number, wordings }) => {
            const wording = findWording(wordings, locale);
            const row = suggestion("claim", id, claimName(number));
            return { ...row, label: wording?.text ?? row.label, detail: row.label, lang: wording?.language };
          });
        }
        const search = typed.trim() === "" ? {} : { search: typed };
        const works = await answered(call(listReferences, { params, query: search, signal }));
        const sorted = { ...search, sort: "added" as const };
        const documents = await answered(call(listDocuments, { params, query: sorted, signal }));
        return [
          ...works.references
            .slice(0, OFFERED)
            .map((work) => ({ ...suggestion("reference", work.id, shortName(work)), detail: work.title })),
          ...documents.documents.slice(0, OFFERED).map(({ id, title }) => suggestion("document", id, title)),
        ];
      },
      async nameOf({ noun, id, documentId }) {
        const name = await nameOfThing({ noun, id, documentId }, groupId, claimName).catch(() => null);
        return name === null ? null : writtenLink(name, noun, id);
      },
    };
  }, [groupId, annotationId, layerId, isPrivate, words, locale]);
}

function suggestion(noun: LinkedNoun, id: string, name: string): LinkSuggestion {
  return { id: `${noun}:${id}`, label: name, written: writtenLink(name, noun, id) };
}

/** Words of a passage that name it in a remark, UTF-16 units. */
const PASSAGE_NAME = 60;

async function nameOfThing(
  { noun, id, documentId }: { noun: LinkedNoun; id: string; documentId: string | null },
  groupId: string,
  claimName: (number: number) => string,
): Promise<string | null> {
  switch (noun) {
    case "claim":
      return claimName((await answered(call(showClaim, { params: { groupId, claimId: id } }))).number);
    case "reference": {
      const work = await answered(call(showReference, { params: { groupId, referenceId: id } }));
      return shortName(catalogueLine(work.csl));
    }
    case "document":
      return (await answered(call(showDocument, { params: { groupId, documentId: id } }))).title;
    case "passage": {
      if (documentId === null) return null;
      const params = { groupId, documentId };
      const [passage] = (await answered(call(readBodies, { params, query: { ids: [id] } }))).annotations;
      if (passage === undefined) return null;
      const words = passage.exact.replace(/\s+/gu, " ");
      return `«${words.length > PASSAGE_NAME ? `${words.slice(0, PASSAGE_NAME).toWellFormed()}…` : words}»`;
    }
    case "member":
      return null;
  }
}

/** The list of suggestions has one sentence for every refusal: what is thrown here. */
async function answered<Value>(
  asked: Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false }>,
): Promise<Value> {
  const called = await asked;
  if (!called.ok) throw new Error("not found");
  return called.value;
}

"use client";

import { useState } from "react";
import type { ClaimKind } from "#lib/claims/claim.ts";
import type { ClaimValue } from "#lib/claims/value.ts";
import type { MentionStance, ReformStance } from "#lib/claims/stance.ts";
import type { Span } from "#lib/documents/block.ts";
import { type InLanguages, LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { ReaderClaim } from "./reader-view.ts";
import type { ClaimDraft } from "./reader-actions.ts";
import { usePassageLanguage } from "./use-passage.ts";

export type ClaimDraftForm = ReturnType<typeof useClaimDraft>;

/** What is being typed about a claim: a new one starts from the words of its passage. */
export function useClaimDraft(span: Span, claim: ReaderClaim | undefined, passage: string) {
  const passageLanguage = usePassageLanguage(span);
  const language = claim?.language ?? passageLanguage;
  const [seen, setSeen] = useState(claim);
  const [kind, setKind] = useState<ClaimKind>(claim?.kind ?? "fact");
  const [wordings, setWordings] = useState<InLanguages>(claim?.wordings ?? { [language]: passage });
  const [reformIds, setReformIds] = useState<readonly string[]>(claim?.reformIds ?? []);
  const [stances, setStances] = useState<Readonly<Record<string, ReformStance>>>(claim?.stances ?? {});
  const [stance, setStance] = useState<MentionStance>("asserts");
  const [values, setValues] = useState<readonly ClaimValue[]>([]);
  /** What somebody else has meanwhile written where this person writes, too. */
  const [overtaken, setOvertaken] = useState<InLanguages>({});
  if (claim !== undefined && seen !== undefined && claim.version > seen.version) {
    setSeen(claim);
    if (kind === seen.kind) setKind(claim.kind);
    if (sameSet(reformIds, seen.reformIds)) setReformIds(claim.reformIds);
    if (JSON.stringify(stances) === JSON.stringify(seen.stances ?? {})) setStances(claim.stances ?? {});
    setWordings(unchangedFrom(seen, claim, wordings));
    setOvertaken({ ...overtaken, ...changedInBoth(seen, claim, wordings) });
  }
  const filled = filledIn(wordings);
  // The wording in the claim's own language is the claim; the others translate it.
  const draft: ClaimDraft | null =
    filled[language] === undefined
      ? null
      : {
          kind,
          language,
          wordings: filled,
          reformIds,
          stances: ofThese(stances, reformIds),
          stance,
          values: values.map((value) =>
            reformIds.includes(value.reformId ?? "") ? value : { ...value, reformId: null },
          ),
        };
  const isChanged =
    reformIds !== (seen?.reformIds ?? reformIds) ||
    wordings[language] !== (seen?.wordings[language] ?? passage);
  return {
    ...{ language, kind, setKind, wordings, setWordings, reformIds, setReformIds },
    ...{ stances, setStances, stance, setStance, values, setValues },
    ...{ draft, isChanged, overtaken },
  };
}

function filledIn(wordings: InLanguages): InLanguages {
  const filled: InLanguages = {};
  for (const language of LANGUAGES) {
    const text = wordings[language]?.trim() ?? "";
    if (text !== "") filled[language] = text;
  }
  return filled;
}

/** What this person has not touched follows what is stored now. */
function unchangedFrom(seen: ReaderClaim, stored: ReaderClaim, typed: InLanguages): InLanguages {
  const followed: InLanguages = {};
  for (const language of LANGUAGES) {
    const isOwn = typed[language] !== seen.wordings[language];
    const text = isOwn ? typed[language] : stored.wordings[language];
    if (text !== undefined) followed[language] = text;
  }
  return followed;
}

function changedInBoth(seen: ReaderClaim, stored: ReaderClaim, typed: InLanguages): InLanguages {
  const changed = (language: Language) =>
    stored.wordings[language] !== seen.wordings[language] &&
    typed[language] !== seen.wordings[language] &&
    typed[language] !== stored.wordings[language];
  return Object.fromEntries(
    LANGUAGES.filter(changed).map((language) => [language, stored.wordings[language] ?? ""]),
  );
}

/** What is said of a reform that was taken out again is not said. */
function ofThese(
  stances: Readonly<Record<string, ReformStance>>,
  reformIds: readonly string[],
): Readonly<Record<string, ReformStance>> {
  return Object.fromEntries(Object.entries(stances).filter(([id]) => reformIds.includes(id)));
}

/** Reforms are a set: their order says nothing. */
function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

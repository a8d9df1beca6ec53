import { useTranslations } from "next-intl";
import { plainRemark } from "#lib/annotations/remark-text.ts";
import { REACTION_KINDS } from "#lib/annotations/reaction.ts";
import { useClaimNumber } from "#components/claims/claim-number.ts";
import { useValueWords } from "#components/claims/value-words.ts";
import { CLAIM_KINDS, CLAIM_STATES } from "#lib/claims/claim.ts";
import { readRecorded } from "#lib/claims/recorded-value.ts";
import { ROLES } from "#lib/groups/role.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import type { EventView } from "#lib/operations/groups.ts";
import { useClaimChanges } from "./claim-changes.ts";

export interface Change {
  readonly text: string;
  readonly lang?: string;
  /** What is no more. */
  readonly isBefore?: boolean;
}

/** Which of an event's data tells most, by the commands that write them; long quotations are cut by CSS, not here. */
const TELLING = ["wording", "value", "title", "label", "exact", "text", "fileName", "name"] as const;

/** Where remarks stand in the data of what happened in a talk: they are read without their signs. */
const REMARKS = ["text", "before", "after"];

/** The data that commands leave with an event, in words: old and new values. */
export function useChanges(event: EventView): readonly Change[] {
  const { data, kind } = event;
  const ofClaim = useClaimChanges(event);
  const words = useTranslations("claims");
  const names = useTranslations("ui");
  const reactions = useTranslations("threads.reactions");
  const printed = useValueWords();
  const numberOf = useClaimNumber();
  const isTalk = kind.startsWith("annotation.") || kind.startsWith("comment.");
  const text = (key: string) => {
    const value = data[key];
    if (typeof value !== "string" || value === "") return null;
    const recorded = kind.startsWith("value.") ? readRecorded(value) : null;
    if (recorded !== null) return printed(recorded);
    return isTalk && REMARKS.includes(key) ? plainRemark(value) : value;
  };
  const list = (key: string) => {
    const value = data[key];
    return Array.isArray(value) && value.length > 0 ? value.join(", ") : null;
  };
  const known = <Value extends string>(values: readonly Value[], key: string) =>
    values.find((value) => value === data[key]);
  const changes: Change[] = [];
  const number = typeof data["number"] === "number" ? numberOf(data["number"]) : null;
  const main = TELLING.map(text).find((value) => value !== null) ?? null;
  if (number !== null || main !== null)
    changes.push({ text: [number, main].filter((part) => part !== null).join(" · ") });
  const kinds = [known(CLAIM_KINDS, "kindBefore"), known(CLAIM_KINDS, "kindAfter")] as const;
  if (kinds[0] !== undefined && kinds[1] !== undefined)
    changes.push({
      text: words("history.kind", {
        before: names(`meaning.name.${kinds[0]}`),
        after: names(`meaning.name.${kinds[1]}`),
      }),
    });
  const states = [known(CLAIM_STATES, "stateBefore"), known(CLAIM_STATES, "stateAfter")] as const;
  if (states[0] !== undefined && states[1] !== undefined)
    changes.push({
      text: words("history.state", {
        before: words(`state.${states[0]}`),
        after: words(`state.${states[1]}`),
      }),
    });
  const roles = [known(ROLES, "before"), known(ROLES, "role")].filter((role) => role !== undefined);
  if (kind.startsWith("member.") && roles.length > 0)
    changes.push({ text: roles.map((role) => names(`role.${role}`)).join(" → ") });
  else changes.push(...pair(text("before"), text("after")));
  changes.push(...pair(text("replacementBefore"), text("replacementAfter")));
  for (const field of ["name", "description", "authors"])
    changes.push(...pair(text(`before_${field}`), text(`after_${field}`)));
  changes.push(...pair(text("before_title"), null));
  changes.push(...pair(list("removed"), list("added")));
  const reaction = known(REACTION_KINDS, "reaction");
  // Taken back, it is no more.
  if (reaction !== undefined)
    changes.push({ text: reactions(reaction), isBefore: data["isGiven"] === false });
  for (const language of LANGUAGES) {
    const [before, after] = [text(`before_${language}`), text(`after_${language}`)];
    changes.push(...pair(before, after).map((change) => ({ ...change, lang: language })));
  }
  return [...changes, ...ofClaim];
}

function pair(before: string | null, after: string | null): Change[] {
  return [
    ...(before === null ? [] : [{ text: before, isBefore: true }]),
    ...(after === null ? [] : [{ text: after }]),
  ];
}

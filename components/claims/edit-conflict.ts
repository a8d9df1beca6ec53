import type { ClaimEdit } from "#lib/claims/claim.ts";
import type { ReformStance } from "#lib/claims/stance.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import type { ClaimView } from "#lib/operations/view.ts";

type Editable = Pick<ClaimView, "kind" | "state" | "wordings" | "reforms">;

/**
 * Whether somebody else has meanwhile changed the very thing that the edit changes. When they changed something else (the kind,
 * while one was wording), both changes stand and the edit may be sent again with the newer version.
 */
export function isOvertaken(edit: ClaimEdit, seen: Editable, stored: Editable): boolean {
  const { kind, state, wordings, reformIds, stances = {} } = edit;
  if (kind !== undefined && seen.kind !== stored.kind) return true;
  if (state !== undefined && seen.state !== stored.state) return true;
  if (reformIds !== undefined && reformsOf(seen) !== reformsOf(stored)) return true;
  if (Object.keys(stances).some((id) => stanceOf(seen, id) !== stanceOf(stored, id))) return true;
  return LANGUAGES.some(
    (language) => wordings?.[language] !== undefined && seen.wordings[language] !== stored.wordings[language],
  );
}

/** Reforms are a set: their order says nothing. */
function reformsOf({ reforms }: Editable): string {
  return reforms
    .map(({ id }) => id)
    .sort()
    .join(" ");
}

function stanceOf({ reforms }: Editable, reformId: string): ReformStance | null {
  return reforms.find(({ id }) => id === reformId)?.stance ?? null;
}

import { refuse, type Result } from "#lib/result.ts";

/**
 * Why a conditional update (`WHERE id = … AND version = …`) touched no row: it is gone, or somebody was faster. Asked after
 * the update, never before it: a check beforehand would let two writers pass.
 */
export function explainNoRow(
  current: { readonly version: number } | null,
): Result<never, "not_found" | "version_conflict"> {
  return current === null ? refuse("not_found") : refuse("version_conflict", { current: current.version });
}

/**
 * The answer of anything that may be refused. A refusal is an expected no: its code is one of a closed list that
 * belongs to the operation, `values` fill the sentence that messages/ holds for the code in each language.
 * Failures (bugs, outages) are thrown instead.
 */
export type Result<Value, Code extends string = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal<Code> };

export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly values: RefusalValues;
}

export type RefusalValues = Readonly<Record<string, string | number>>;

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  values: RefusalValues = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, values } };
}

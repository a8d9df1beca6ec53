import { formValues, withFormValues } from "#lib/citations/form-fields.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import type { Description } from "./description-form.tsx";

/** CSL-JSON → what the form holds. */
export function descriptionOf(csl: CslItem): Description {
  return { type: csl.type, language: csl.language ?? "", values: formValues(csl) };
}

/** What the form holds → CSL-JSON, over the item that it was opened with. */
export function cslOf(before: CslItem, { type, language, values }: Description): CslItem {
  const { language: _, ...rest } = withFormValues(before, type, values);
  return language === "" ? rest : { ...rest, language };
}

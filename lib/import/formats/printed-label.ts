import type { ImportedBlock } from "../article.ts";

/** The label, where the text goes on after a blank behind it: so it comes back as it was. */
export function labelOf({ label, text }: ImportedBlock): string | null {
  return label !== undefined && label !== "" && text.startsWith(`${label} `) ? label : null;
}

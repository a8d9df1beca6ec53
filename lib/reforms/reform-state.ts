import { z } from "zod";
import { INSTITUTION_ROLES } from "./institution-role.ts";
import { reform } from "./reform.ts";

/** The fields of an entry of the register as its versions keep them: parents and institutions by their ids. */
export const reformState = reform.omit({ slug: true, parent: true, institutions: true }).extend({
  parentId: z.uuid().nullable(),
  institutions: z.array(z.object({ institutionId: z.uuid(), role: z.enum(INSTITUTION_ROLES) })),
});
export type ReformState = z.infer<typeof reformState>;

export const REFORM_FIELDS = [
  "kind",
  "labels",
  "dates",
  "dateMeanings",
  "parentId",
  "aliases",
  "descriptions",
  "institutions",
  "acts",
] as const satisfies readonly (keyof ReformState)[];
export type ReformField = (typeof REFORM_FIELDS)[number];

/** Which fields differ, in the order in which they are shown. */
export function changedReformFields(before: ReformState, after: ReformState): ReformField[] {
  return REFORM_FIELDS.filter((field) => canonical(before[field]) !== canonical(after[field]));
}

/** The same content gives the same text, whatever the order of its keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

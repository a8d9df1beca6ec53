import { z } from "zod";
import type { ReformImport } from "#prisma/client.ts";

const madeReform = z.object({ id: z.uuid(), version: z.number().int() });
const changedReform = madeReform.extend({ from: z.number().int() });
export type MadeReform = z.infer<typeof madeReform>;
export type ChangedReform = z.infer<typeof changedReform>;

/** What an import made and changed, each with the version that it left. */
export function traceOf(row: Pick<ReformImport, "made" | "changed">) {
  return { made: z.array(madeReform).parse(row.made), changed: z.array(changedReform).parse(row.changed) };
}

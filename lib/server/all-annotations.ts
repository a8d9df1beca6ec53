import type { InGroup } from "./database.ts";

/**
 * Does work that concerns everybody's annotations, the private and the blind ones too, whoever asked for it: they follow a corrected text.
 * Nothing of what it reads may reach the actor.
 */
export async function withAllAnnotations<Value>(
  { db }: Pick<InGroup, "db">,
  work: () => Promise<Value>,
): Promise<Value> {
  await db.$executeRaw`SELECT set_config('app.sees_all', 'true', true)`;
  const value = await work();
  await db.$executeRaw`SELECT set_config('app.sees_all', 'false', true)`;
  return value;
}

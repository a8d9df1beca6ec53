import type { InGroup } from "./database.ts";

/**
 * Lets one transaction at a time judge and change what is a rule about many rows of the group: the names and the tree of its register
 * of reforms, the tree of its collections.
 */
export async function lockGroup({ db, actor: { groupId } }: InGroup): Promise<void> {
  // The group's own row, which every event of the transaction locks later on anyway.
  await db.$queryRaw`SELECT 1 FROM groups WHERE id = ${groupId}::uuid FOR NO KEY UPDATE`;
}

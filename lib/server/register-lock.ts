import type { InGroup } from "./database.ts";

/** Lets one transaction at a time judge and change the group's register of reforms: its names and its tree are rules about all rows. */
export async function lockRegister({ db, actor: { groupId } }: InGroup): Promise<void> {
  // The group's own row, which every event of the transaction locks later on anyway.
  await db.$queryRaw`SELECT 1 FROM groups WHERE id = ${groupId}::uuid FOR NO KEY UPDATE`;
}

import { asSuperuser, memberOf } from "../as-superuser.ts";
import { fillGroup, type Size } from "./fill-group.ts";

/** Fills a group of a running server with evidence. */
export async function putGroup(dataFolder: string, groupId: string, size: Size): Promise<void> {
  await asSuperuser(dataFolder, async (client) => {
    const userId = await memberOf(client, groupId);
    await client.query("BEGIN");
    await fillGroup((sql, values) => client.query(sql, [...values]), { groupId, userId }, size);
    await client.query("COMMIT");
    await client.query(
      'ANALYZE claims, claim_reforms, annotations, sources, "references", documents, reforms, claim_values',
    );
  });
}

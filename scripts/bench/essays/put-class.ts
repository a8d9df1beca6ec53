import { asSuperuser } from "../as-superuser.ts";
import { fillClass } from "./fill-class.ts";

/** Fills a group of a running server with a class that was marked; answers with the assignment's id. */
export async function putClass(dataFolder: string, groupId: string, essays: number): Promise<string> {
  return asSuperuser(dataFolder, async (client) => {
    await client.query("BEGIN");
    const id = await fillClass((sql, values) => client.query(sql, [...values]), { groupId, essays });
    await client.query("COMMIT");
    await client.query(
      "ANALYZE submissions, submission_authors, review_sheets, criterion_marks, annotations, documents, revisions, blocks, layers",
    );
    return id;
  });
}

import { withAllAnnotations } from "./all-annotations.ts";
import type { InGroup } from "./database.ts";

/** Whether some passage has two tags of the set, whoever gave them. */
export function hasStackedTags(group: InGroup, tagsetId: string): Promise<boolean> {
  return withAllAnnotations(group, async () => {
    const stacked = await group.db.$queryRaw<unknown[]>`
      SELECT 1 FROM annotation_tags given JOIN tags t ON t.id = given.tag_id
      WHERE t.tagset_id = ${tagsetId}::uuid GROUP BY given.annotation_id HAVING count(*) > 1 LIMIT 1`;
    return stacked.length > 0;
  });
}

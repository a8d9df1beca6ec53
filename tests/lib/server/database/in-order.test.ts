import { beforeAll, expect, test } from "vitest";
import { accept } from "#lib/result.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;
beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
});

test("what is asked at one moment in a transaction is answered in order, and the driver has nothing to say against it", async () => {
  const warnings: string[] = [];
  const hear = (warning: Error) => warnings.push(warning.message);
  process.on("warning", hear);
  const answered = await valueOf(
    inGroup(groupId, owner, async ({ db }) => {
      const order: number[] = [];
      const asked = [1, 2, 3].map(async (n) => {
        const [row] = await db.$queryRaw<
          { n: number }[]
        >`SELECT ${n}::int AS n, pg_sleep(${(4 - n) / 100})::text`;
        order.push(row?.n ?? 0);
      });
      // Two relations of one row: Prisma asks for both at once.
      await db.group.findUniqueOrThrow({
        where: { id: groupId },
        include: { memberships: true, documents: true, layers: true },
      });
      await Promise.all(asked);
      return accept(order);
    }),
  );
  process.off("warning", hear);
  expect(answered).toEqual([1, 2, 3]);
  expect(warnings.filter((message) => message.includes("client.query()"))).toEqual([]);
});

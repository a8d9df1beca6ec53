import { beforeAll, describe, expect, it } from "vitest";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { withSession } from "#lib/server/database/session.ts";
import { FillHelper } from "#lib/server/search/fill-helper.ts";
import { indexGroup } from "#lib/server/search/index-group.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeText, search } from "#tests/support/search.ts";
import { makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

const database = useDatabase();
let owner: Caller;
let groupId = "";
const ids: string[] = [];

beforeAll(async () => {
  owner = await makePerson("Сервер иесі");
  groupId = await makeGroup(owner);
  for (const blocks of [["Керуендер көпірден өтті."], ["Керуен түнде жетті.", "Көпір бұзылды."]]) {
    const text = await valueOf(inGroup(groupId, owner, (group) => makeText(group, { title: "Жол", blocks })));
    ids.push(text.id);
  }
  await indexGroup(groupId);
});

const countFound = async () => (await search(groupId, owner, "керуен")).total;
const begun = (ownerUrl: string, fewest: number) => {
  const told: number[] = [];
  const helper = new FillHelper({ ownerUrl, groupId }, (count) => told.push(count));
  return { helper, told, left: helper.take(ids, fewest) };
};

describe("the second thread of a rebuild", () => {
  it("puts in the blocks of half of the texts, and tells how many it has read", async () => {
    expect(await countFound()).toBe(2);
    await withSession(database.current.ownerUrl, "test", (client) =>
      client.query("DELETE FROM search_entries WHERE noun = 'block'"),
    );
    expect(await countFound()).toBe(0);
    const { helper, told, left } = begun(database.current.ownerUrl, 2);
    expect(left).toEqual([ids[0]]);
    await helper.entries;
    await helper.whole;
    expect(told).toEqual([1]);
    expect(await countFound()).toBe(1);
  });

  it("leaves small groups alone", async () => {
    const { helper, told, left } = begun("postgresql://nobody@127.0.0.1:1/nothing", 3);
    expect(left).toEqual(ids);
    await helper.whole;
    expect(told).toEqual([]);
  });

  it("says where it fails", async () => {
    const { helper } = begun("postgresql://nobody@127.0.0.1:1/nothing", 2);
    await expect(helper.entries).rejects.toThrow();
    await expect(helper.whole).rejects.toThrow();
  });
});

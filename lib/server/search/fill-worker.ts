import { parentPort, workerData } from "node:worker_threads";
import { keysOfGroup } from "#lib/search/entry-words.ts";
import { withSession } from "../database/session.ts";
import { helperTask, type HelperNews } from "./fill-helper.ts";
import { enterAsIndex, putInBlocks } from "./fill-index.ts";
import { Vocabulary } from "./vocabulary.ts";
import { WordWriter } from "./word-writer.ts";

// The program of FillHelper's thread. Its words are added to those that the other thread writes.
const { ownerUrl, groupId, documentIds } = helperTask.parse(workerData);
const say = (news: HelperNews): void => parentPort?.postMessage(news);

await withSession(ownerUrl, "search rebuild, second thread", (client) =>
  withSession(ownerUrl, "search rebuild, second thread, reading", async (reader) => {
    await client.query("SET synchronous_commit = off");
    await enterAsIndex([client, reader], groupId);
    const kit = { keys: keysOfGroup(groupId), vocabulary: new Vocabulary() };
    const words = new WordWriter(client);
    const onTexts = (texts: number): void => say({ texts });
    await putInBlocks({ groupId, words, onTexts, client, reader }, kit, documentIds);
    say("entries");
    await words.write(kit.vocabulary.insertions(groupId, kit.keys));
  }),
);

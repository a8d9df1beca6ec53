import { mayTakeOwnData } from "#lib/permissions/personal-data.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { assignmentName } from "../assignment-name.ts";
import { textsOf } from "../records/assignment.ts";
import { showFeedback } from "./feedback.ts";
import { showTalk } from "./feedback-talk.ts";

export interface OwnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isPacked: boolean;
}

/**
 * All that is one's own in a group, file by file. It is read as its student reads it: by the tables that row-level security shows, and what was
 * said of an essay by `showFeedback` alone, which checks the release.
 */
export async function ownData(group: InGroup): Promise<Result<OwnFile[], "not_allowed">> {
  const { db, actor } = group;
  const { groupId, userId } = actor;
  if (!mayTakeOwnData(actor)) return refuse("not_allowed");
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
  const membership = await db.membership.findUniqueOrThrow({
    where: { groupId_userId: { groupId, userId } },
    include: { group: { select: { name: true } } },
  });
  const notifications = await db.notification.findMany({
    where: { groupId, userId },
    orderBy: { createdAt: "asc" },
    select: { kind: true, createdAt: true, readAt: true },
  });
  const { name, email, interfaceLocale, createdAt } = user;
  const { role, joinedAt } = membership;
  const person = { name, email, interfaceLocale, createdAt, group: membership.group.name, role, joinedAt };
  const essays = await db.submission.findMany({
    where: { groupId, erasedAt: null, authors: { some: { userId } } },
    orderBy: { createdAt: "asc" },
    include: {
      assignment: { select: { id: true, titles: true } },
      authors: { where: { userId } },
      drafts: { orderBy: { number: "asc" } },
      document: { include: { revisions: { orderBy: { number: "asc" } } } },
    },
  });
  const files = [json("person.json", person), json("notifications.json", notifications)];
  for (const [at, essay] of essays.entries())
    files.push(...(await filesOf(group, essay, `essay-${String(at + 1)}`)));
  return accept(files);
}

type OwnEssay = NonNullable<Awaited<ReturnType<typeof essayType>>>;
/** Only for its type: the essay with all that goes with it. */
const essayType = (db: InGroup["db"]) =>
  db.submission.findFirst({
    include: {
      assignment: { select: { id: true, titles: true } },
      authors: true,
      drafts: true,
      document: { include: { revisions: true } },
    },
  });

async function filesOf(group: InGroup, essay: OwnEssay, folder: string): Promise<OwnFile[]> {
  const { db, actor } = group;
  const { assignment, authors, drafts, document, handedInAt, lateReason, receipt, teamName, releasedAt } =
    essay;
  const extension = await db.extension.findUnique({
    where: { assignmentId_userId: { assignmentId: assignment.id, userId: actor.userId } },
    select: { dueAt: true, reason: true },
  });
  const facts = {
    ...{ assignment: assignmentName({ titles: textsOf(assignment.titles) }), teamName, handedInAt },
    ...{ lateReason, receipt, releasedAt, extension, consentedAt: authors[0]?.consentedAt ?? null },
  };
  const files = [json(`${folder}/essay.json`, facts)];
  for (const { number, origin, content, words, createdAt, updatedAt } of drafts)
    files.push(
      json(`${folder}/drafts/${String(number)}.json`, {
        number,
        origin,
        words,
        createdAt,
        updatedAt,
        content,
      }),
    );
  for (const { number, text } of document?.revisions ?? [])
    files.push(textFile(`${folder}/handed-in-${String(number)}.txt`, text));
  const feedback = await showFeedback(group, assignment.id);
  if (feedback.ok) files.push(json(`${folder}/feedback.json`, feedback.value));
  const [, ...earlier] = feedback.ok ? feedback.value.tellings : [];
  for (const { revisionNumber } of earlier) {
    const told = await showFeedback(group, assignment.id, revisionNumber);
    if (told.ok) files.push(json(`${folder}/feedback-${String(revisionNumber)}.json`, told.value));
  }
  const talk = await showTalk(group, essay.id);
  if (talk.ok) files.push(json(`${folder}/answers-and-second-looks.json`, talk.value.entries));
  else {
    // While a next draft is reviewed nobody talks; what one has said oneself is one's own all the same.
    const said = await db.feedbackEntry.findMany({
      where: { groupId: actor.groupId, submissionId: essay.id, createdById: actor.userId },
      orderBy: { createdAt: "asc" },
      select: { kind: true, criterion: true, text: true, createdAt: true },
    });
    if (said.length > 0) files.push(json(`${folder}/answers-and-second-looks.json`, said));
  }
  return files;
}

function json(name: string, value: unknown): OwnFile {
  return textFile(name, `${JSON.stringify(value, null, 2)}\n`);
}

function textFile(name: string, text: string): OwnFile {
  return { name, bytes: new TextEncoder().encode(text), isPacked: false };
}

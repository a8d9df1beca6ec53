import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { EssayReceipt } from "#components/essay/essay-receipt.tsx";
import { maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { readTask } from "#lib/server/queries/essay-task.ts";
import { showGroup } from "#lib/server/queries/groups.ts";
import { showSubmission } from "#lib/server/queries/submissions.ts";
import { isId, readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("essays"))("receipt.title") };
}

/** By which a student proves what was handed in, and when. */
export default async function ReceiptPage({ params }: Props) {
  const { groupId, assignmentId } = await params;
  if (!isId(assignmentId)) notFound();
  const receipt = await readGroup(groupId, (group) => receiptOf(group, assignmentId));
  return <EssayReceipt {...receipt} groupId={groupId} locale={await getLocale()} />;
}

async function receiptOf(group: InGroup, assignmentId: string) {
  if (!maySeeOwnEssays(group.actor)) return refuse("not_found");
  const task = await readTask(group, assignmentId);
  if (!task.ok) return task;
  const shown = await showSubmission(group, { assignmentId });
  if (!shown.ok) return shown;
  if (shown.value.receipt === null) return refuse("not_found");
  const ofGroup = await showGroup(group);
  return ofGroup.ok
    ? accept({ task: task.value, submission: shown.value, groupName: ofGroup.value.name })
    : ofGroup;
}

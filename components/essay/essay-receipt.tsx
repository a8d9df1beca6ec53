"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { Page } from "#components/ui/page.tsx";
import type { SubmissionView } from "#lib/operations/submissions.ts";
import type { EssayTaskView } from "#lib/reviews/essay-task.ts";

interface EssayReceiptProps {
  readonly groupId: string;
  readonly groupName: string;
  readonly task: EssayTaskView;
  readonly submission: SubmissionView;
  readonly locale: string;
}

/** The receipt on one page, for the screen and for paper. */
export function EssayReceipt({ groupId, groupName, task, submission, locale }: EssayReceiptProps) {
  const words = useTranslations("essays.receipt");
  const moment = useMoment();
  const { handedInAt, receipt, number, words: count, timesHandedIn, lateReason, authors } = submission;
  const lines: readonly (readonly [string, string])[] = [
    [words("group"), groupName],
    [words("assignment"), task.titles[locale] ?? Object.values(task.titles)[0] ?? ""],
    [words("authors"), authors.map(({ name }) => name).join(", ")],
    [words("number"), String(number)],
    [words("time"), handedInAt === null ? "" : `${moment(handedInAt, "both")} (${handedInAt})`],
    [words("words"), String(count)],
    [words("times"), String(timesHandedIn)],
    ...(lateReason === null ? [] : [[words("late"), lateReason] as const]),
    [words("digest"), receipt ?? ""],
  ];
  return (
    <Page
      width="narrow"
      title={words("title")}
      lead={words("lead")}
      actions={
        <>
          <ButtonLink href={`/groups/${groupId}/assignments/${task.id}/essay`}>{words("back")}</ButtonLink>
          <Button look="main" icon={<Printer aria-hidden size={15} />} onClick={() => print()}>
            {words("print")}
          </Button>
        </>
      }
    >
      <dl className="grid gap-x-6 gap-y-3 md:grid-cols-[12rem_minmax(0,1fr)]">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-6 max-w-2xl text-label text-ink-3">{words("how")}</p>
    </Page>
  );
}

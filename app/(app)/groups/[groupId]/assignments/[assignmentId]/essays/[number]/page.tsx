import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { titleOf } from "#components/assignments/title-of.ts";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { listBankComments } from "#lib/server/queries/bank-comments.ts";
import { showDesk } from "#lib/server/queries/review-desk.ts";
import { readGroup } from "#app/_edge/page.ts";
import {
  deliverAnnotations,
  deliverSurroundings,
  deliverText,
  joinView,
} from "../../../../documents/[documentId]/deliver-view.ts";
import { DeskRoom } from "./desk-room.tsx";

interface Props {
  readonly params: Promise<{ groupId: string; assignmentId: string; number: string }>;
}

const readDesk = cache((groupId: string, assignmentId: string, number: number) =>
  readGroup(groupId, (group) => showDesk(group, { assignmentId, number })),
);

async function deskOf({ params }: Props) {
  const { groupId, assignmentId, number: typed } = await params;
  const number = /^[1-9]\d{0,5}$/u.test(typed) ? Number(typed) : notFound();
  return { groupId, desk: await readDesk(groupId, assignmentId, number) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { desk } = await deskOf(props);
  const words = await getTranslations("desk");
  return { title: words("title", { number: desk.essay.number }) };
}

/** The review desk of one essay. */
export default async function EssayPage(props: Props) {
  const { groupId, desk } = await deskOf(props);
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const words = await getTranslations("desk");
  const { documentId } = desk.essay;
  // Transactions on connections of their own: none waits for the others.
  const [text, surroundings, bank] = await Promise.all([
    readGroup(groupId, (group) => deliverText(group, documentId)),
    readGroup(groupId, deliverSurroundings),
    readGroup(groupId, listBankComments),
  ]);
  const noted = await readGroup(groupId, (group) => deliverAnnotations(group, text.document));
  const title = titleOf(desk.assignment.titles, interfaceLocale);
  return (
    <>
      <PageCrumb
        label={`${title.text}, ${words("title", { number: desk.essay.number })}`}
        lang={title.lang}
      />
      <DeskRoom
        key={desk.essay.submissionId}
        {...{ groupId, desk, interfaceLocale }}
        delivery={joinView(text, noted, surroundings)}
        bankComments={bank.comments}
      />
    </>
  );
}

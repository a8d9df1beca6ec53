import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, Suspense } from "react";
import { FirstText } from "#components/reader/first-text.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import type { DeskView } from "#lib/operations/sheets.ts";
import { listBankComments } from "#lib/server/queries/bank-comments.ts";
import { showDesk } from "#lib/server/queries/review-desk.ts";
import { readGroup } from "#app/_edge/page.ts";
import {
  deliverAnnotations,
  deliverSurroundings,
  deliverText,
  type DeliveredText,
  joinView,
} from "../../../../documents/[documentId]/deliver-view.ts";
import { DeskRoom, DeskSteps, WaitingDesk } from "./desk-room.tsx";

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

/** The review desk of one essay. Its text is shown as soon as it is read; what was said about it follows. */
export default async function EssayPage(props: Props) {
  const { groupId, desk } = await deskOf(props);
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const words = await getTranslations("desk");
  const text = await readGroup(groupId, (group) => deliverText(group, desk.essay.documentId));
  return (
    <>
      <PageCrumb label={words("title", { number: desk.essay.number })} />
      <DeskSteps {...{ groupId, desk }} />
      <Suspense
        fallback={
          <WaitingDesk {...{ groupId, desk }}>
            <FirstText document={text.document} content={text.content} />
          </WaitingDesk>
        }
      >
        <Annotated {...{ groupId, desk, text, interfaceLocale }} />
      </Suspense>
    </>
  );
}

interface AnnotatedProps {
  readonly groupId: string;
  readonly desk: DeskView;
  readonly text: DeliveredText;
  readonly interfaceLocale: Language;
}

async function Annotated({ groupId, desk, text, interfaceLocale }: AnnotatedProps) {
  // Transactions on connections of their own: none waits for the others.
  const [noted, surroundings, bank] = await Promise.all([
    readGroup(groupId, (group) => deliverAnnotations(group, text.document)),
    readGroup(groupId, deliverSurroundings),
    readGroup(groupId, listBankComments),
  ]);
  return (
    <DeskRoom
      key={desk.essay.submissionId}
      {...{ groupId, desk, interfaceLocale }}
      delivery={joinView(text, noted, surroundings)}
      bankComments={bank.comments}
    />
  );
}

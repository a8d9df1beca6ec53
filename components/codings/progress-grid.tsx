import NextLink from "next/link";
import { Check, CircleDashed, CircleDot } from "lucide-react";
import { useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { AssignmentView, CodingView } from "#lib/operations/codings.ts";
import { type AssignmentState, codingAddress, stateOf } from "./progress.ts";

interface ProgressGridProps {
  readonly groupId: string;
  readonly coding: CodingView;
  readonly userId: string;
}

/** Documents by coders: how far each is, and the way to the own work and to the differences. */
export function ProgressGrid({ groupId, coding, userId }: ProgressGridProps) {
  const words = useTranslations("codings");
  const isClosed = coding.closedAt !== null;
  const differencesOf = (documentId: string) =>
    `/groups/${groupId}/codings/${coding.id}/differences/${documentId}`;
  return (
    <Table caption={words("progress.title")}>
      <thead>
        <tr>
          <HeadCell>{words("form.documents")}</HeadCell>
          {coding.coders.map(({ id, name }) => (
            <HeadCell key={id}>
              <bdi>{name}</bdi>
            </HeadCell>
          ))}
          {isClosed ? (
            <HeadCell className="hidden md:table-cell">{words("differences.title")}</HeadCell>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {coding.documents.map((document) => (
          <Row key={document.id}>
            <RowHead className="max-w-md">
              <NextLink
                href={`/groups/${groupId}/documents/${document.id}`}
                prefetch={false}
                lang={document.language}
                className="font-serif text-quote text-ink no-underline hover:text-accent hover:underline"
              >
                <TitleText>{document.title}</TitleText>
              </NextLink>
              {isClosed ? (
                // The column stands outside a phone's screen.
                <p className="mt-1 text-ui font-normal md:hidden">
                  <TextLink href={differencesOf(document.id)}>{words("differences.title")}</TextLink>
                </p>
              ) : null}
            </RowHead>
            {coding.coders.map((coder) => (
              <Cell key={coder.id}>
                <Assignment
                  assignment={coding.assignments.find(
                    (one) => one.documentId === document.id && one.userId === coder.id,
                  )}
                  href={
                    coder.id === userId && !isClosed ? codingAddress(groupId, coding.id, document.id) : null
                  }
                />
              </Cell>
            ))}
            {isClosed ? (
              <Cell className="hidden md:table-cell">
                <TextLink href={differencesOf(document.id)}>{words("differences.open")}</TextLink>
              </Cell>
            ) : null}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

const SIGNS = { waiting: CircleDashed, started: CircleDot, done: Check } as const;
const COLOURS: Record<AssignmentState, string> = {
  waiting: "text-ink-3",
  started: "text-ink-2",
  done: "text-ok",
};

function Assignment({ assignment, href }: { assignment: AssignmentView | undefined; href: string | null }) {
  const words = useTranslations("codings");
  if (assignment === undefined) return <span className="text-ink-3">–</span>;
  const state = stateOf(assignment);
  const Sign = SIGNS[state];
  const said = (
    <span className="inline-flex items-center gap-1.5">
      <Sign aria-hidden size={16} className={COLOURS[state]} />
      <span>{words(`progress.${state}`)}</span>
      {assignment.passages === null ? null : (
        <span className="text-label whitespace-nowrap text-ink-3 tabular-nums">
          {words("progress.passages", { count: assignment.passages })}
        </span>
      )}
    </span>
  );
  return href === null ? said : <TextLink href={href}>{said}</TextLink>;
}

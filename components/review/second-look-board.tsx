import NextLink from "next/link";
import { useTranslations } from "next-intl";
import type { z } from "zod";
import { useTitle } from "#components/assignments/title-of.ts";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cell, HeadCell, Row, Table } from "#components/ui/table.tsx";
import type { listSecondLooks, SecondLookLine } from "#lib/operations/feedback-talk.ts";
import { SaidBy } from "./remark-talk.tsx";

interface BoardProps {
  readonly groupId: string;
  readonly listed: z.infer<typeof listSecondLooks.answer>;
}

/** All requests of an assignment: who asked what and when, and who decided what. Printed as it stands. */
export function SecondLookBoard({ groupId, listed: { assignment, criteria, lines, open } }: BoardProps) {
  const words = useTranslations("talk.board");
  const titleOf = useTitle();
  const task = titleOf(assignment.titles);
  const here = `/groups/${groupId}/assignments/${assignment.id}`;
  return (
    <Page
      title={words("title")}
      lead={
        <>
          <span lang={task.lang}>{task.text}</span>
          {lines.length === 0 ? null : <> · {words("open", { count: open })}</>}
        </>
      }
      actions={
        lines.length === 0 ? undefined : (
          <ButtonLink href={`/api/v1${here}/second-looks/export`} prefetch={false} download>
            {words("export")}
          </ButtonLink>
        )
      }
    >
      <PageCrumb label={words("title")} />
      {lines.length === 0 ? (
        <EmptyState title={words("empty")}>{words("emptyText")}</EmptyState>
      ) : (
        <Table caption={words("title")}>
          <thead>
            <tr>
              <HeadCell>{words("essay")}</HeadCell>
              <HeadCell>{words("request")}</HeadCell>
              <HeadCell>{words("decision")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.id}>
                <Cell className="align-top">
                  <NextLink
                    prefetch={false}
                    href={`${here}/essays/${String(line.number)}/feedback#second-look`}
                    className="text-accent underline underline-offset-4"
                  >
                    {line.number}
                  </NextLink>{" "}
                  <span className="max-md:hidden">{line.authors?.join(", ")}</span>
                </Cell>
                <Cell className="align-top">
                  <About criterion={criteria.find(({ key }) => key === line.criterion) ?? null} />
                  <SaidBy entry={{ by: line.askedBy, at: line.askedAt }} />
                  <p className="break-words whitespace-pre-line">{line.text}</p>
                </Cell>
                <Cell className="align-top">
                  <DecisionOf line={line} />
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Page>
  );
}

type Criterion = BoardProps["listed"]["criteria"][number];

/** The criterion that is to be looked at again; null: the whole mark. */
function About({ criterion }: { readonly criterion: Criterion | null }) {
  const words = useTranslations("talk.secondLook");
  const name = useTitle()(criterion?.names ?? {});
  return (
    <p>
      {words("about")} {criterion === null ? words("whole") : <b lang={name.lang}>{name.text}</b>}
    </p>
  );
}

function DecisionOf({ line: { decision } }: { readonly line: SecondLookLine }) {
  const words = useTranslations("talk.secondLook");
  if (decision === null) return <b>{words("waits")}</b>;
  const { text, totalBefore: before, totalAfter: after, by, at } = decision;
  return (
    <>
      <p className="font-bold">
        {before === after ? words("kept", { total: after }) : words("changed", { before, after })}
      </p>
      <p className="break-words whitespace-pre-line">{text}</p>
      <SaidBy entry={{ by, at }} />
    </>
  );
}

import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { AssignmentCard } from "#lib/operations/assignments.ts";
import { stateOf } from "./assignment-state.ts";
import { Share } from "./share.tsx";
import { useTitle } from "./title-of.ts";
import { ZoneTime } from "./zone-time.tsx";

interface AssignmentTableProps {
  readonly groupId: string;
  readonly assignments: readonly AssignmentCard[];
  readonly timeZone: string;
  readonly now: string;
}

/** All assignments with how far they have come, for those who set and review them. */
export function AssignmentTable({ groupId, assignments, timeZone, now }: AssignmentTableProps) {
  const words = useTranslations("assignments");
  const titleIn = useTitle();
  const isPlanned = assignments.some(({ progress }) => progress !== null);
  return (
    <Table caption={words("title")}>
      <thead>
        <tr>
          <HeadCell>{words("columns.title")}</HeadCell>
          <HeadCell className="hidden md:table-cell">{words("columns.due")}</HeadCell>
          {isPlanned ? (
            <HeadCell className="hidden w-36 sm:table-cell">{words("columns.handedIn")}</HeadCell>
          ) : null}
          {isPlanned ? (
            <HeadCell className="hidden w-36 lg:table-cell">{words("columns.reviewed")}</HeadCell>
          ) : null}
          <HeadCell>{words("columns.own")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{words("columns.state")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {assignments.map((assignment) => {
          const { progress, reviews } = assignment;
          const title = titleIn(assignment.titles);
          const state = stateOf(assignment, new Date(now));
          const here = `/groups/${groupId}/assignments/${assignment.id}`;
          return (
            <Row key={assignment.id}>
              <RowHead>
                <NextLink
                  href={here}
                  prefetch={false}
                  lang={title.lang}
                  className="font-serif text-quote text-ink no-underline hover:text-accent hover:underline"
                >
                  {title.text}
                </NextLink>
                <p className="text-label text-ink-3 md:hidden">
                  {assignment.dueAt === null ? (
                    words("own.noDue")
                  ) : (
                    <ZoneTime at={assignment.dueAt} timeZone={timeZone} bare />
                  )}
                  <span className="sm:hidden"> · {words(`state.${state}`)}</span>
                </p>
              </RowHead>
              <Cell className="hidden text-ink-2 md:table-cell">
                {assignment.dueAt === null ? (
                  "–"
                ) : (
                  <ZoneTime at={assignment.dueAt} timeZone={timeZone} bare />
                )}
              </Cell>
              {isPlanned ? (
                <Cell className="hidden sm:table-cell">
                  {progress === null ? null : (
                    <Share
                      label={words("columns.handedIn")}
                      done={progress.handedIn}
                      all={progress.students}
                    />
                  )}
                </Cell>
              ) : null}
              {isPlanned ? (
                <Cell className="hidden lg:table-cell">
                  {progress === null ? null : (
                    <Share
                      label={words("columns.reviewed")}
                      done={progress.sheetsDone}
                      all={progress.sheets}
                    />
                  )}
                </Cell>
              ) : null}
              <Cell>
                {reviews === null ? (
                  <span className="text-ink-3">–</span>
                ) : (
                  <TextLink href={`${here}/essays`}>{words("reviews", reviews)}</TextLink>
                )}
              </Cell>
              <Cell className="hidden whitespace-nowrap sm:table-cell">{words(`state.${state}`)}</Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

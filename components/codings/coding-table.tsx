import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import type { CodingView } from "#lib/operations/codings.ts";
import { DueDay } from "./due-day.tsx";
import { progressOf } from "./progress.ts";
import { ProgressBar } from "./progress-bar.tsx";

interface CodingTableProps {
  readonly groupId: string;
  readonly codings: readonly CodingView[];
  readonly userId: string;
}

/** All codings with how far they are. */
export function CodingTable({ groupId, codings, userId }: CodingTableProps) {
  const words = useTranslations("codings");
  return (
    <Table caption={words("title")}>
      <thead>
        <tr>
          <HeadCell>{words("columns.name")}</HeadCell>
          <HeadCell className="hidden md:table-cell">{words("columns.coders")}</HeadCell>
          <HeadCell className="w-56">{words("columns.progress")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{words("columns.due")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{words("columns.state")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {codings.map((coding) => (
          <Row key={coding.id}>
            <RowHead>
              <NextLink
                href={`/groups/${groupId}/codings/${coding.id}`}
                prefetch={false}
                className="font-serif text-quote text-ink no-underline hover:text-accent hover:underline"
              >
                {coding.name}
              </NextLink>
              <p className="text-label text-ink-3">
                {words("size", { documents: coding.documents.length, tagsets: coding.tagsets.length })}
                <span className="sm:hidden"> · {words(`state.${stateName(coding)}`)}</span>
              </p>
            </RowHead>
            <Cell className="hidden md:table-cell">
              <span className="flex flex-wrap gap-1">
                {coding.coders.map(({ id, name }) => (
                  <Avatar key={id} name={name} own={id === userId} />
                ))}
              </span>
            </Cell>
            <Cell>
              <ProgressBar progress={progressOf(coding)} />
            </Cell>
            <Cell className="hidden text-ink-2 sm:table-cell">
              {coding.dueDate === null ? "–" : <DueDay coding={coding} bare />}
            </Cell>
            <Cell className="hidden sm:table-cell">{words(`state.${stateName(coding)}`)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

export function stateName({ closedAt, deletedAt }: CodingView): "running" | "closed" | "deleted" {
  if (deletedAt !== null) return "deleted";
  return closedAt === null ? "running" : "closed";
}

"use client";

import { TriangleAlert } from "lucide-react";
import NextLink from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { restoreRubric, type RubricCard } from "#lib/operations/rubrics.ts";
import { findWording } from "#lib/reforms/reform.ts";

interface RubricListProps {
  readonly groupId: string;
  readonly rubrics: readonly RubricCard[];
}

/** The bank of rubrics; deleted ones with the way back. */
export function RubricList({ groupId, rubrics }: RubricListProps) {
  const words = useTranslations("rubrics");
  const locale = useInterfaceLocale();
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  async function restore(rubricId: string): Promise<void> {
    const called = await call(restoreRubric, { params: { groupId, rubricId } });
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    toast({ text: words("restored") });
    router.refresh();
  }
  return (
    <Table caption={words("title")}>
      <thead>
        <tr>
          <HeadCell>{words("columns.name")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{words("columns.criteria")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{words("columns.version")}</HeadCell>
          <HeadCell>{words("columns.uses")}</HeadCell>
          <HeadCell className="hidden md:table-cell">{words("columns.changed")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rubrics.map((card) => {
          const name = findWording(card.names, locale);
          return (
            <Row key={card.id}>
              <RowHead>
                {card.deletedAt === null ? (
                  <NextLink
                    href={`/groups/${groupId}/rubrics/${card.id}`}
                    prefetch={false}
                    lang={name?.language}
                    className="font-serif text-quote text-ink no-underline hover:text-accent hover:underline"
                  >
                    {name?.text}
                  </NextLink>
                ) : (
                  <span className="flex flex-wrap items-center gap-3">
                    <span lang={name?.language} className="font-serif text-quote">
                      {name?.text}
                    </span>
                    <Button onClick={() => void restore(card.id)}>{words("restore")}</Button>
                  </span>
                )}
                {card.isFit ? null : (
                  <span className="flex items-center gap-1 text-label text-warn">
                    <TriangleAlert aria-hidden size={14} />
                    {words("unfit")}
                  </span>
                )}
              </RowHead>
              <Cell className="hidden text-ink-2 tabular-nums sm:table-cell">{card.criteria}</Cell>
              <Cell className="hidden text-ink-2 tabular-nums sm:table-cell">{card.number}</Cell>
              <Cell className="text-ink-2 tabular-nums">
                {card.assignments === 0 ? "–" : card.assignments}
              </Cell>
              <Cell className="hidden text-ink-2 md:table-cell">
                <Moment at={card.updatedAt} />
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

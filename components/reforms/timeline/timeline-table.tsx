"use client";

import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import { datesWithMeanings, type DateMeanings } from "#lib/reforms/date-meaning.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import { displayLabel, type ReformKind } from "#lib/reforms/reform.ts";
import type { PicturedReform } from "./short-label.ts";

interface TimelineTableProps {
  readonly groupId: string;
  /** In order of time. */
  readonly reforms: readonly (PicturedReform & {
    readonly kind: ReformKind;
    readonly dateMeanings: DateMeanings;
  })[];
  readonly interfaceLocale: Language;
}

/** What the picture shows, for those who read rather than look. */
export function TimelineTable({ groupId, reforms, interfaceLocale }: TimelineTableProps) {
  const words = useTranslations("reforms");
  return (
    <Table caption={words("timeline.table")}>
      <thead>
        <tr>
          <HeadCell>{words("fields.dates")}</HeadCell>
          <HeadCell>{words("fields.label")}</HeadCell>
          <HeadCell className="hidden md:table-cell">{words("fields.kind")}</HeadCell>
          <HeadCell className="text-right">{words("columns.claims")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {reforms.map((reform) => {
          const { text, language } = displayLabel(reform, interfaceLocale);
          return (
            <Row key={reform.id}>
              <Cell className="align-top text-ink-2">
                {datesWithMeanings(reform).map(({ date, meanings }) => (
                  <span key={date} className="block md:whitespace-nowrap">
                    {printReformDate(date, interfaceLocale)}
                    {meanings.length === 0 ? null : (
                      <span className="text-ink-3">
                        {" "}
                        {meanings.map((one) => words(`meaning.${one}`)).join(", ")}
                      </span>
                    )}
                  </span>
                ))}
              </Cell>
              <RowHead className="w-full">
                <NextLink
                  href={`/groups/${groupId}/reforms/${reform.id}`}
                  prefetch={false}
                  lang={language ?? undefined}
                  data-row
                  className="font-serif text-quote break-words hover:underline"
                >
                  {text}
                </NextLink>
              </RowHead>
              <Cell className="hidden whitespace-nowrap text-ink-2 md:table-cell">
                {words(`kind.${reform.kind}`)}
              </Cell>
              <Cell className="text-right tabular-nums">{reform.claimCount}</Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

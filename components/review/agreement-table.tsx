"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { z } from "zod";
import { useTitle } from "#components/assignments/title-of.ts";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import type { showModeration } from "#lib/operations/moderation.ts";

type Moderation = z.infer<typeof showModeration.answer>;

/** From which alpha on coders are trusted, and from which with caution: Krippendorff's own limits. */
const GOOD = 0.8;
const FAIR = 0.667;

/** How alike the markers of the class mark: a sentence first, the figures under it. */
export function AgreementTable({
  moderation,
}: {
  readonly groupId: string;
  readonly moderation: Moderation;
}) {
  const words = useTranslations("desk.moderation");
  const format = useFormatter();
  const titleOf = useTitle();
  const { agreement, rubric } = moderation;
  const whole = agreement.find(({ criterion }) => criterion === null);
  const alpha = whole?.alpha ?? null;
  const says = alpha === null ? "unknown" : alpha >= GOOD ? "good" : alpha >= FAIR ? "fair" : "poor";
  const figure = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <>
      <p className="pb-2">{words(`says.${says}`, { alpha: `α = ${alpha === null ? "" : figure(alpha)}` })}</p>
      <Table caption={words("caption")}>
        <thead>
          <tr>
            <HeadCell>{words("criterion")}</HeadCell>
            <HeadCell>{words("alpha")}</HeadCell>
            <HeadCell>{words("difference")}</HeadCell>
            <HeadCell>{words("essays")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {agreement.map(({ criterion, alpha: value, reason, difference, essays }) => {
            const names = rubric.criteria.find(({ key }) => key === criterion)?.names;
            const name = names === undefined ? null : titleOf(names);
            return (
              <Row key={criterion ?? ""}>
                <RowHead lang={name?.lang}>{name?.text ?? words("whole")}</RowHead>
                <Cell className="tabular-nums">
                  {value === null ? words(reason === "one_value" ? "same" : "none") : figure(value)}
                </Cell>
                <Cell className="tabular-nums">{difference === null ? "–" : figure(difference)}</Cell>
                <Cell className="tabular-nums">{essays}</Cell>
              </Row>
            );
          })}
        </tbody>
      </Table>
    </>
  );
}

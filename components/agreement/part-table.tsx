import type { ReactNode } from "react";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import type { CoefficientName, ReadingCode } from "#lib/agreement/measured.ts";
import type { AgreementView } from "#lib/operations/agreement.ts";
import type { Called } from "./called.ts";
import { useFigureWords } from "./figure-words.ts";

export interface PartRow {
  readonly id: string;
  readonly name: ReactNode;
  readonly part: AgreementView["overall"];
}

interface PartTableProps {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly PartRow[];
  readonly report: Pick<AgreementView, "unit" | "headline">;
  /** Coefficients beside the headline's. */
  readonly beside: readonly CoefficientName[];
  readonly called: Called;
}

/** What a row says beyond its numbers; how it stands by the thresholds the numbers show themselves. */
const WORTH_A_REMARK: readonly ReadingCode[] = [
  "disjoint",
  "one_value",
  "nothing_marked",
  "prevalence",
  "one_sided",
  "few_units",
  "below_chance",
];

/** The same figures for each tag, pair or document. */
export function PartTable({ caption, head, rows, report, beside, called }: PartTableProps) {
  const { words, value, interval, sentence } = useFigureWords();
  const isSpan = report.unit === "span";
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>{head}</HeadCell>
          <HeadCell className="text-right">
            <abbr title={words(`figure.${report.headline}`)} className="no-underline">
              {words(`short.${report.headline}`)}
            </abbr>
          </HeadCell>
          <HeadCell>{words("head.interval")}</HeadCell>
          {beside.map((name) => (
            <HeadCell key={name} className="text-right">
              <abbr title={words(`figure.${name}`)} className="no-underline">
                {words(`short.${name}`)}
              </abbr>
            </HeadCell>
          ))}
          <HeadCell className="text-right">{words(isSpan ? "head.passages" : "head.units")}</HeadCell>
          <HeadCell className="text-right">{words(isSpan ? "head.alike" : "head.marked")}</HeadCell>
          <HeadCell>{words("head.note")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, part }) => (
          <Row key={id}>
            <RowHead className="min-w-32">{name}</RowHead>
            <Cell className="text-right font-bold tabular-nums">
              {part.figures[report.headline]?.value == null ? "–" : value(part.figures[report.headline])}
            </Cell>
            <Cell className="whitespace-nowrap text-ink-2 tabular-nums">
              {interval(part.figures[report.headline])}
            </Cell>
            {beside.map((figure) => (
              <Cell key={figure} className="text-right tabular-nums">
                {part.figures[figure]?.value == null ? "–" : value(part.figures[figure])}
              </Cell>
            ))}
            <Cell className="text-right tabular-nums">{part.units}</Cell>
            <Cell className="text-right tabular-nums">{part.marked}</Cell>
            <Cell className="min-w-56 text-label text-ink-2">
              {part.readings
                .filter(({ code }) => WORTH_A_REMARK.includes(code))
                .map((reading) => sentence(reading, called.coder))
                .join(" ")}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { COEFFICIENTS } from "#lib/agreement/measured.ts";
import type { AgreementView } from "#lib/operations/agreement.ts";
import { useFigureWords } from "./figure-words.ts";

/** Every coefficient of the whole, and the question it answers. */
export function FigureTable({ figures }: Pick<AgreementView["overall"], "figures">) {
  const { words, value, interval, gammaInterval } = useFigureWords();
  return (
    <Table caption={words("section.figures")}>
      <thead>
        <tr>
          <HeadCell>{words("head.figure")}</HeadCell>
          <HeadCell className="text-right">{words("head.value")}</HeadCell>
          <HeadCell>{words("head.interval")}</HeadCell>
          <HeadCell className="hidden md:table-cell">{words("head.meaning")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {COEFFICIENTS.filter((name) => figures[name] !== undefined).map((name) => (
          <Row key={name}>
            <RowHead>
              {words(`figure.${name}`)}
              <span className="block text-label text-ink-3 md:hidden">{words(`asks.${name}`)}</span>
            </RowHead>
            <Cell className="text-right tabular-nums">{value(figures[name])}</Cell>
            <Cell className="tabular-nums text-ink-2">
              {(name === "gamma" ? gammaInterval : interval)(figures[name])}
            </Cell>
            <Cell className="hidden text-ink-2 md:table-cell">{words(`asks.${name}`)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

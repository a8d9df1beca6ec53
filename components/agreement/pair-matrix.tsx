import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import type { AgreementView } from "#lib/operations/agreement.ts";
import type { Called } from "./called.ts";
import { useFigureWords } from "./figure-words.ts";

interface PairMatrixProps {
  /** The first of them is shown at once: of six coders there are fifteen. */
  readonly isOpen: boolean;
  readonly pair: AgreementView["byPair"][number];
  readonly called: Called;
}

/** What the first called so, the second called how. Darker: more of the row; the number says it too. */
export function PairMatrix({ pair, called, isOpen }: PairMatrixProps) {
  const { words } = useFigureWords();
  const { tagIds, counts } = pair.matrix;
  const name = (id: string) => (id === "" ? words("unmarked") : called.tag(id));
  const [first, second] = pair.coderIds;
  return (
    <details open={isOpen} className="min-w-0">
      <summary className="cursor-pointer py-1 font-bold">
        <bdi>{called.coder(first)}</bdi> – <bdi>{called.coder(second)}</bdi>
      </summary>
      <p className="max-w-2xl py-2 text-ui text-ink-2">
        {words("lead2.matrix", { first: called.coder(first), second: called.coder(second) })}
      </p>
      <Table
        caption={`${words("section.matrix")}: ${called.coder(first)}, ${called.coder(second)}`}
        className="w-auto!"
      >
        <thead>
          <tr>
            <HeadCell>
              <span className="sr-only">{called.coder(first)}</span>
            </HeadCell>
            {tagIds.map((id) => (
              <HeadCell key={id} className="max-w-32 px-2! text-right whitespace-normal!">
                {name(id)}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {tagIds.map((row, at) => (
            <Row key={row}>
              <RowHead>{name(row)}</RowHead>
              {(counts[at] ?? []).map((count, column) => (
                <MatrixCell
                  key={tagIds[column]}
                  count={count}
                  row={counts[at] ?? []}
                  isSame={column === at}
                />
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </details>
  );
}

interface MatrixCellProps {
  readonly count: number;
  readonly row: readonly number[];
  readonly isSame: boolean;
}

function MatrixCell({ count, row, isSame }: MatrixCellProps) {
  const all = row.reduce((total, one) => total + one, 0);
  const share = all === 0 ? 0 : Math.round((count / all) * 45);
  return (
    <Cell
      className={isSame ? "px-2! text-right font-bold tabular-nums" : "px-2! text-right tabular-nums"}
      style={{ backgroundColor: `color-mix(in oklab, var(--accent) ${share}%, transparent)` }}
    >
      {count === 0 ? <span className="text-ink-3">0</span> : count}
    </Cell>
  );
}

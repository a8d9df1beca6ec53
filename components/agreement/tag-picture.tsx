import type { AgreementView } from "#lib/operations/agreement.ts";
import { RELIABLE, TENTATIVE } from "#lib/agreement/readings.ts";
import type { Called } from "./called.ts";
import { useFigureWords } from "./figure-words.ts";

/** Units of the drawing. The scale goes from −0.2, below which it matters no more how far, to 1. */
const WIDTH = 640;
const NAMES = 200;
const ROW = 28;
const TOP = 22;
const LEAST = -0.2;

function place(value: number): number {
  return NAMES + ((Math.min(1, Math.max(LEAST, value)) - LEAST) / (1 - LEAST)) * (WIDTH - NAMES - 12);
}

interface TagPictureProps {
  readonly report: AgreementView;
  readonly called: Called;
}

/** A point for each tag with a line for its interval; the table below it says the same in numbers. */
export function TagPicture({ report, called }: TagPictureProps) {
  const { words, decimal } = useFigureWords();
  const rows = report.byTag.flatMap(({ tagId, figures }) => {
    const figure = figures[report.headline];
    return figure?.value == null ? [] : [{ tagId, figure, value: figure.value }];
  });
  if (rows.length === 0) return null;
  const height = TOP + rows.length * ROW + 6;
  return (
    <figure className="max-w-3xl">
      <figcaption className="pb-2 text-label text-ink-3">
        {words("picture.title")}. {words("picture.thresholds")}.
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={words("picture.title")}
        className="h-auto w-full"
      >
        {[0, 0.5, 1].map((value) => (
          <text key={value} x={place(value)} y={12} textAnchor="middle" className="fill-ink-3 text-[11px]">
            {decimal(value, 1)}
          </text>
        ))}
        {[0, TENTATIVE, RELIABLE, 1].map((value) => (
          <line
            key={value}
            x1={place(value)}
            x2={place(value)}
            y1={TOP - 4}
            y2={height - 4}
            strokeDasharray={value === TENTATIVE || value === RELIABLE ? "3 3" : undefined}
            className="stroke-line-2"
          />
        ))}
        {rows.map(({ tagId, figure, value }, at) => (
          <g key={tagId} transform={`translate(0 ${TOP + at * ROW + ROW / 2})`}>
            <title>
              {words("picture.row", {
                tag: called.tag(tagId),
                value: decimal(value),
                interval:
                  figure.low === null || figure.high === null
                    ? ""
                    : words("picture.row_interval", { low: decimal(figure.low), high: decimal(figure.high) }),
              })}
            </title>
            <text x={0} y={4} className="fill-ink text-[13px]">
              {shortened(called.tag(tagId))}
            </text>
            {figure.low === null || figure.high === null ? null : (
              <line
                x1={place(figure.low)}
                x2={place(figure.high)}
                strokeWidth={2}
                className="stroke-accent"
              />
            )}
            <circle cx={place(value)} r={4.5} className="fill-accent" />
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** So many letters fit beside the scale. */
const MOST_LETTERS = 27;

function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= MOST_LETTERS ? name : `${letters.slice(0, MOST_LETTERS - 1).join("")}…`;
}

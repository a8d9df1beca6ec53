import type { AgreementView } from "#lib/operations/agreement.ts";
import { RELIABLE, TENTATIVE } from "#lib/agreement/readings.ts";
import type { Called } from "./called.ts";
import { useFigureWords } from "./figure-words.ts";

/** Pixels. Across, places are shares of the width, so that words keep their size on a phone. */
const ROW = 40;
const TOP = 22;
/** The scale goes from −0.2, below which it matters no more how far, to 1; a margin on both sides holds the points. */
const LEAST = -0.2;
const MARGIN = 2;

function place(value: number): string {
  const share = (Math.min(1, Math.max(LEAST, value)) - LEAST) / (1 - LEAST);
  return `${(MARGIN + share * (100 - 2 * MARGIN)).toFixed(2)}%`;
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
      <svg width="100%" height={height} role="img" aria-label={words("picture.title")}>
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
            y1={TOP - 6}
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
            <text x={0} y={-4} className="fill-ink text-[13px]">
              {called.tag(tagId)}
            </text>
            <line x1={0} x2="100%" y1={8} y2={8} className="stroke-line" />
            {figure.low === null || figure.high === null ? null : (
              <line
                x1={place(figure.low)}
                x2={place(figure.high)}
                y1={8}
                y2={8}
                strokeWidth={2}
                className="stroke-accent"
              />
            )}
            <circle cx={place(value)} cy={8} r={4.5} className="fill-accent" />
          </g>
        ))}
      </svg>
    </figure>
  );
}

import { useTranslations } from "next-intl";
import type { ClaimView } from "#lib/operations/view.ts";
import { useClaimNumber } from "./claim-number.ts";

const WIDTH = 320;
const ROW = 22;
/** More neighbours than this are read in the list alone. */
const MOST = 12;

/** How far a label of the kind is drawn from the middle, in units of the picture. */
const MIDDLE = { x: 44, r: 15 };

/** Fewer are told by the list as soon as by a picture. */
const FEWEST = 3;

/** The claim and its neighbours, an arrow in the direction in which each link is said; the list under it says the same in words. */
export function LinkPicture({ claim }: { claim: Pick<ClaimView, "number" | "links"> }) {
  const words = useTranslations("claims.links");
  const record = useTranslations("claimRecord.links");
  const numberOf = useClaimNumber();
  const links = claim.links.slice(0, MOST);
  if (links.length < FEWEST) return null;
  const height = links.length * ROW + 12;
  return (
    <svg
      role="img"
      aria-label={record("picture")}
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      className="max-w-full text-[11px]"
    >
      <circle cx={MIDDLE.x - 15} cy={height / 2} r={MIDDLE.r} className="fill-accent-wash stroke-accent" />
      <text x={MIDDLE.x - 15} y={height / 2 + 4} textAnchor="middle" className="fill-ink font-bold">
        {claim.number}
      </text>
      {links.map((link, at) => {
        const y = at * ROW + ROW / 2 + 6;
        const [x1, x2] = [MIDDLE.x + 2, 250];
        const isBad = link.kind === "contradicts";
        const path = `M ${x1} ${height / 2} C ${x1 + 40} ${height / 2}, ${x1 + 30} ${y}, ${x1 + 70} ${y} L ${x2} ${y}`;
        const tip =
          link.direction === "from"
            ? `M ${x2 - 6} ${y - 4} L ${x2} ${y} L ${x2 - 6} ${y + 4}`
            : `M ${x1 + 78} ${y - 4} L ${x1 + 72} ${y} L ${x1 + 78} ${y + 4}`;
        return (
          <g key={link.id} className={isBad ? "stroke-bad" : "stroke-ink-3"} fill="none">
            <path d={path} strokeDasharray={isBad ? "3 3" : undefined} />
            <path d={tip} />
            <text x={x1 + 84} y={y - 4} stroke="none" className={isBad ? "fill-bad" : "fill-ink-2"}>
              {words(`${link.direction}.${link.kind}`)}
            </text>
            <text x={x2 + 8} y={y + 4} stroke="none" className="fill-ink">
              {numberOf(link.number)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

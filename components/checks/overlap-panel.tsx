import { useTranslations } from "next-intl";
import type { EssayPlaceView } from "#lib/operations/checks.ts";
import type { EssayOverlapsView, SharedPassageView } from "#lib/operations/overlaps.ts";
import { ComparisonLine } from "./comparison-line.tsx";
import { SharedPassage } from "./shared-passage.tsx";

interface OverlapPanelProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly overlaps: EssayOverlapsView;
  readonly problem: string | null;
  readonly onCompare: () => void;
  readonly onShow: (places: readonly EssayPlaceView[]) => void;
}

/** Passages that the essay shares: those that are neither quoted nor cited first, the others apart. */
export function OverlapPanel({ overlaps, problem, onCompare, ...place }: OverlapPanelProps) {
  const words = useTranslations("checks.overlap");
  const { comparison, mayCompare, passages, share, more } = overlaps;
  const open = passages.filter(({ apart }) => apart === null);
  const apart = passages.filter((one) => one.apart !== null);
  return (
    <div className="grid gap-3">
      <ComparisonLine {...{ comparison, problem }} onCompare={mayCompare ? onCompare : null} />
      {comparison.comparedAt === null ? null : (
        <>
          <section aria-labelledby="overlap-open">
            <h4 id="overlap-open" className="font-sans! text-ui! font-bold">
              {open.length === 0 ? words("nothing") : words("open", { count: open.length, share })}
            </h4>
            <Passages {...place} passages={open} />
          </section>
          {apart.length === 0 ? null : (
            <details>
              <summary className="cursor-pointer text-ui text-accent">
                {words("apartHeading", { count: apart.length })}
              </summary>
              <Passages {...place} passages={apart} />
            </details>
          )}
          {more > 0 ? <p className="text-label text-ink-3">{words("more", { count: more })}</p> : null}
        </>
      )}
    </div>
  );
}

interface PassagesProps extends Pick<OverlapPanelProps, "groupId" | "assignmentId" | "onShow"> {
  readonly passages: readonly SharedPassageView[];
}

function Passages({ passages, ...place }: PassagesProps) {
  return (
    <ul>
      {passages.map((passage, at) => (
        <SharedPassage key={at} {...place} passage={passage} />
      ))}
    </ul>
  );
}

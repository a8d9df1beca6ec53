import { useTranslations } from "next-intl";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { findWording } from "#lib/reforms/reform.ts";
import type { InLanguages } from "#lib/languages/language-tag.ts";
import type { Criterion, Rubric } from "#lib/reviews/rubric.ts";
import { weightShares } from "#lib/reviews/weight-share.ts";
import { useDecimal } from "./decimal.ts";

interface RubricPreviewProps {
  readonly rubric: Rubric;
  /** How a mark is told; without it the criteria show what they count for in per cent. */
  readonly scale?: { readonly outOf: string; readonly decimals: number };
}

/** A rubric as students read it, before and after they write: what is looked at, what it counts for, what deserves which points. */
export function RubricPreview({ rubric, scale }: RubricPreviewProps) {
  const words = useTranslations("rubrics.preview");
  const decimal = useDecimal();
  const shares = weightShares(rubric.criteria, scale);
  return (
    <div className="grid gap-4">
      <Text texts={rubric.descriptions} className="max-w-2xl text-ink-2 whitespace-pre-line" />
      <ol className="grid divide-y divide-line border-y border-line">
        {rubric.criteria.map((criterion, at) => (
          <li key={criterion.key} className="grid gap-2 py-4">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span
                aria-hidden
                className="grid size-5 flex-none place-items-center self-center rounded-xs border border-accent text-label text-accent"
              >
                {at + 1}
              </span>
              <h3 className="min-w-0 flex-1 text-ui font-bold">
                <Text texts={criterion.names} inline />
              </h3>
              {shares === null ? null : (
                <span className="text-label whitespace-nowrap text-ink-2">
                  {scale === undefined
                    ? words("share", { share: shares[at] ?? "" })
                    : words("most", { most: decimal(shares[at] ?? ""), outOf: decimal(scale.outOf) })}
                </span>
              )}
            </div>
            <Text texts={criterion.descriptions} className="max-w-2xl text-ink-2 whitespace-pre-line" />
            <Levels criterion={criterion} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Levels beside each other from the least to the best; of a marking guide only the most that can be given. */
function Levels({ criterion }: { criterion: Criterion }) {
  const words = useTranslations("rubrics.preview");
  const decimal = useDecimal();
  if (criterion.levels.length === 0)
    return <p className="text-label text-ink-3">{words("upTo", { points: decimal(criterion.most) })}</p>;
  return (
    <ul className="grid gap-px overflow-hidden rounded border border-line-2 bg-line-2 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
      {criterion.levels.map((level) => (
        <li key={level.key} className="grid content-start gap-0.5 bg-surface px-3 py-2">
          <p className="flex items-baseline gap-2">
            <span className="font-bold tabular-nums">{decimal(level.points)}</span>
            <span className="text-label text-ink-2">
              <Text texts={level.names} inline />
            </span>
          </p>
          <Text texts={level.descriptors} className="text-label text-ink-2 whitespace-pre-line" />
        </li>
      ))}
    </ul>
  );
}

interface TextProps {
  readonly texts: InLanguages;
  readonly className?: string;
  readonly inline?: boolean;
}

/** In the language of the interface or the nearest one that there is; nothing where there is none. */
function Text({ texts, className, inline = false }: TextProps) {
  const found = findWording(texts, useInterfaceLocale());
  if (found === null) return null;
  const Tag = inline ? "span" : "p";
  return (
    <Tag lang={found.language} className={className}>
      {found.text}
    </Tag>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { ReactionKind } from "#lib/annotations/reaction.ts";
import type { ReactionView } from "#lib/operations/view.ts";
import { classNames } from "#components/ui/class-names.ts";

interface ReactionsProps {
  readonly reactions: readonly ReactionView[];
  readonly ownId: string;
  /** Null where the viewer may not react. */
  readonly onReact: ((kind: ReactionKind, isGiven: boolean) => void) | null;
}

/** What was said without a word: each with its number and, on asking, its names. Pressing joins in or takes the own one back. */
export function Reactions({ reactions, ownId, onReact }: ReactionsProps) {
  const words = useTranslations("threads.reactions");
  if (reactions.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-1 pt-0.5">
      {reactions.map(({ kind, people }) => {
        const isOwn = people.some(({ id }) => id === ownId);
        const names = words("names", {
          what: words(kind),
          names: people.map(({ name }) => name).join(", "),
        });
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={isOwn}
            title={names}
            disabled={onReact === null}
            onClick={() => onReact?.(kind, !isOwn)}
            className={classNames(
              "inline-flex min-h-6 items-center gap-1 rounded-full border px-2 text-label pointer-coarse:min-h-9",
              isOwn ? "border-accent bg-accent-wash text-ink" : "border-line-2 text-ink-2",
              onReact !== null && "hover:bg-sunk",
            )}
          >
            {words(kind)} <span className="text-ink-3">{people.length}</span>
            <span className="sr-only">{people.map(({ name }) => name).join(", ")}</span>
          </button>
        );
      })}
    </p>
  );
}

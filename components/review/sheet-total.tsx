import { useTranslations } from "next-intl";
import type { Total } from "#lib/reviews/mark.ts";

/** What the criteria add up to, how, and what is still open; the bar says the same for the eye. */
export function SheetTotal({ total, outOf }: { readonly total: Total; readonly outOf: string }) {
  const words = useTranslations("desk.total");
  const sum = total.parts.flatMap(({ part }) => part ?? []).join(" + ");
  return (
    <section aria-label={words("label")} className="border-b border-line py-3">
      <p className="flex items-baseline gap-2">
        <output aria-live="polite" className="font-serif text-[1.5rem] leading-8 font-bold tabular-nums">
          {total.total}
        </output>
        <span className="min-w-0 flex-1 truncate text-label text-ink-2 tabular-nums">
          {sum === "" ? words("nothing", { outOf }) : words("sum", { sum, outOf })}
        </span>
        {total.isComplete ? null : (
          <span className="flex-none text-label text-warn">{words("open", { points: total.open })}</span>
        )}
      </p>
      <div aria-hidden className="mt-1.5 flex h-2.5 gap-0.5">
        {total.parts.map(({ criterion, part, most }) => (
          <i
            key={criterion}
            style={{ flexGrow: Math.max(Number(most), 0.001) }}
            className={part === null ? "basis-0 border border-dashed border-warn" : "basis-0 bg-line"}
          >
            {part === null || Number(most) === 0 ? null : (
              <i
                className="block h-full bg-accent"
                style={{ width: `${String((Number(part) / Number(most)) * 100)}%` }}
              />
            )}
          </i>
        ))}
      </div>
    </section>
  );
}

import type { AgreementView } from "#lib/operations/agreement.ts";
import { useFigureWords } from "./figure-words.ts";
import { Readings } from "./readings.tsx";
import type { Called } from "./called.ts";

/** The one number on top, how sure it is, and in sentences what it says here and where it may mislead. */
export function Headline({ report, called }: { readonly report: AgreementView; readonly called: Called }) {
  const { words, decimal, interval } = useFigureWords();
  const { overall, headline, unit } = report;
  const figure = overall.figures[headline];
  const counts = { units: overall.units, marked: overall.marked };
  return (
    <section aria-label={words("title")} className="grid gap-6 pb-6 md:grid-cols-[16rem_1fr]">
      <div className="grid content-start gap-1">
        <p className="text-label text-ink-3">{words(`figure.${headline}`)}</p>
        <p className="font-serif text-[3rem] leading-none tabular-nums">
          {figure?.value == null ? words("headline.none") : decimal(figure.value)}
        </p>
        <p className="text-ui text-ink-2 tabular-nums">
          {figure?.low == null || figure.high == null
            ? `${words("head.interval")}: ${interval(figure)}`
            : words("headline.interval", { low: decimal(figure.low), high: decimal(figure.high) })}
        </p>
        <p className="text-label text-ink-3">
          {words(unit === "span" ? "headline.passages" : "headline.measuredOn", counts)}
        </p>
      </div>
      <Readings readings={overall.readings} called={called} />
    </section>
  );
}

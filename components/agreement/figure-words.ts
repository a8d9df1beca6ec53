import { useFormatter, useTranslations } from "next-intl";
import type { MeasuredFigure, Reading } from "#lib/agreement/measured.ts";

/** Values that are coefficients or shares of one, printed with decimals; the rest are counts and names. */
const DECIMALS = ["value", "low", "high", "alpha", "ac1"];
const SHARES = ["percent", "share"];

/** How numbers of agreement are written: two decimals, three for thresholds, shares in percent. */
export function useFigureWords() {
  const words = useTranslations("agreement");
  const format = useFormatter();
  const decimal = (value: number, digits = 2) =>
    format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const share = (value: number) =>
    format.number(value, { style: "percent", maximumFractionDigits: value < 0.1 ? 1 : 0 });

  function sentence({ code, values }: Reading, coder: (id: string) => string): string {
    const written = Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        if (typeof value === "string") return [name, name === "coder" ? coder(value) : value];
        if (DECIMALS.includes(name)) return [name, decimal(value)];
        if (SHARES.includes(name)) return [name, share(value)];
        return [name, name === "threshold" ? decimal(value, 3) : value];
      }),
    );
    return words(`reading.${code}`, written);
  }

  function value(figure: MeasuredFigure | undefined): string {
    if (figure === undefined) return "–";
    if (figure.value !== null) return decimal(figure.value);
    return figure.reason === null ? "–" : words(`reason.${figure.reason}`);
  }

  /** Of gamma whole documents alone are drawn: it says so where they are too few. */
  function gammaInterval(figure: MeasuredFigure | undefined): string {
    return figure?.noInterval === "too_few_clusters" ? words("noInterval.few_documents") : interval(figure);
  }

  function interval(figure: MeasuredFigure | undefined): string {
    if (figure?.value == null) return "–";
    if (figure.low !== null && figure.high !== null)
      return words("headline.between", { low: decimal(figure.low), high: decimal(figure.high) });
    return figure.noInterval === null ? "–" : words(`noInterval.${figure.noInterval}`);
  }

  return { words, sentence, decimal, value, interval, gammaInterval };
}

import type { Gamma } from "./gamma.ts";
import type { ItemTable } from "./item-table.ts";
import type { Measured, MeasuredFigure, Reading } from "./measured.ts";

/** Krippendorff, Content Analysis, 4th ed. 2019, 12.8: rely on variables above .800; above .667 draw tentative conclusions alone. */
export const RELIABLE = 0.8;
export const TENTATIVE = 0.667;
/** A 95 % interval wider than this leaves it open which of his words applies. */
const WIDE = 0.3;
/** Marked units below which one decision moves the figure visibly. */
const FEW = 20;
/** As in Feinstein & Cicchetti 1990 (10.1016/0895-4356(90)90158-L): coders agree nearly everywhere and the coefficient is low. */
const HIGH_AGREEMENT = 0.8;
const PARADOX = 0.2;

interface Counted {
  readonly figures: Measured["figures"];
  readonly units: number;
  readonly marked: number;
}

interface Whose {
  readonly coderIds: readonly string[];
  readonly unit?: string;
  readonly tagId?: string;
}

/** What the figures of given units mean here. */
export function codingReadings(
  { figures, units, marked, table }: Counted & { readonly table: ItemTable },
  { coderIds, unit, tagId }: Whose,
): Reading[] {
  const { alpha, ac1, percent } = figures;
  if (alpha === undefined || units === 0) return [{ code: "disjoint", values: {} }];
  if (marked === 0) return [{ code: "nothing_marked", values: { units } }];
  if (alpha.value === null) return [{ code: "one_value", values: { units } }];
  const readings = [...thresholdReadings(alpha)];
  if (isParadox(alpha, ac1, percent)) {
    readings.push({
      code: "prevalence",
      values: {
        percent: percent?.value ?? 0,
        alpha: alpha.value,
        ac1: ac1?.value ?? 0,
        share: marked / units,
      },
    });
  }
  for (const at of tagId === undefined ? [] : oneSided(table)) {
    readings.push({ code: "one_sided", values: { coder: coderIds[at] ?? "" } });
  }
  if (marked < FEW) readings.push({ code: "few_units", values: { marked } });
  if (unit === "word") readings.push({ code: "words_of_passages", values: {} });
  return readings;
}

function isParadox(
  alpha: MeasuredFigure,
  ac1: MeasuredFigure | undefined,
  percent: MeasuredFigure | undefined,
): boolean {
  return (
    alpha.value !== null &&
    alpha.value < TENTATIVE &&
    (percent?.value ?? 0) >= HIGH_AGREEMENT &&
    (ac1?.value ?? 0) - alpha.value >= PARADOX
  );
}

/** Coders who never gave the tag, while others did. */
function oneSided(table: ItemTable): number[] {
  const marked = table.values.indexOf("1");
  return Array.from({ length: table.coderCount }, (_one, coder) => coder).filter((coder) =>
    table.patterns.every((pattern) => pattern[coder] !== marked),
  );
}

/** What the figures of passages mean here. */
export function unitizingReadings(
  { figures, units, gamma }: Counted & { readonly gamma: Gamma },
  whose: Whose,
): Reading[] {
  const headline = figures.alpha_u?.reason === "overlapping" ? figures.alpha_u_2004 : figures.alpha_u;
  if (headline === undefined || headline.reason === "no_items") return [{ code: "disjoint", values: {} }];
  if (headline.value === null)
    return [{ code: units === 0 ? "nothing_marked" : "one_value", values: { units } }];
  const readings = [...thresholdReadings(headline)];
  if (figures.alpha_u?.reason === "overlapping") readings.push({ code: "overlapping", values: {} });
  if (units < FEW) readings.push({ code: "few_units", values: { marked: units } });
  if (gamma.value === null && gamma.reason === "not_in_time")
    readings.push({ code: "not_in_time", values: {} });
  if (gamma.value !== null && !gamma.isExact && whose.tagId === undefined)
    readings.push({ code: "gamma_not_exact", values: {} });
  return readings;
}

function thresholdReadings(figure: MeasuredFigure): Reading[] {
  const { value, low, high } = figure;
  if (value === null) return [];
  const code =
    value >= RELIABLE
      ? "reliable"
      : value >= TENTATIVE
        ? "tentative"
        : value < 0
          ? "below_chance"
          : "unreliable";
  const readings: Reading[] = [{ code, values: { value } }];
  if (low === null || high === null) return readings;
  const crossed = [RELIABLE, TENTATIVE].find((threshold) => low < threshold && threshold <= high);
  if (crossed !== undefined) readings.push({ code: "uncertain", values: { low, high, threshold: crossed } });
  else if (high - low > WIDE) readings.push({ code: "wide_interval", values: { low, high } });
  return readings;
}

/** Landis & Koch 1977 (10.2307/2529310) gave kappa these words, by their own account arbitrarily: a convention, and named as one. */
export function landisKoch(kappa: number): LandisKoch {
  if (kappa < 0) return "poor";
  if (kappa <= 0.2) return "slight";
  if (kappa <= 0.4) return "fair";
  if (kappa <= 0.6) return "moderate";
  return kappa <= 0.8 ? "substantial" : "almost_perfect";
}

export const LANDIS_KOCH = ["poor", "slight", "fair", "moderate", "substantial", "almost_perfect"] as const;
export type LandisKoch = (typeof LANDIS_KOCH)[number];

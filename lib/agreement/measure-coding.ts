import { bootstrapIntervals } from "./bootstrap.ts";
import { tagKey } from "./coded-passage.ts";
import { type CodedText, type ComparedUnit, unitsOf } from "./coded-text.ts";
import { type Item, type ItemTable, itemTable, weightsOf } from "./item-table.ts";
import { judgementsOf } from "./judgements.ts";
import type { Part } from "./measure.ts";
import type { CoefficientName, Measured, MeasuredFigure } from "./measured.ts";
import {
  type Figure,
  alphaNominal,
  cohenKappa,
  fleissKappa,
  gwetAc1,
  percentAgreement,
  specificAgreement,
} from "./nominal.ts";
import type { Random } from "./random.ts";
import { codingReadings } from "./readings.ts";

export interface CodingHow extends Part {
  readonly unit: Exclude<ComparedUnit, "span">;
  readonly drawn: "documents" | "blocks";
  readonly draws: number;
  readonly random: () => Random;
}

const MARKED = "1";
const UNMARKED = "0";

/**
 * Agreement on given units. Of one tag the question is yes or no; of all together the value of a unit is the set of its tags, so that two
 * coders agree on it only if they gave all the same ones.
 */
export function codingOf(texts: readonly CodedText[], how: CodingHow): Measured {
  const table = tableOf(texts, how);
  const marked = how.tagId === undefined ? -1 : table.values.indexOf(MARKED);
  const asked = coefficientsFor(how, marked);
  const names = [...asked.keys()];
  const figures = names.map((name) => asked.get(name)?.(table, table.weights) ?? NOTHING);
  const intervals = bootstrapIntervals(
    table.clusters.length,
    (times) => {
      const weights = weightsOf(table, times);
      return names.map((name) => asked.get(name)?.(table, weights).value ?? null);
    },
    { random: how.random(), draws: how.draws },
  );
  const measured = Object.fromEntries(
    names.map((name, at): [CoefficientName, MeasuredFigure] => {
      const [figure, interval] = [figures[at] ?? NOTHING, intervals[at]];
      const isKnown = figure.value !== null && interval !== undefined && interval.low !== null;
      return [
        name,
        {
          value: figure.value,
          reason: figure.value === null ? figure.reason : null,
          low: isKnown ? interval.low : null,
          high: isKnown ? interval.high : null,
          noInterval:
            figure.value === null || interval === undefined || interval.low !== null ? null : interval.reason,
        },
      ];
    }),
  ) as Measured["figures"];
  const counts = countsOf(table);
  return {
    figures: measured,
    ...counts,
    readings: codingReadings({ figures: measured, table, ...counts }, how),
  };
}

const NOTHING: Figure = { value: null, reason: "no_items" };

type Asked = (table: ItemTable, weights: Float64Array) => Figure;

function coefficientsFor(how: CodingHow, marked: number): Map<CoefficientName, Asked> {
  const positive: Asked = (table, weights) => {
    const value = specificAgreement(table, weights, marked);
    return value === null ? NOTHING : { value, observed: value, expected: 0 };
  };
  return new Map<CoefficientName, Asked>([
    ["alpha", alphaNominal],
    ["ac1", gwetAc1],
    ...(how.coderIds.length === 2
      ? ([["cohen", cohenKappa]] as const)
      : ([["fleiss", fleissKappa]] as const)),
    ["percent", percentAgreement],
    ...(marked >= 0 ? ([["positive", positive]] as const) : []),
  ]);
}

function tableOf(texts: readonly CodedText[], how: CodingHow): ItemTable {
  const items = texts.flatMap((text): Item[] => {
    const units = unitsOf(text, how.unit);
    const said = how.coderIds.map((coder) =>
      text.coderIds.includes(coder) ? judgementsOf(text, coder, units) : null,
    );
    return units.map(({ block }, at) => ({
      cluster: how.drawn === "documents" ? text.documentId : `${text.documentId} ${block}`,
      values: said.map((given) => (given === null ? null : valueOf(given[at] ?? [], how.tagId))),
    }));
  });
  return itemTable(items, how.coderIds.length, how.tagId === undefined ? [] : [UNMARKED, MARKED]);
}

function valueOf(tags: readonly string[], tagId: string | undefined): string {
  return tagId === undefined ? tagKey(tags) : tags.includes(tagId) ? MARKED : UNMARKED;
}

/** Units that two judged, and those of them that somebody marked. */
function countsOf(table: ItemTable): { units: number; marked: number } {
  const unmarked = new Set([table.values.indexOf(UNMARKED), table.values.indexOf("")]);
  let [units, marked] = [0, 0];
  table.patterns.forEach((pattern, at) => {
    const given = [...pattern].filter((value) => value >= 0);
    if (given.length < 2) return;
    units += table.weights[at] ?? 0;
    if (given.some((value) => !unmarked.has(value))) marked += table.weights[at] ?? 0;
  });
  return { units, marked };
}

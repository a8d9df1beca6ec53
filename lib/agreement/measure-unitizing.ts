import { differencesOf } from "./adjudication.ts";
import { type Interval, bootstrapIntervals } from "./bootstrap.ts";
import type { CodedText } from "./coded-text.ts";
import { type Continuum, type Unit, overlaps } from "./continuum.ts";
import { type Gamma, gammaOf } from "./gamma.ts";
import type { Part } from "./measure.ts";
import type { Measured, MeasuredFigure, NoValue } from "./measured.ts";
import type { Random } from "./random.ts";
import { unitizingReadings } from "./readings.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";
import { Unitizing } from "./unitizing.ts";
import { Unitizing2004, alphaOf } from "./unitizing-2004.ts";

export interface UnitizingHow extends Part {
  readonly drawn: "documents" | "blocks";
  readonly draws: number;
  readonly precision: number;
  readonly random: () => Random;
  readonly hasTime: () => boolean;
}

/**
 * Agreement on where passages begin and end and what they are. Only documents that all the coders coded make one continuum: the alphas know
 * no gaps. Gamma takes each document with those who coded it.
 */
export function unitizingOf(texts: readonly CodedText[], how: UnitizingHow): Measured {
  const whole = texts.filter(({ coderIds }) => how.coderIds.every((coder) => coderIds.includes(coder)));
  const continuum = continuumOf(whole, how);
  const gamma = gammaFigure(texts, how);
  const figures = { ...alphaFigures(continuum, how), gamma: gamma.figure };
  const counts = countsOf(texts, how);
  return {
    figures,
    ...counts,
    readings: unitizingReadings({ figures, ...counts, gamma: gamma.found }, how),
  };
}

function alphaFigures(continuum: Continuum, how: UnitizingHow): Measured["figures"] {
  const none: NoValue | null =
    continuum.length === 0 || how.coderIds.length < 2
      ? "no_items"
      : continuum.units.every((own) => own.length === 0)
        ? "not_marked"
        : null;
  if (none !== null) {
    return { alpha_u: absent(none), alpha_u_binary: absent(none), alpha_u_2004: absent(none) };
  }
  const isLayered = continuum.units.some(overlaps);
  const later = isLayered ? null : new Unitizing(continuum);
  const earlier = new Unitizing2004(continuum);
  const statistics = (times: Float64Array) => {
    const alphas = later?.alphas(times) ?? { nominal: null, binary: null };
    return [alphas.nominal, alphas.binary, alphaOf(earlier.disagreements(times))];
  };
  const points = statistics(new Float64Array(continuum.pieces.length).fill(1));
  const intervals = bootstrapIntervals(continuum.pieces.length, statistics, {
    random: how.random(),
    draws: how.draws,
  });
  const reason = isLayered ? "overlapping" : "one_value";
  return {
    alpha_u: figureOf(points[0] ?? null, intervals[0], reason),
    alpha_u_binary: figureOf(points[1] ?? null, intervals[1], reason),
    alpha_u_2004: figureOf(points[2] ?? null, intervals[2], "one_value"),
  };
}

function gammaFigure(
  texts: readonly CodedText[],
  how: UnitizingHow,
): { readonly figure: MeasuredFigure; readonly found: Gamma } {
  const shared = texts.map((text) => {
    const coderIds = how.coderIds.filter((coder) => text.coderIds.includes(coder));
    return {
      length: codePointLength(text.text),
      units: coderIds.map((coder) => unitsBy(text, coder, how.tagId)),
    };
  });
  const found = gammaOf(
    shared.filter(({ units }) => units.length > 1),
    { random: how.random(), precision: how.precision, hasTime: how.hasTime },
  );
  if (found.value === null) return { figure: absent(found.reason), found };
  const byText = found.texts;
  const [interval] = bootstrapIntervals(
    byText.length,
    (times) => {
      const sum = (of: "observed" | "expected") =>
        byText.reduce((total, text, at) => total + text[of] * (times[at] ?? 0), 0);
      return [1 - sum("observed") / sum("expected")];
    },
    { random: how.random(), draws: how.draws },
  );
  return { figure: figureOf(found.value, interval, "no_units"), found };
}

function figureOf(value: number | null, interval: Interval | undefined, reason: NoValue): MeasuredFigure {
  if (value === null || interval === undefined) return absent(reason);
  return interval.low === null
    ? { value, reason: null, low: null, high: null, noInterval: interval.reason }
    : { value, reason: null, low: interval.low, high: interval.high, noInterval: null };
}

function absent(reason: NoValue): MeasuredFigure {
  return { value: null, reason, low: null, high: null, noInterval: null };
}

/** The documents one after the other, cut into pieces for the bootstrap. */
function continuumOf(texts: readonly CodedText[], how: UnitizingHow): Continuum {
  const units = how.coderIds.map((): Unit[] => []);
  const pieces: number[] = [];
  let length = 0;
  for (const text of texts) {
    how.coderIds.forEach((coder, at) => {
      for (const { start, end, category } of unitsBy(text, coder, how.tagId)) {
        units[at]?.push({ start: start + length, end: end + length, category });
      }
    });
    const starts = how.drawn === "documents" ? [0] : text.blocks.map(({ span }) => span[0]);
    for (const start of [0, ...starts]) if (pieces.at(-1) !== start + length) pieces.push(start + length);
    length += codePointLength(text.text);
  }
  return { length, units, pieces };
}

function unitsBy({ passages }: CodedText, coderId: string, tagId: string | undefined): Unit[] {
  return passages
    .filter((passage) => passage.coderId === coderId)
    .flatMap(({ span: [start, end], tagIds }) =>
      tagIds
        .filter((tag) => tagId === undefined || tag === tagId)
        .map((category) => ({ start, end, category })),
    );
}

/** Things that somebody marked, and those that all have with the same borders and tags. */
function countsOf(texts: readonly CodedText[], how: UnitizingHow): { units: number; marked: number } {
  let [units, marked] = [0, 0];
  for (const text of texts) {
    const coders = how.coderIds.filter((coder) => text.coderIds.includes(coder));
    const passages = text.passages
      .filter(({ coderId }) => coders.includes(coderId))
      .map((one) =>
        how.tagId === undefined ? one : { ...one, tagIds: one.tagIds.filter((tag) => tag === how.tagId) },
      )
      .filter(({ tagIds }) => tagIds.length > 0);
    const differences = differencesOf(passages, coders);
    units += differences.length;
    marked += differences.filter(({ kind }) => kind === "agreed").length;
  }
  return { units, marked };
}

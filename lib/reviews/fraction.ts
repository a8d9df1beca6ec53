/**
 * A number that is kept exactly: marks are added, weighed and averaged in fractions, and rounded once, where they are shown. Binary
 * floating point would lose the last decimal of 33.3 % of 7 points.
 */
export interface Fraction {
  readonly numerator: bigint;
  /** Above zero; both have no common divisor. */
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** A decimal as people write it: "12", "-0.5", "33.3", also with a decimal comma. */
const DECIMAL = /^(-?)(\d{1,9})(?:[.,](\d{1,6}))?$/u;

export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError("a fraction of nothing");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestDivisor(numerator < 0n ? -numerator : numerator, sign * denominator);
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

/** Null for what is no decimal of at most nine digits before and six behind the point. */
export function parseDecimal(text: string): Fraction | null {
  const [, minus = "", whole = "", decimals = ""] = DECIMAL.exec(text.trim()) ?? [];
  if (whole === "") return null;
  const magnitude = BigInt(whole + decimals);
  return fraction(minus === "-" ? -magnitude : magnitude, 10n ** BigInt(decimals.length));
}

/** A fraction as it is kept where no decimal says it exactly: "25/3"; one that is a whole number has no slash. */
export function fractionText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? String(numerator) : `${String(numerator)}/${String(denominator)}`;
}

const PARTED = /^(-?\d{1,30})(?:\/([1-9]\d{0,30}))?$/u;

/** What `fractionText` wrote, or a decimal; null for anything else. */
export function parseFraction(text: string): Fraction | null {
  const [, above = "", below = "1"] = PARTED.exec(text.trim()) ?? [];
  return above === "" ? parseDecimal(text) : fraction(BigInt(above), BigInt(below));
}

export function plus(one: Fraction, other: Fraction): Fraction {
  const { numerator: a, denominator: b } = one;
  const { numerator: c, denominator: d } = other;
  return fraction(a * d + c * b, b * d);
}

export function minus(one: Fraction, other: Fraction): Fraction {
  return plus(one, { numerator: -other.numerator, denominator: other.denominator });
}

export function times(one: Fraction, other: Fraction): Fraction {
  return fraction(one.numerator * other.numerator, one.denominator * other.denominator);
}

/** `other` is not zero. */
export function over(one: Fraction, other: Fraction): Fraction {
  return fraction(one.numerator * other.denominator, one.denominator * other.numerator);
}

/** The mean of at least one. */
export function mean(fractions: readonly Fraction[]): Fraction {
  return over(sum(fractions), fraction(BigInt(fractions.length), 1n));
}

export function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(plus, ZERO);
}

/** Below zero, zero or above it, as `one` is less than, equal to or more than `other`. */
export function compare(one: Fraction, other: Fraction): number {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Units of the last decimal that is shown, the half away from zero (as marks are rounded by hand). */
export function roundedUnits({ numerator, denominator }: Fraction, decimals: number): bigint {
  const scaled = numerator * 10n ** BigInt(decimals);
  const isNegative = scaled < 0n;
  const magnitude = isNegative ? -scaled : scaled;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return isNegative ? -rounded : rounded;
}

/** `units` of the last of so many decimals, as a decimal with a point: 1250 of two is "12.50". */
export function decimalOf(units: bigint, decimals: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const rest = decimals === 0 ? "" : `.${digits.slice(-decimals)}`;
  return `${units < 0n ? "-" : ""}${whole}${rest}`;
}

/**
 * Rounds parts so that they add up to their rounded sum: each is rounded down, and what is missing goes to those that lost most (the
 * method of the largest remainder, of Hamilton); among equals to the first.
 */
export function roundTogether(parts: readonly Fraction[], decimals: number): bigint[] {
  const scale = 10n ** BigInt(decimals);
  const floors = parts.map(({ numerator, denominator }) => floorDivide(numerator * scale, denominator));
  const lost = parts.map((part, at) =>
    plus(times(part, fraction(scale, 1n)), fraction(-(floors[at] ?? 0n), 1n)),
  );
  const missing = roundedUnits(sum(parts), decimals) - floors.reduce((total, floor) => total + floor, 0n);
  const order = parts.map((_, at) => at).sort((a, b) => compare(lost[b] ?? ZERO, lost[a] ?? ZERO) || a - b);
  const raised = new Set(order.slice(0, Number(missing)));
  return floors.map((floor, at) => (raised.has(at) ? floor + 1n : floor));
}

function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

/** Points as they are told: a decimal as it was given, a mean of markers ("25/3") with two decimals. */
export function shownPoints(points: string): string {
  const exact = parseDecimal(points) === null ? parseFraction(points) : null;
  return exact === null ? points : decimalOf(roundedUnits(exact, 2), 2);
}

import { isAllCapitals } from "#lib/languages/normalise.ts";
import { roughText, type Draft } from "./draft.ts";
import type { Line } from "./lines.ts";
import { isCentred, type TypeSetting } from "./type-setting.ts";

/** How a block is printed, next to the text around it. */
export interface Looks {
  /** Its size of type as a share of the body's; 1 where the format tells no sizes. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isCentred: boolean;
  readonly isCapitals: boolean;
}

/** What looks are measured by: `bodySize` in points, 0 where unknown; `isBodyBold` where most of the text is set bold. */
export interface TypeOfBody {
  readonly setting: TypeSetting | null;
  readonly bodySize: number;
  readonly sizeStep: number;
  readonly isBodyBold: boolean;
}

/** Whether the format tells type at all; without it nothing is said by looks. */
export function tellsType(lines: readonly Line[]): boolean {
  return lines.some(
    ({ fact }) => fact !== undefined && (fact.fontSize !== undefined || fact.isBold !== undefined),
  );
}

export function isMostlyBold(lines: readonly Line[]): boolean {
  const letters = lines.reduce((sum, { printed }) => sum + printed.length, 0);
  const bold = lines.reduce(
    (sum, { printed, fact }) => sum + (fact?.isBold === true ? printed.length : 0),
    0,
  );
  return bold > letters / 2;
}

export function looksOf(draft: Draft, body: TypeOfBody): Looks {
  const { lines } = draft;
  const sizes = lines.flatMap(({ fact }) => fact?.fontSize ?? []).sort((a, b) => a - b);
  const size = sizes[Math.floor(sizes.length / 2)];
  return {
    size: size === undefined || body.bodySize === 0 ? 1 : size / body.bodySize,
    isBold: !body.isBodyBold && lines.every(({ fact }) => fact?.isBold === true),
    isItalic: lines.every(({ fact }) => fact?.isItalic === true),
    isCentred: lines.every((line) => {
      const set = body.setting?.lineOf.get(line);
      return set !== undefined && isCentred(set);
    }),
    isCapitals: isAllCapitals(roughText(draft)),
  };
}

/** Bigger, bold, or centred capitals: set to be seen. */
export function standsOut(
  { size, isBold, isCentred: centred, isCapitals }: Looks,
  sizeStep: number,
): boolean {
  return size > sizeStep || (isBold && size > 0.94) || (centred && isCapitals);
}

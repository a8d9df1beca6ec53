import type { TextFormat } from "./text-draft.ts";

/** What a style or a run says about letters; what it leaves open comes from the style below. */
export interface LetterProperties {
  isBold?: boolean;
  isItalic?: boolean;
  isHidden?: boolean;
  isRaised?: boolean;
  /** Points. */
  fontSize?: number;
  font?: string;
}

export function textFormat({ isBold, isItalic, isRaised, fontSize }: LetterProperties): TextFormat {
  return {
    isBold: isBold ?? false,
    isItalic: isItalic ?? false,
    isRaised: isRaised ?? false,
    fontSize: fontSize ?? null,
  };
}

/** The part of fontkit (npm, MIT) that draws the letters of test pages. The package ships no types. */
declare module "fontkit" {
  export interface Glyph {
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
  }

  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
  }

  export function create(bytes: Uint8Array): Font;
}

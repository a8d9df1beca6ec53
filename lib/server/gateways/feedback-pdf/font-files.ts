import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { FontSetting } from "#lib/server/font-settings.ts";

export interface FontFile extends FontSetting {
  /** Its letters are drawn so much larger than those around them, which stand higher at the same size. */
  readonly scale?: number;
}

/**
 * PT Serif and PT Sans (OFL) hold every letter of Kazakh, Russian and English; the others lend what an essay may quote beside: Kazakh in
 * Arabic script (Scheherazade New has a glyph for each letter, so that what is copied out of the file is what was written; newer Noto fonts
 * put letters together of strokes and dots that lose that), emoji in one colour, mathematics and arrows.
 */
const FILES = {
  serif: "@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf",
  serifItalic: "@expo-google-fonts/pt-serif/400Regular_Italic/PTSerif_400Regular_Italic.ttf",
  serifBold: "@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf",
  serifBoldItalic: "@expo-google-fonts/pt-serif/700Bold_Italic/PTSerif_700Bold_Italic.ttf",
  sans: "@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf",
  sansBold: "@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf",
  greek: "@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff",
  greekExtended: "@fontsource/noto-sans/files/noto-sans-greek-ext-400-normal.woff",
  vietnamese: "@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff",
  devanagari: "@fontsource/noto-sans/files/noto-sans-devanagari-400-normal.woff",
  latin: "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff",
  cyrillicExtended: "@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff",
  latinExtended: "@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff",
  arabic: "@expo-google-fonts/scheherazade-new/400Regular/ScheherazadeNew_400Regular.ttf",
  arabicBold: "@expo-google-fonts/scheherazade-new/700Bold/ScheherazadeNew_700Bold.ttf",
  emoji: "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
  mathematics: "@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf",
} as const;

export type Typeface = "serif" | "serifItalic" | "serifBold" | "serifBoldItalic" | "sans" | "sansBold";

const packaged = new Map<keyof typeof FILES, FontFile>();

function fileOf(key: keyof typeof FILES): FontFile {
  const known = packaged.get(key);
  if (known !== undefined) return known;
  const [, scope = "", name = "", rest = ""] = /^(@[^/]+)\/([^/]+)\/(.+)$/u.exec(FILES[key]) ?? [];
  const folder = path.dirname(resolve.resolve(`${scope}/${name}/package.json`));
  const file = {
    ...{ path: path.join(folder, rest), name: null },
    ...(key.startsWith("arabic") && { scale: 1.2 }),
  };
  packaged.set(key, file);
  return file;
}

const resolve = createRequire(import.meta.url);

const SMALL_SCRIPTS = [
  ...(["greek", "greekExtended", "vietnamese", "latin", "latinExtended", "cyrillicExtended"] as const),
  "devanagari",
] as const;

/** Where a letter is looked for: in its typeface, in what is packed with Silteme, in the server's own `further` fonts. */
export function drawersOf(typeface: Typeface, further: readonly FontFile[]): FontFile[] {
  const arabic = typeface.endsWith("Bold") || typeface === "serifBoldItalic" ? "arabicBold" : "arabic";
  const lenders = [...SMALL_SCRIPTS, arabic, "emoji", "mathematics"] as const;
  return [...[typeface, ...lenders].map(fileOf), ...further];
}

const bytes = new Map<string, Buffer>();

/** Read once in the life of the process. */
export function bytesOf({ path: from }: FontFile): Buffer {
  const known = bytes.get(from) ?? readFileSync(from);
  bytes.set(from, known);
  return known;
}

import { KAZAKH_IN_1251 } from "#lib/languages/single-byte.ts";

export interface TextOfFile {
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16" | "Windows-1251" | "KZ-1048";
}

/**
 * The text of a file that somebody chose. Spreadsheets on Windows still write UTF-16 and Windows-1251; where a byte is no UTF-8 and no mark says
 * UTF-16, it is taken for Windows-1251, or for KZ-1048 where letters stand that only Serbian, Macedonian or Ukrainian would have there. Whoever
 * shows the text says so: it is a guess.
 */
export function textOfBytes(bytes: Uint8Array): TextOfFile {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decoded(bytes, "utf-16le"), encoding: "UTF-16" };
  if (first === 0xfe && second === 0xff) return { text: decoded(bytes, "utf-16be"), encoding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    // The decoder throws at the first byte that is no UTF-8.
  }
  const text = decoded(bytes, "windows-1251");
  const kazakh = text.replace(/[ЌќЋћЎўЈјҐґЄєЇїЅѕ]/gu, (letter) => KAZAKH_IN_1251.get(letter) ?? letter);
  return kazakh === text ? { text, encoding: "Windows-1251" } : { text: kazakh, encoding: "KZ-1048" };
}

export async function textOfFile(file: File): Promise<TextOfFile> {
  return textOfBytes(new Uint8Array(await file.arrayBuffer()));
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

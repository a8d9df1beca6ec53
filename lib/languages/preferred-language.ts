import { isLanguage, type Language } from "./language-tag.ts";

/** Shown when a browser asks for none of the three. */
const OTHERWISE: Language = "en";

/**
 * The interface language a browser prefers, by its Accept-Language header (RFC 9110, section 12.5.4):
 * the offered language with the highest quality (0–1), the first named among equals. Subtags after the first are ignored.
 */
export function preferredLanguage(acceptLanguage: string | null | undefined): Language {
  let best: { language: Language; quality: number } | null = null;
  for (const range of (acceptLanguage ?? "").split(",")) {
    const offer = readRange(range);
    if (offer !== null && offer.quality > (best?.quality ?? 0)) best = offer;
  }
  return best?.language ?? OTHERWISE;
}

function readRange(range: string): { language: Language; quality: number } | null {
  const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
  const language = tag.split("-")[0];
  if (!isLanguage(language)) return null;
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return Number.isFinite(quality) ? { language, quality } : null;
}

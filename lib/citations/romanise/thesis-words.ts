/** Branches of science in which degrees are given, by the beginnings of their Russian and Kazakh names. */
// prettier-ignore
const SCIENCES: readonly (readonly [RegExp, string])[] = [
  [/физ[\p{L}.]{0,9}[ -]{0,2}мат/u, "Physics and Mathematics"], [/геол[\p{L}.]{0,9}[ -]{0,2}мин/u, "Geology and Mineralogy"],
  [/полит|саяси|саясат/u, "Politics"], [/ист(?:ор|\.)|тарих/u, "History"], [/юрид|юр\.|заң/u, "Law"],
  [/филос|философ/u, "Philosophy"], [/филол/u, "Philology"], [/экон/u, "Economics"], [/пед/u, "Education"],
  [/социол|соц\.|әлеум/u, "Sociology"], [/психол/u, "Psychology"], [/геогр/u, "Geography"], [/культурол|мәдениет/u, "Culture"],
  [/искусств|өнер/u, "Arts"], [/архит|сәулет/u, "Architecture"], [/тех/u, "Engineering"], [/хим/u, "Chemistry"],
  [/биол/u, "Biology"], [/мед/u, "Medicine"], [/(?:с\.-х|сельск|а\.ш|ауыл)/u, "Agriculture"],
];

// prettier-ignore
const DEGREES: readonly (readonly [RegExp, string])[] = [
  [/phd|ph\.\s?d/u, "PhD"], [/канд/u, "Cand. Sci."], [/д-р|докт/u, "Dr. Sci."], [/магистр/u, "Master’s"],
];

const THESIS = /дис|диссертац|автореф/u;

/**
 * "автореф. дис. … канд. ист. наук" → "Extended abstract of Cand. Sci. (History) dissertation". Null for a phrase that names no
 * degree we know. Degree codes ("07.00.02") are left out, as English lists leave them.
 */
export function findThesisPhrase(printed: string): string | null {
  const text = printed.toLowerCase();
  if (!THESIS.test(text)) return null;
  const degree = DEGREES.find(([word]) => word.test(text))?.[1];
  if (degree === undefined) return null;
  // "Философия докторы (PhD)", "филос. докт. (PhD)" is what a PhD is called, whatever its science.
  const isNameOfDegree =
    degree === "PhD" && /филос\p{L}{0,9}\.? д(?:ок|-р)|(?:док|д-р)\p{L}{0,9}\.? филос/u.test(text);
  const branch = isNameOfDegree ? text.replace(/филос/u, "") : text;
  const science = SCIENCES.find(([word]) => word.test(branch))?.[1];
  const named = science === undefined || degree === "Master’s" ? degree : `${degree} (${science})`;
  const dissertation = degree === "PhD" || degree === "Master’s" ? "thesis" : "dissertation";
  return `${/автореф/u.test(text) ? "Extended abstract of " : ""}${named} ${dissertation}`;
}

/** The designation of a standard and what follows it. */
export interface StandardDesignation {
  readonly number: string;
  readonly title: string;
}

const DESIGNATION =
  /^((?:ГОСТ(?:\s(?:Р|ISO|ИСО|IEC|МЭК|EN)){0,3}|МЕМСТ(?:\sР)?|ҚР\s?СТ(?:\s(?:ISO|ИСО))?|СТ\s?РК(?:\s(?:ISO|ИСО|ГОСТ\sР))?|ISO(?:\/IEC)?|ИСО|СНиП|СанПиН|GOST(?:\sR)?|ST\s?RK)\s?\d[\d.]*(?:\s?[–—-]\s?\d{2,4})?)[\s.,:]+/u;

export function findStandardDesignation(text: string): StandardDesignation | null {
  const found = DESIGNATION.exec(text);
  if (found?.[1] === undefined) return null;
  return { number: found[1].replace(/\s?[–—-]\s?/gu, "-"), title: text.slice(found[0].length) };
}

/** The designation of a standard and what follows it. */
export interface StandardDesignation {
  readonly number: string;
  readonly title: string;
}

const DESIGNATION =
  /^((?:ГОСТ(?:\s(?:Р|ISO|ИСО|IEC|МЭК|EN)){0,3}|МЕМСТ(?:\sР)?|ҚР\s?СТ(?:\s(?:ISO|ИСО))?|СТ\s?РК(?:\s(?:ISO|ИСО|ГОСТ\sР))?|ISO(?:\/IEC)?|ИСО|СНиП(?:\sРК)?|СН\sРК|СП\sРК|СТО|СанПиН|GOST(?:\sR)?|ST\s?RK|ДСТУ(?:\s(?:ISO|EN|ГОСТ))?|DIN(?:\sEN)?(?:\sISO)?|EN(?:\sISO)?|IEEE(?:\sStd)?|ТР\s?ТС|РД|СП)\s?\d[\d.]*(?:-\d{2}(?=-\d{4}))?(?:\s?[–—-]\s?\d{2,4}|:\d{4})?)[\s.,:]+/u;

/** "Система стандартов : ГОСТ 9.9-95": the designation behind the title. */
const DESIGNATION_LAST = new RegExp(`\\s*[:.]\\s+${DESIGNATION.source.slice(1)}`, "u");

export function findStandardDesignation(text: string): StandardDesignation | null {
  const first = DESIGNATION.exec(text);
  if (first?.[1] !== undefined) return { number: tidyNumber(first[1]), title: text.slice(first[0].length) };
  const last = DESIGNATION_LAST.exec(text);
  if (last?.[1] === undefined || last.index < 5) return null;
  return {
    number: tidyNumber(last[1]),
    title: `${text.slice(0, last.index)}. ${text.slice(last.index + last[0].length)}`,
  };
}

function tidyNumber(printed: string): string {
  return printed.replace(/\s?[–—-]\s?/gu, "-");
}

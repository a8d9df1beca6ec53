/** Kinds of works that no degree and no law has given, "printed | printed = English", a line each. */
const TABLE = `
  отчёт | отчет | есеп = Report
  доклад | баяндама = Paper
  препринт = Preprint
  законопроект | проект закона | заң жобасы = Draft Law
  рецензия | пікір = Review
  интервью | сұхбат = Interview
  письмо | хат = Letter
  речь | сөз = Speech
  лекция | дәріс = Lecture
  документальный фильм | деректі фильм = Documentary film
  художественный фильм | көркем фильм = Feature film
  информационное письмо | ақпараттық хат = Information letter
  карта = Map
  рукопись | қолжазба = Manuscript
`;

const ENGLISH: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [printed = "", english = ""] = line.split(" = ");
      return printed.split(" | ").map((word) => [word.trim(), english.trim()] as const);
    }),
);

/** "отчёт" → "Report"; null for a kind that the table does not know. */
export function findKindOfWork(printed: string): string | null {
  return ENGLISH.get(printed.trim().toLowerCase()) ?? null;
}

import fc from "fast-check";
import type { WorkToWrite } from "#lib/citations/exchange/exchanged-work.ts";
import { CSL_TYPES, type CslDate, type CslItem, type CslName } from "#lib/citations/reference.ts";

/** Words of our own in the scripts that lists hold, with signs that the formats give a meaning to. */
// prettier-ignore
const WORDS = [
  "дала", "Әділет", "жүйесі", "Қоғам", "үні", "һәм", "Өркен", "ғасыр", "Реформа", "выборы", "съезд", "Ёлки", "подъём", "«Восход»",
  "Steppe", "law", "O’Neil", "naïve", "Ångström", "état", "宪法", "改革", "संविधान", "الإصلاح", "👩‍👩‍👧‍👦", "№", "5%", "A&B", "snake_case",
  "C#", "$100", "~", "^", "\\", "{жақша}", "}", "{", "--", "—", "'", '"кітап"', "and", "others", "a=b", "[1]", "x<y", "3>2", "@", "|", "``", "''", "??",
];
const word = fc.constantFrom(...WORDS);
const words = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(" "));
/** A text as the lists have them: it begins with a letter. */
const title = fc
  .tuple(fc.constantFrom("Тарих", "Құқық", "История", "History"), words(6))
  .map(([first, rest]) => `${first} ${rest}`);
const rich = fc.oneof(
  { weight: 4, arbitrary: title },
  title.map((text) => `<i>Абай</i> ${text.replace(/[<>]/gu, "")} <b>жолы</b> CO<sub>2</sub> м<sup>3</sup>`),
);
const figure = fc.integer({ min: 1, max: 999 }).map(String);

const family = fc.constantFrom(
  "Әлімов",
  "Қайратқызы",
  "Ёлкина",
  "Smith",
  "Сейтқали-Оразов",
  "Хусейн Заде",
  "de la Cruz",
  "Li",
);
const given = fc.constantFrom("Ғани", "А. Б.", "Мария Львовна", "Jean-Luc", "Ж.");
const name: fc.Arbitrary<CslName> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ family, given }) },
  fc.constantFrom<CslName>(
    { literal: "Қазақстан Республикасының Парламенті" },
    { literal: "ЮНЕСКО" },
    { literal: "Министерство юстиции, Астана" },
    { literal: "Lark and Sons" },
    { family: "Абай" },
    { family: "Бен Ладен" },
    { given: "Шоқан" },
    { family: "King", given: "M. L.", suffix: "Jr." },
    { family: "Gogh", given: "Vincent", "non-dropping-particle": "van" },
    { family: "Humboldt", given: "Alexander", "dropping-particle": "von" },
    { family: "Әуезов", given: "Мұхтар, академик" },
  ),
);
const people = fc.array(name, { minLength: 1, maxLength: 4 });

const year = fc.integer({ min: 1, max: 2030 });
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 28 });
const date: fc.Arbitrary<CslDate> = fc.oneof(
  year.map((figure) => ({ "date-parts": [[figure]] })),
  fc.tuple(year, month).map((parts) => ({ "date-parts": [[...parts]] })),
  fc.tuple(year, month, day).map((parts) => ({ "date-parts": [[...parts]] })),
  fc.tuple(year, year).map(([from, to]) => ({ "date-parts": [[from], [to + 1]] })),
  year.map((figure) => ({ "date-parts": [[figure]], circa: true })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 4 }))
    .map(([figure, season]) => ({ "date-parts": [[figure]], season })),
  fc.constantFrom<CslDate>(
    { literal: "XIX ғасырдың соңы" },
    { literal: "б. г." },
    { raw: "кейінірек" },
    { literal: "2001" },
    { "date-parts": [[-44, 3]] },
  ),
);

const rare = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });

export const generatedItem: fc.Arbitrary<CslItem> = fc
  .record({
    type: fc.constantFrom(...CSL_TYPES),
    title: rich,
    language: fc.constantFrom("kk", "ru", "en", "kk-Latn", "de", "ru-RU"),
    "title-short": rare(title),
    "original-title": rare(title),
    "container-title": rare(rich),
    "container-title-short": rare(title),
    "collection-title": rare(title),
    "collection-number": rare(figure),
    author: rare(people),
    editor: rare(people),
    translator: rare(people),
    "container-author": rare(people),
    "collection-editor": rare(people),
    contributor: rare(people),
    compiler: rare(people),
    publisher: rare(title),
    "publisher-place": rare(fc.constantFrom("Алматы", "Нұр-Сұлтан", "М.; СПб.", "New York and London")),
    edition: rare(fc.oneof(figure, fc.constant("2-е изд., испр."))),
    volume: rare(figure),
    "number-of-volumes": rare(figure),
    issue: rare(fc.oneof(figure, fc.constant("3–4"))),
    number: rare(fc.oneof(figure, fc.constant("41-VII ҚРЗ"))),
    page: rare(fc.oneof(figure, fc.constantFrom("3-4", "61–78", "xi-xx", "3, 5-7", "e15"))),
    "number-of-pages": rare(fc.oneof(figure, fc.constant("XII, 324 с."))),
    section: rare(title),
    authority: rare(title),
    genre: rare(title),
    medium: rare(title),
    archive: rare(title),
    archive_location: rare(fc.constant("Ф. 1380. Оп. 2. Д. 268")),
  })
  .chain((item) =>
    fc
      .record({
        "archive-place": rare(title),
        "event-title": rare(title),
        "event-place": rare(title),
        "event-date": rare(date),
        "original-date": rare(date),
        issued: rare(date),
        accessed: rare(date),
        submitted: rare(date),
        DOI: rare(fc.constantFrom("10.1000/xyz.123", "10.5555/(a)_b;c<d>")),
        ISBN: rare(fc.constant("978-601-00-0000-1")),
        ISSN: rare(fc.constantFrom("1234-5678", "1234-567X")),
        URL: rare(fc.constantFrom("https://example.org/a?x=1&y=2#б", "https://example.org/~kk/a_b%20c")),
        abstract: rare(
          fc.oneof(
            rich,
            title.map((text) => `${text}\n${text}`),
          ),
        ),
        note: rare(title),
        keyword: rare(fc.constantFrom("сайлау, реформа", "құқық")),
        status: rare(title),
        version: rare(figure),
        director: rare(people),
        illustrator: rare(people),
        "reviewed-author": rare(people),
        "part-number": rare(figure),
        "part-title": rare(title),
        "reviewed-title": rare(title),
        scale: rare(fc.constant("1:200 000")),
      })
      .map((rest) => present({ ...item, ...rest }) as CslItem),
  );

function present<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<Value>;
}

const romanisedPart = fc.record({
  title: fc.constantFrom("Dala zañdary", "Istoriia stepi"),
  author: fc.constant<CslName[]>([{ family: "Álimov", given: "Ǵani" }]),
  "publisher-place": fc.constantFrom("Almaty", "Astana"),
});

export const generatedWork: fc.Arbitrary<WorkToWrite> = fc
  .record({
    csl: generatedItem,
    romanised: rare(romanisedPart),
    translated: rare(
      fc.constantFrom(
        { en: { title: "Laws of the steppe" } },
        { ru: { title: "Законы степи", "container-title": "Вестник" }, en: { title: "Laws" } },
      ),
    ),
    tags: rare(
      fc.uniqueArray(fc.constantFrom("сайлау", "құқық; заң", "A, B", "референдум"), { minLength: 1 }),
    ),
    notes: rare(
      fc.array(fc.constantFrom("Оқу керек", "Сверить с архивом", "бірінші\nекінші"), {
        minLength: 1,
        maxLength: 3,
      }),
    ),
    collections: rare(fc.uniqueArray(fc.constantFrom("Курс", "Дипломная, 2 глава"), { minLength: 1 })),
  })
  .map(({ csl, romanised, translated, tags, notes, collections }) => {
    const { abstract: _, ...base } = csl;
    return {
      forms: {
        csl,
        romanised: romanised === undefined ? null : { ...base, ...romanised, language: "kk-Latn" },
        translated: translated ?? {},
      },
      tags: tags ?? [],
      notes: notes ?? [],
      collections: collections ?? [],
    };
  });

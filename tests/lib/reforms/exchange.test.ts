import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DATE_MEANINGS, meaningsOfDates } from "#lib/reforms/date-meaning.ts";
import { readRegisterFile, REGISTER_WRITERS } from "#lib/reforms/exchange/files.ts";
import { planImport } from "#lib/reforms/exchange/plan.ts";
import { REGISTER_FORMATS } from "#lib/reforms/exchange/read-register.ts";
import { INSTITUTION_ROLES } from "#lib/reforms/institution-role.ts";
import { reform as shape, REFORM_KINDS, type Reform } from "#lib/reforms/reform.ts";
import { starterRegister } from "#lib/reforms/starter-register.ts";

const letters = fc.constantFrom(
  "Заң",
  "ұйым",
  "=1",
  "+",
  "'",
  '"',
  "|",
  "\\",
  ",",
  ";",
  "🧭",
  "宪法",
  "قانون",
  "कानून",
  "<b>",
  "&",
  "é",
);
const text = fc
  .array(letters, { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(" ").normalize("NFC").trim());
const texts = fc.record({ kk: text, ru: text, en: text }, { requiredKeys: [] });
const date = fc.constantFrom("2007", "2007-05", "2007-05-21", "2003/2005", "2019/..");
const act = fc
  .record(
    {
      title: texts,
      authority: texts,
      number: text,
      date: fc.constantFrom("2007", "2007-05-21"),
      url: fc.constant("https://adilet.zan.kz/kaz?a=1&b=2"),
    },
    { requiredKeys: [] },
  )
  .map(({ title, authority, ...rest }) => ({
    ...(title === undefined || Object.keys(title).length === 0 ? {} : { title }),
    ...(authority === undefined || Object.keys(authority).length === 0 ? {} : { authority }),
    ...rest,
  }))
  .filter((one) => Object.keys(one).length > 0);

const register: fc.Arbitrary<Reform[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...REFORM_KINDS),
      labels: texts,
      aliases: fc.record(
        {
          kk: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
          ru: fc.uniqueArray(text, { minLength: 1, maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
      descriptions: texts,
      dates: fc.uniqueArray(date, { maxLength: 4 }).map((dates) => dates.sort()),
      said: fc.dictionary(date, fc.uniqueArray(fc.constantFrom(...DATE_MEANINGS), { minLength: 1 })),
      acts: fc.array(act, { maxLength: 3 }),
      parentAt: fc.nat(),
      role: fc.constantFrom(...INSTITUTION_ROLES),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((drafts) => [
    shape.parse({ slug: "council", kind: "institution", labels: { en: "Council" } }),
    ...drafts.map(({ said, parentAt, role, labels, ...rest }, n): Reform => ({
      ...rest,
      slug: `reform-${n}`,
      labels: { ...labels, en: `Reform ${n}` },
      dateMeanings: meaningsOfDates(rest.dates, said),
      parent: n === 0 || parentAt % 3 === 0 ? null : `reform-${parentAt % n}`,
      institutions: parentAt % 2 === 0 ? [] : [{ slug: "council", role }],
    })),
  ]);

describe.each(REGISTER_FORMATS)("the register as %s", (format) => {
  const write = (reforms: readonly Reform[]) => REGISTER_WRITERS[format].write(reforms);

  test("comes back as it went, into an empty register and into its own", () => {
    fc.assert(
      fc.property(register, (reforms) => {
        const { reforms: read, faults } = readRegisterFile(write(reforms), "en");
        expect(faults).toEqual([]);
        const anew = planImport([], read);
        expect(anew.map(({ does }) => does)).toEqual(reforms.map(() => "add"));
        expect(anew.map(({ after }) => after)).toEqual(reforms);
        expect(new Set(planImport(reforms, read).map(({ does }) => does))).toEqual(new Set(["same"]));
      }),
      { numRuns: 60 },
    );
  });

  test("holds the starter register whole", () => {
    const starter = starterRegister();
    const read = readRegisterFile(write(starter), "en");
    expect(planImport([], read.reforms).map(({ after }) => after)).toEqual(
      starter.map((one) => ({ ...one, dates: [...one.dates].sort() })),
    );
  });
});

describe("what an import would do", () => {
  const current = [
    shape.parse({ slug: "a", kind: "law", labels: { ru: "Закон", kk: "Заң" }, dates: ["2007"] }),
    shape.parse({ slug: "b", kind: "law", labels: { ru: "Указ" }, parent: "a" }),
  ];
  const plan = (csv: string) =>
    planImport(current, readRegisterFile(csv, "ru").reforms).map(({ read, does, because, fields, slug }) => [
      read.line,
      does,
      because ?? fields.join(" "),
      slug,
    ]);

  test.each([
    [
      "a new one, with a slug of its own",
      "label_ru;dates\nНовая реформа;2020",
      [[2, "add", "", "novaya-reforma"]],
    ],
    ["the same by its label", "label_ru,dates\nзакон,2007", [[2, "change", "labels", "a"]]],
    ["columns that are not there change nothing", "slug,kind\na,law", [[2, "same", "", "a"]]],
    ["an empty cell takes away", "slug,dates\na,", [[2, "change", "dates", "a"]]],
    ["a date that there is none", "slug,dates\na,2007-02-30", [[2, "refuse", "date_wrong", "a"]]],
    ["a meaning that there is none", "slug,dates\na,2007 born", [[2, "refuse", "meaning_unknown", "a"]]],
    ["a kind that there is none", "slug,kind\na,revolt", [[2, "refuse", "kind_unknown", "a"]]],
    ["a slug that is none", "slug,kind\nА Б,law", [[2, "refuse", "slug_wrong", "event"]]],
    ["no name at all", "slug,kind\nnew-one,law", [[2, "refuse", "no_label", "new-one"]]],
    [
      "the same twice",
      "slug,kind\na,law\na,decree",
      [
        [2, "same", "", "a"],
        [3, "refuse", "named_twice", "a"],
      ],
    ],
    ["another's label", "slug,label_ru\nb,Закон", [[2, "refuse", "label_taken", "b"]]],
    ["a slug that is new, by its label", "slug,label_ru\nnew-one,Закон", [[2, "same", "", "a"]]],
    ["a circle of parents", "slug,parent\na,b", [[2, "refuse", "parent_cycle", "a"]]],
    ["a parent that is nowhere", "slug,parent\na,nowhere", [[2, "refuse", "parent_unknown", "a"]]],
    ["a link that is not https", "slug,act_url\na,http://x.kz", [[2, "refuse", "url_wrong", "a"]]],
    [
      "an institution that is none",
      "slug,institutions\na,b founds",
      [[2, "refuse", "institution_unknown", "a"]],
    ],
    [
      "a reform below one that is refused",
      "slug,label_ru,kind,parent\nx,Икс,revolt,\ny,Игрек,law,x",
      [
        [2, "refuse", "kind_unknown", "x"],
        [3, "refuse", "parent_unknown", "y"],
      ],
    ],
    [
      "a second act in a row of its own",
      "slug,kind,act_number\na,law,№ 1\na,,№ 2",
      [[2, "change", "acts", "a"]],
    ],
  ])("%s", (_, csv, rows) => {
    const found = plan(csv);
    expect(found.map((row) => row.slice(0, 3))).toEqual(rows.map((row) => row.slice(0, 3)));
  });

  test.each([
    ["name,date\nx,2007", "no_register"],
    ["slug,colour\na,red", "column_unknown"],
    ['slug,label_ru\na,"open', "open_quote"],
    ["{", "not_well_formed"],
    ["{}", "no_register"],
    ["<x/>", "no_register"],
    ["@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a> a skos:Concept ; ; !", "not_well_formed"],
  ])("a file like %j is told as %s", (file, code) => {
    expect(readRegisterFile(file, "ru").faults.map((fault) => fault.code)).toContain(code);
  });

  test("a thesaurus of another program brings labels and the tree, and leaves the rest as it is", () => {
    const file = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://example.org/1> a skos:Concept ; skos:prefLabel "Закон"@ru ; skos:altLabel "Акт"@ru .
<https://example.org/2> a skos:Concept ; skos:prefLabel "Жаңа"@kk-KZ ; skos:broader <https://example.org/1> .`;
    const { reforms } = readRegisterFile(file, "ru");
    expect(reforms.map(({ line }) => line)).toEqual([2, 3]);
    const [law, fresh] = planImport(current, reforms);
    expect(law).toMatchObject({ does: "change", fields: ["aliases"], slug: "a", after: { dates: ["2007"] } });
    expect(fresh).toMatchObject({ does: "refuse", because: "parent_unknown" });
  });
});

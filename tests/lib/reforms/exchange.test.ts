import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DATE_MEANINGS, meaningsOfDates } from "#lib/reforms/date-meaning.ts";
import { readRegisterFile, REGISTER_WRITERS } from "#lib/reforms/exchange/files.ts";
import { planImport } from "#lib/reforms/exchange/plan.ts";
import { MOST_IMPORTED, REGISTER_FORMATS } from "#lib/reforms/exchange/read-register.ts";
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

  test.each([
    [
      "json",
      JSON.stringify({ reforms: [{ slug: "a", labels: { ru: "А" } }, { slug: "b" }] }, null, 1),
      [3, 9],
    ],
    ["json in one line", '{"x":[[1]],"reforms":[{"slug":"a"},{"slug":"b"}]}', [1, 1]],
    [
      "rdf_xml",
      '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">\n' +
        '<skos:Concept\n rdf:about="urn:a">\n<skos:prefLabel xml:lang="ru">А</skos:prefLabel></skos:Concept>\n<skos:Concept rdf:about="urn:b"/>\n</rdf:RDF>',
      [3, 6],
    ],
    ["csv", 'slug,label_ru\r\na,"две\nстроки"\r\nb,Б', [2, 4]],
  ])("the line of each reform is told: %s", (_, file, lines) => {
    expect(readRegisterFile(file, "ru").reforms.map(({ line }) => line)).toEqual(lines);
  });

  test.each([
    ["JSON that is cut", '{\n"reforms": [\n{"slug": "a"},\n{"slug": ', 4],
    ["JSON with a slip", '{\n"reforms": [\n{"slug": a}]}', 3],
    [
      "XML that is cut",
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n<rdf:Description>\n</rdf:RDF>',
      3,
    ],
    ["Turtle that is cut", "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a> a skos:Concept ;", 2],
  ])("the line at which a file breaks off is told: %s", (_, file, line) => {
    expect(readRegisterFile(file, "ru").faults[0]).toMatchObject({ code: "not_well_formed", line });
  });

  test("a second name in one language becomes another name, odd languages and parents are told, and nothing is lost", () => {
    const file = `\uFEFF@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<urn:1> a skos:Concept ; skos:prefLabel "Закон"@rus, "Указ о законе"@ru_RU, "Заң"@kz, "Gesetz"@de ;
  skos:altLabel "Закон"@ru ; skos:broader <urn:2>, <urn:3> .
<urn:2> a skos:Concept ; skos:prefLabel "Бір"@kk ; skos:broader <urn:1> .
<urn:3> a skos:Concept ; skos:prefLabel "Екі"@kk .`;
    const { reforms, faults } = readRegisterFile(file, "en");
    expect(reforms[0]?.fields).toMatchObject({
      labels: { ru: "Закон", kk: "Заң", en: "Gesetz" },
      aliases: { ru: ["Указ о законе", "Закон"] },
    });
    expect(faults).toEqual([
      { code: "label_twice", line: 3, where: "Указ о законе" },
      { code: "language_unknown", line: 3, where: "de" },
      { code: "parents_many", line: 3, where: "urn:3" },
    ]);
    expect(planImport([], reforms).map(({ does, because }) => because ?? does)).toEqual([
      "parent_cycle",
      "parent_cycle",
      "add",
    ]);
    expect(planImport([], reforms.slice(2))[0]).toMatchObject({
      does: "add",
      slug: "eki",
      after: { slug: "eki" },
    });
  });

  test("entities of a document type expand to nothing, and outside ones are not fetched", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${"ха".repeat(50)}"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<skos:Concept rdf:about="urn:a"><skos:prefLabel xml:lang="ru">А &b; &c;</skos:prefLabel></skos:Concept></rdf:RDF>`;
    const { reforms, faults } = readRegisterFile(bomb, "ru");
    expect(reforms[0]?.fields.labels).toEqual({ ru: "А &b; &c;" });
    expect(faults).toEqual([{ code: "not_well_formed", line: 3, where: "" }]);
  });

  test("very large and very deep files are read to an end, of too many entries as many as show that", () => {
    const deep = `{"reforms":${"[".repeat(400_000)}`;
    expect(readRegisterFile(deep, "ru").faults).toMatchObject([{ code: "not_well_formed" }]);
    const wide = JSON.stringify({ reforms: [{ slug: "a", labels: { ru: "ю".repeat(3_000_000) } }] });
    expect(readRegisterFile(wide, "ru").reforms[0]).toMatchObject({ because: "too_long" });
    const rows = `slug,label_ru\n${Array.from({ length: 50_000 }, (_, n) => `r-${n},Реформа ${n}`).join("\n")}`;
    expect(readRegisterFile(rows, "ru").reforms).toHaveLength(MOST_IMPORTED + 1);
    const chain = Array.from({ length: 2_000 }, (_, n) => `r-${n},Реформа ${n},r-${(n + 1) % 2_000}`);
    const circle = planImport(
      [],
      readRegisterFile(`slug,label_ru,parent\n${chain.join("\n")}`, "ru").reforms,
    );
    expect(new Set(circle.map(({ because }) => because))).toEqual(new Set(["parent_cycle"]));
  });

  test("a thesaurus of another program brings labels and the tree, and leaves the rest as it is", () => {
    const file = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://example.org/1> a skos:Concept ; skos:prefLabel "Закон"@ru ; skos:altLabel "Акт"@ru .
<https://example.org/2> a skos:Concept ; skos:prefLabel "Жаңа"@kk-KZ ; skos:broader <https://example.org/1> .`;
    const { reforms } = readRegisterFile(file, "ru");
    expect(reforms.map(({ line }) => line)).toEqual([2, 3]);
    const [law, fresh] = planImport(current, reforms);
    expect(law).toMatchObject({ does: "change", fields: ["aliases"], slug: "a", after: { dates: ["2007"] } });
    // Its parent is known here by another slug than any that the file could have.
    expect(fresh).toMatchObject({ does: "add", after: { labels: { kk: "Жаңа" }, parent: "a" } });
  });
});

import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rawTextShape } from "#lib/import/raw-text.ts";
import { readDocx } from "#lib/server/gateways/readers/office/docx/read-docx.ts";
import { readOdt } from "#lib/server/gateways/readers/office/odt/read-odt.ts";
import { docxArticle } from "#tests/support/docx-article.ts";
import { odtArticle } from "#tests/support/odt-article.ts";
import { docxFile, odtFile, p, r, tbl } from "#tests/support/office-file.ts";
import { rawOf, readWith } from "#tests/support/raw-lines.ts";

/** A document whose main part is given whole. */
const documentOf = (xml: string): Promise<Uint8Array> =>
  docxFile({ body: "" }, (zip) => zip.file("word/document.xml", xml));
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

async function refusalOf(file: Uint8Array, reader = readDocx): Promise<string> {
  const read = await readWith(reader, file);
  return read.ok ? "read" : read.refusal.code;
}

const REFUSED: readonly (readonly [name: string, file: () => Promise<Uint8Array>, code: string])[] = [
  ["two million empty paragraphs", () => docxFile({ body: "<w:p/>".repeat(2_000_000) }), "no_readable_text"],
  [
    "tables 20,000 deep",
    () =>
      docxFile({
        body: "<w:tbl><w:tr><w:tc>".repeat(20_000) + p("түбі") + "</w:tc></w:tr></w:tbl>".repeat(20_000),
      }),
    "unpacks_too_large",
  ],
  ["80 MB of text in one run", () => docxFile({ body: p("a".repeat(80_000_000)) }), "unpacks_too_large"],
  ["more text than any thesis", () => docxFile({ body: p("a".repeat(6_000_000)) }), "text_too_long"],
  [
    "one note called for without end",
    () =>
      docxFile({
        body: p('<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(6_000)),
        footnotes: `<w:footnote w:id="1">${p("н".repeat(1_000))}</w:footnote>`,
      }),
    "text_too_long",
  ],
  ["no main part", () => docxFile({ body: "" }, (zip) => zip.remove("word/document.xml")), "file_damaged"],
  ["a main part that is no XML", () => documentOf("бұл XML емес"), "file_damaged"],
  [
    "a main part that breaks off",
    () => documentOf(`<w:document ${WORD}><w:body><w:p><w:r><w:t>сөз`),
    "file_damaged",
  ],
  ["a link in place of the main part", () => linked(), "file_damaged"],
  [
    "an XLSX",
    () => docxFile({ body: "" }, (zip) => zip.remove("word").file("xl/workbook.xml", "<x/>")),
    "format_unknown",
  ],
  ["an old DOC", () => Promise.resolve(compound("WordDocument")), "format_unknown"],
  ["a DOCX under a password", () => Promise.resolve(compound("EncryptedPackage")), "password_protected"],
  ["nothing", () => Promise.resolve(new Uint8Array(0)), "empty_file"],
  ["no words", () => docxFile({ body: p("— . —") }), "no_readable_text"],
];

function compound(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(512),
    Buffer.from(stream, "utf16le"),
  ]);
}

/** The main part is a symbolic link in the attributes of a Unix system. */
async function linked(): Promise<Uint8Array> {
  const bytes = Buffer.from(await docxFile({ body: p("сөз") }));
  for (
    let at = bytes.indexOf("PK\u0001\u0002", 0, "latin1");
    at >= 0;
    at = bytes.indexOf("PK\u0001\u0002", at + 4, "latin1")
  ) {
    const name = bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    if (name === "word/document.xml") bytes.writeUInt32LE(0o120777 * 65_536, at + 38);
  }
  return bytes;
}

describe("a hostile document", () => {
  it.each(REFUSED)("is refused: %s", async (_, file, code) => {
    expect(await refusalOf(await file())).toBe(code);
  });

  it("costs less than half a gigabyte", async () => {
    // 18 KB that cost another reader three gigabytes.
    const file = await docxFile({ body: "<w:p/>".repeat(2_000_000) });
    expect(file.length).toBeLessThan(25_000);
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().heapUsed)), 20);
    await refusalOf(file);
    clearInterval(watch);
    expect(most).toBeLessThan(512 * 1_048_576);
  });

  it("cannot have entities resolved, from inside or outside", async () => {
    const file = documentOf(
      `<!DOCTYPE w:document [<!ENTITY inner "өрісі"><!ENTITY outer SYSTEM "file:///etc/passwd">]>` +
        `<w:document ${WORD}><w:body>${p("мынау &inner; мен &outer;")}</w:body></w:document>`,
    );
    const raw = await rawOf(readDocx, file);
    expect(raw.text.trim()).toBe("мынау &inner; мен &outer;");
    expect(raw.notes).toMatchObject([{ code: "entities_left", values: { count: 2 } }]);
  });

  it("cannot have anything fetched: pictures from outside are counted and no more", async () => {
    const file = docxFile(
      { body: p(`${r("сурет")}<w:r><w:drawing><a:blip r:link="rId9"/></w:drawing></w:r>`) },
      (zip) => {
        const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        zip.file(
          "word/_rels/document.xml.rels",
          `<Relationships><Relationship Id="rId9" Type="${type}/image" Target="http://127.0.0.1:9/x.png" TargetMode="External"/>` +
            `<Relationship Id="rId8" Type="${type}/footnotes" Target="http://127.0.0.1:9/notes.xml" TargetMode="External"/></Relationships>`,
        );
      },
    );
    expect((await rawOf(readDocx, file)).notes).toMatchObject([{ code: "images_kept" }]);
  });

  it("shows a table of 10,000 columns as paragraphs and says so", async () => {
    const raw = await rawOf(
      readDocx,
      docxFile({ body: tbl([Array.from({ length: 10_000 }, (_, at) => `${at}`)]) }),
    );
    expect(raw.lines).toHaveLength(10_000);
    expect(raw.lines.every(({ declared }) => declared === undefined)).toBe(true);
    expect(raw.notes).toMatchObject([{ code: "table_too_wide", values: { columns: 10_000 } }]);
  });

  it("keeps control characters for the importer and turns what is no character into U+FFFD", async () => {
    const raw = await rawOf(readDocx, docxFile({ body: p("сөз\u0001дер &#xD800;&#0; \u202eкері 😀") }));
    expect(raw.text.trim()).toBe("сөз\u0001дер \ufffd\ufffd \u202eкері 😀");
    expect(raw.text.isWellFormed()).toBe(true);
  });

  it("leaves out entries that lead out of the archive, and says so", async () => {
    const file = docxFile({ body: p("сөз") }, (zip) => zip.file("../../tmp/x", "жат"));
    expect((await rawOf(readDocx, file)).notes).toMatchObject([
      { code: "archive_entries_ignored", values: { count: 1 } },
    ]);
  });

  it("may hold macros, which are not looked at", async () => {
    const file = docxFile({ body: p("макросы бар") }, (zip) =>
      zip.file("word/vbaProject.bin", "Sub AutoOpen()"),
    );
    expect((await rawOf(readDocx, file)).text).toBe("макросы бар\n");
  });
});

const ENDS = [
  "read",
  "file_damaged",
  "no_readable_text",
  "unpacks_too_large",
  "password_protected",
  "format_unknown",
  "empty_file",
  "text_too_long",
];

describe.each([
  ["DOCX", readDocx, docxArticle],
  ["ODT", readOdt, odtArticle],
] as const)("a damaged %s", (_, reader, article) => {
  it("is refused as damaged wherever it is cut", async () => {
    const file = await article();
    for (let tenth = 1; tenth < 10; tenth++) {
      expect(await refusalOf(file.subarray(0, Math.floor((file.length * tenth) / 10)), reader)).toBe(
        "file_damaged",
      );
    }
    expect(await refusalOf(file, reader)).toBe("read");
  });

  it("ends in a text or a refusal, whatever bytes of it are changed", async () => {
    const file = await article();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const changed = Uint8Array.from(file);
          for (const [at, value] of changes) changed[at] = value;
          expect(ENDS).toContain(await refusalOf(changed, reader));
        },
      ),
      { numRuns: 60 },
    );
  });
});

const ELEMENTS = [
  "w:p",
  "w:r",
  "w:t",
  "w:tbl",
  "w:tr",
  "w:tc",
  "w:pPr",
  "w:rPr",
  "w:del",
  "w:ins",
  "w:sdt",
  "w:txbxContent",
  "w:fldSimple",
  "mc:AlternateContent",
  "mc:Choice",
  "mc:Fallback",
  "w:tcPr",
  "w:vMerge",
  "w:gridSpan",
  "w:trPr",
  "w:footnoteReference",
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:fldChar",
  "w:instrText",
  "w:br",
  "w:numPr",
  "w:numId",
];
const ODT_ELEMENTS = [
  "text:p",
  "text:h",
  "text:span",
  "text:list",
  "text:list-item",
  "text:note",
  "text:note-citation",
  "text:note-body",
  "office:annotation",
  "office:annotation-end",
  "table:table",
  "table:table-row",
  "table:table-cell",
  "table:covered-table-cell",
  "table:table-header-rows",
  "draw:text-box",
  "text:s",
  "text:tracked-changes",
  "text:table-of-content",
  "text:line-break",
];

/** Well-formed XML in which any element stands anywhere. */
function anyXml(names: readonly string[]): fc.Arbitrary<string> {
  return fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.constantFrom("сөз", " ", "ә1", ""),
      fc
        .tuple(
          fc.constantFrom(...names),
          fc.constantFrom(
            "",
            ' w:val="1" w:id="1"',
            ' w:val="restart"',
            ' w:fldCharType="begin"',
            ' text:style-name="x"',
          ),
          fc.array(tie("node"), { maxLength: 4 }),
        )
        .map(([name, attributes, children]) => `<${name}${attributes}>${children.join("")}</${name}>`),
    ),
  })).node;
}

describe("elements in places where no program writes them", () => {
  it.each([
    [
      "DOCX",
      readDocx,
      ELEMENTS,
      (body: string) =>
        docxFile({
          body: body + p("соңы"),
          footnotes: `<w:footnote w:id="1">${p("ескертпе")}</w:footnote>`,
          comments: `<w:comment w:id="1" w:author="а">${p("пікір")}</w:comment>`,
        }),
    ],
    ["ODT", readOdt, ODT_ELEMENTS, (body: string) => odtFile({ body: `${body}<text:p>соңы</text:p>` })],
  ] as const)("still make a raw text of a %s that keeps its contract", async (_, reader, names, make) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyXml(names), { maxLength: 6 }), async (nodes) => {
        const read = await readWith(reader, await make(nodes.join("")));
        expect(read).toMatchObject({ ok: true });
        if (!read.ok) return;
        expect(rawTextShape.parse(read.value)).toEqual(read.value);
        let free = 0;
        for (const { start, end } of read.value.lines) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(read.value.text.slice(start, end).trim().length).toBe(end - start);
          free = end;
        }
        for (const { start, end } of read.value.comments)
          expect(start <= end && end <= read.value.text.length).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

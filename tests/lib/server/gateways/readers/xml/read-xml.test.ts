import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReadingStopped } from "#lib/server/gateways/readers/reading-stopped.ts";
import { readXml, type XmlOptions } from "#lib/server/gateways/readers/xml/read-xml.ts";
import {
  childElements,
  findChild,
  readXmlTree,
  textWithin,
} from "#lib/server/gateways/readers/xml/xml-tree.ts";

const bytes = (xml: string): Uint8Array => new TextEncoder().encode(xml);

/** The events of a file, one a line. */
async function eventsOf(file: Uint8Array | string, options: XmlOptions = {}) {
  const events: string[] = [];
  const remarks = await readXml(
    [typeof file === "string" ? bytes(file) : file],
    {
      open: (name, attributes) =>
        events.push(
          `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(" ")}>`,
        ),
      text: (text) => events.push(text),
      close: (name) => events.push(`</${name}>`),
    },
    options,
  );
  return { events: events.join("|"), remarks };
}

async function stopOf(file: string, options: XmlOptions = {}): Promise<string> {
  try {
    await eventsOf(file, options);
    return "read to the end";
  } catch (stopped) {
    if (stopped instanceof ReadingStopped) return stopped.code;
    throw stopped;
  }
}

const WORD = "urn:word";
const NAMESPACES = new Map([
  [WORD, "w"],
  ["urn:plain", ""],
]);

describe("reading XML", () => {
  it.each([
    ["elements, attributes and text", `<a b="1">сөз<c/></a>`, "<a b=1>|сөз|<c>|</c>|</a>"],
    ["the five entities and character references", "<a>&lt;&amp;&#1241;&#x1F600;</a>", "<a>|<&ә😀|</a>"],
    ["CDATA as text", "<a><![CDATA[<қала>]]></a>", "<a>|<қала>|</a>"],
    ["comments and instructions as nothing", "<a><!-- жоқ --><?x y?>бар</a>", "<a>|бар|</a>"],
    ["Arabic, Hindi, Chinese", "<a>مرحبا नमस्ते 你好</a>", "<a>|مرحبا नमस्ते 你好|</a>"],
    [
      "names like those of an object's own",
      `<__proto__ constructor="1"/>`,
      "<__proto__ constructor=1>|</__proto__>",
    ],
  ])("hands on %s", async (_, xml, events) => {
    expect((await eventsOf(xml)).events).toBe(events);
  });

  it.each([
    ["another prefix", `<x:p xmlns:x="${WORD}" x:v="1"/>`, `<w:p xmlns:x=${WORD} w:v=1>|</w:p>`],
    ["a default namespace", `<p xmlns="${WORD}" v="1"/>`, `<w:p xmlns=${WORD} v=1>|</w:p>`],
    [
      "an inner scope that ends",
      `<a><p xmlns="${WORD}"><p/></p><p/></a>`,
      `<a>|<w:p xmlns=${WORD}>|<w:p>|</w:p>|</w:p>|<p>|</p>|</a>`,
    ],
    ["its prefix taken by a stranger", `<w:p xmlns:w="urn:other"/>`, "<?w:p xmlns:w=urn:other>|</?w:p>"],
    [
      "a prefixed vocabulary that it knows without",
      `<j:p xmlns:j="urn:plain"/>`,
      "<p xmlns:j=urn:plain>|</p>",
    ],
  ])("knows its names under %s", async (_, xml, events) => {
    expect((await eventsOf(xml, { namespaces: NAMESPACES })).events).toBe(events);
  });

  it.each([
    ["UTF-16 with a mark", utf16('<?xml version="1.0" encoding="UTF-16"?><a>Қазақ</a>')],
    [
      "Windows-1251 by its declaration",
      windows1251('<?xml version="1.0" encoding="windows-1251"?><a>Право</a>'),
    ],
    ["UTF-8 with a mark", bytes("\ufeff<a>Құқық</a>")],
    ["UTF-8 under an unknown label", bytes('<?xml version="1.0" encoding="klingon"?><a>Құқық</a>')],
  ])("decodes %s", async (_, file) => {
    expect((await eventsOf(file)).events).toMatch(/^<a>\|(?:Қазақ|Право|Құқық)\|<\/a>$/u);
  });

  it("leaves the entities of a document type declaration unresolved and says so", async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]><a>&x;&y;</a>`;
    expect(await eventsOf(bomb)).toEqual({
      events: "<a>|&x;&y;|</a>",
      remarks: { unknownEntities: 2, illegalCharacters: 0 },
    });
  });

  it("resolves the named characters that a vocabulary brings", async () => {
    const { events, remarks } = await eventsOf("<a>б&nbsp;5</a>", { entities: { nbsp: "\u00a0" } });
    expect(events).toBe("<a>|б\u00a05|</a>");
    expect(remarks.unknownEntities).toBe(0);
    expect((await eventsOf("<a>б&nbsp;5</a>")).remarks.unknownEntities).toBe(1);
  });

  it("hands on characters that XML does not allow, and counts them", async () => {
    expect(await eventsOf("<a>сөз\u0001&#0;&#xD800;</a>")).toEqual({
      events: "<a>|сөз\u0001\ufffd\ufffd|</a>",
      remarks: { unknownEntities: 0, illegalCharacters: 3 },
    });
  });

  it.each([
    ["nothing", ""],
    ["plain text", "Бұл мәтін"],
    ["an unclosed element", "<a><b></b>"],
    ["elements that cross", "<a><b></a></b>"],
    ["a tag cut short", "<a><b"],
    ["two roots", "<a/><b/>"],
    ["an attribute given twice", `<a b="1" b="2"/>`],
  ])("refuses %s as damaged", async (_, xml) => {
    expect(await stopOf(xml)).toBe("file_damaged");
  });

  it.each([
    ["20,000 elements within each other", "<a>".repeat(20_000), {}],
    ["too many elements", `<r>${"<a/>".repeat(101)}</r>`, { elements: 100 }],
    ["an endless text", `<a>${"ә".repeat(300_000)}</a>`, { stretch: 200_000 }],
    ["an endless attribute", `<a b="${"ә".repeat(300_000)}"/>`, { stretch: 200_000 }],
    ["an endless entity name", `<a>&${"x".repeat(300_000)}`, { stretch: 200_000 }],
    [
      "an endless declaration",
      `<!DOCTYPE a [${"<!ENTITY a 'b'>".repeat(20_000)}]><a/>`,
      { stretch: 200_000 },
    ],
  ])("stops at %s", async (_, xml, limits) => {
    expect(await stopOf(xml, { limits })).toBe("unpacks_too_large");
  });

  it("stops at thousands of namespaces", async () => {
    const declared = Array.from({ length: 300 }, (_, at) => `xmlns:n${at}="urn:${at}"`).join(" ");
    expect(await stopOf(`<a ${declared}/>`)).toBe("file_damaged");
  });

  it("reads the same however the bytes arrive", async () => {
    const file = bytes(`<?xml version="1.0"?><a b="ө">ә😀&amp;&#1201;<c>ң</c>\r\n</a>`);
    const whole = textWithin((await readXmlTree([file])).root);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (sizes) => {
        const chunks: Uint8Array[] = [];
        for (let at = 0, turn = 0; at < file.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          chunks.push(file.subarray(at, at + size));
          at += size;
        }
        expect(textWithin((await readXmlTree(chunks)).root)).toBe(whole);
      }),
      { numRuns: 50 },
    );
  });

  it("ends every file in events or a refusal", async () => {
    const piece = fc.constantFrom(
      "<a>",
      "</a>",
      "<b c='",
      "'",
      "/>",
      "&",
      ";",
      "&#",
      "x",
      "]]>",
      "<!--",
      "-->",
      "<![CDATA[",
      "<!",
      "[",
      "ө",
      "\u0000",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        expect(["read to the end", "file_damaged", "unpacks_too_large"]).toContain(
          await stopOf(pieces.join("")),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("an XML tree", () => {
  it("keeps elements and joins pieces of text", async () => {
    const { root } = await readXmlTree([bytes("<a><b>бір</b><c/>екі<![CDATA[ үш]]><b>төрт</b></a>")]);
    expect(childElements(root, "b").map(textWithin)).toEqual(["бір", "төрт"]);
    expect(findChild(root, "c")?.children).toEqual([]);
    expect(findChild(root, "d")).toBeNull();
    expect(root.children[2]).toBe("екі үш");
  });

  it("tells the text of a tree as deep as the limit allows", async () => {
    const deep = `${"<a>".repeat(900)}түбі${"</a>".repeat(900)}`;
    expect(textWithin((await readXmlTree([bytes(deep)])).root)).toBe("түбі");
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
}

function windows1251(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].map((letter) => (/[А-я]/u.test(letter) ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))),
  );
}

import { SaxesParser } from "saxes";
import { ReadingStopped } from "../reading-stopped.ts";
import { xmlEncoding } from "./xml-encoding.ts";
import { XmlNames, type KnownNamespaces, type XmlAttributes } from "./xml-names.ts";

/** What a reader of a format does with the parts of an XML file, in the order of the file. Names carry the reader's prefixes. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  /** Text of an element or a CDATA section; may come in several pieces. */
  text(text: string): void;
  close(name: string): void;
}

export interface XmlOptions {
  readonly namespaces?: KnownNamespaces;
  /**
   * Named characters beyond the five of XML, as the vocabulary's own DTD has them (nbsp → U+00A0). Their values are text: markup or
   * further entities in them are not read, and what a file declares by itself is never looked at.
   */
  readonly entities?: Readonly<Record<string, string>>;
  readonly limits?: Partial<XmlLimits>;
}

export interface XmlLimits {
  /** Elements within each other. */
  readonly depth: number;
  readonly elements: number;
  /** UTF-16 units of one name, attribute list, comment or text without a tag in between. */
  readonly stretch: number;
}

/** A thesis of 300 pages has some 500,000 elements, nested some 60 deep; its longest stretch is a picture inside an attribute. */
export const XML_LIMITS: XmlLimits = { depth: 1_000, elements: 5_000_000, stretch: 8_000_000 };

/** What was not as XML wants it, and was read nevertheless. */
export interface XmlRemarks {
  /** References to entities that are not in `entities`: they stay as written, "&name;". */
  readonly unknownEntities: number;
  /** Characters that XML does not allow; they are handed on, a reference to one becomes U+FFFD. */
  readonly illegalCharacters: number;
}

const BAD_REFERENCE_MESSAGE = "malformed character entity.";

/** Slips that programs make in files people go on using, by the parser's words for them; everything else is no XML. */
const FORGIVEN = new Map<string, "unknownEntities" | "illegalCharacters">([
  ["undefined entity.", "unknownEntities"],
  ["disallowed character in entity name.", "unknownEntities"],
  ["empty entity name.", "unknownEntities"],
  ["disallowed character.", "illegalCharacters"],
  [BAD_REFERENCE_MESSAGE, "illegalCharacters"],
  ['the string "]]>" is disallowed in char data.', "illegalCharacters"],
]);

/**
 * Reads an XML file as it arrives, in constant memory. Nothing outside the file is ever fetched; a document type declaration is
 * skipped and its entities stay unresolved, so nothing can expand.
 *
 * @throws ReadingStopped "file_damaged" where it is not well-formed, "unpacks_too_large" beyond the limits.
 */
export async function readXml(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  handler: XmlHandler,
  options: XmlOptions = {},
): Promise<XmlRemarks> {
  const reading = new XmlReading(handler, options);
  let decoder: TextDecoder | null = null;
  let head = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (decoder === null) {
      head = joined(head, chunk);
      if (head.length < HEAD_BYTES) continue;
      decoder = new TextDecoder(xmlEncoding(head));
      reading.write(decoder.decode(head, { stream: true }));
    } else {
      reading.write(decoder.decode(chunk, { stream: true }));
    }
  }
  if (decoder === null) reading.write(new TextDecoder(xmlEncoding(head)).decode(head));
  else reading.write(decoder.decode());
  return reading.end();
}

/** Enough for the byte order mark and the declaration. */
const HEAD_BYTES = 256;

function joined(head: Uint8Array<ArrayBuffer>, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(head.length + chunk.length);
  both.set(head);
  both.set(chunk, head.length);
  return both;
}

class XmlReading {
  readonly #parser: SaxesParser;
  readonly #names: XmlNames;
  readonly #limits: XmlLimits;
  readonly #remarks = { unknownEntities: 0, illegalCharacters: 0 };
  #depth = 0;
  #elements = 0;
  /** UTF-16 units since the last event. */
  #stretch = 0;
  #badReference = false;

  constructor(handler: XmlHandler, { namespaces = new Map(), entities = {}, limits = {} }: XmlOptions) {
    this.#limits = { ...XML_LIMITS, ...limits };
    this.#names = new XmlNames(namespaces);
    this.#parser = new SaxesParser({ xmlns: false, position: false });
    Object.assign(this.#parser.ENTITIES, entities);
    this.#parser.on("error", (error) => this.#forgive(error.message));
    this.#listen(handler);
  }

  write(text: string): void {
    for (let at = 0; at < text.length; at += PIECE) {
      const piece = text.slice(at, at + PIECE);
      this.#parser.write(piece);
      this.#stretch += piece.length;
      if (this.#stretch > this.#limits.stretch) throw new ReadingStopped("unpacks_too_large");
    }
  }

  end(): XmlRemarks {
    this.#parser.close();
    return this.#remarks;
  }

  #listen(handler: XmlHandler): void {
    const text = (piece: string): void => {
      this.#stretch = 0;
      if (this.#depth > 0) handler.text(this.#badReference ? piece.replace(BAD_REFERENCE, "\ufffd") : piece);
      this.#badReference = false;
    };
    this.#parser.on("text", text);
    this.#parser.on("cdata", text);
    this.#parser.on("comment", () => (this.#stretch = 0));
    this.#parser.on("opentag", (tag) => {
      this.#count();
      const { name, attributes } = this.#names.open(tag.name, tag.attributes);
      handler.open(name, attributes);
    });
    this.#parser.on("closetag", (tag) => {
      this.#stretch = 0;
      this.#depth -= 1;
      handler.close(this.#names.element(tag.name));
      this.#names.leave();
    });
  }

  #count(): void {
    this.#stretch = 0;
    this.#depth += 1;
    this.#elements += 1;
    if (this.#depth > this.#limits.depth || this.#elements > this.#limits.elements) {
      throw new ReadingStopped("unpacks_too_large");
    }
  }

  #forgive(message: string): void {
    const kind = FORGIVEN.get(message);
    if (kind === undefined) throw new ReadingStopped("file_damaged");
    this.#remarks[kind] += 1;
    if (message === BAD_REFERENCE_MESSAGE) this.#badReference = true;
  }
}

/** UTF-16 units given to the parser at once; it copies what it carries over, so not too few. */
const PIECE = 65_536;

/** A reference to no character ("&#0;", "&#xD800;"), which the parser hands on as written; it resolved all others. */
const BAD_REFERENCE = /&#(?:\d{1,12}|x[0-9a-f]{1,12});/giu;

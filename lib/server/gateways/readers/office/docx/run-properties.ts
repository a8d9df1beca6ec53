import type { XmlAttributes } from "../../xml/xml-names.ts";
import { childElements, type XmlNode } from "../../xml/xml-tree.ts";
import type { TextFormat } from "../text-draft.ts";

/** What a run or a style says about letters; what it leaves open comes from the style below (ECMA-376, part 1, 17.7.2). */
export interface RunProperties {
  isBold?: boolean;
  isItalic?: boolean;
  isHidden?: boolean;
  isRaised?: boolean;
  /** Points. */
  fontSize?: number;
  font?: string;
}

/** Half-points from which raised letters count as a superscript, when they are raised by hand. */
const RAISED_BY_HAND = 4;

const READ: Readonly<Record<string, (properties: RunProperties, attributes: XmlAttributes) => void>> = {
  "w:b": (properties, attributes) => (properties.isBold = isOn(attributes)),
  "w:i": (properties, attributes) => (properties.isItalic = isOn(attributes)),
  "w:vanish": (properties, attributes) => (properties.isHidden = isOn(attributes)),
  "w:sz": (properties, attributes) => {
    const halfPoints = Number(attributes["w:val"]);
    if (halfPoints > 0 && halfPoints < 4_000) properties.fontSize = halfPoints / 2;
  },
  "w:vertAlign": (properties, attributes) => (properties.isRaised = attributes["w:val"] === "superscript"),
  "w:position": (properties, attributes) => {
    if (Number(attributes["w:val"]) >= RAISED_BY_HAND) properties.isRaised = true;
  },
  "w:rFonts": (properties, attributes) => {
    const font = attributes["w:ascii"] ?? attributes["w:hAnsi"];
    if (font !== undefined) properties.font = font;
  },
};

/** Adds what an element inside w:rPr says; elements it does not know say nothing. */
export function readRunProperty(properties: RunProperties, name: string, attributes: XmlAttributes): void {
  READ[name]?.(properties, attributes);
}

export function runPropertiesOf(rPr: XmlNode | null): RunProperties {
  const properties: RunProperties = {};
  if (rPr !== null)
    for (const child of childElements(rPr)) readRunProperty(properties, child.name, child.attributes);
  return properties;
}

export function textFormat(properties: RunProperties): TextFormat {
  return {
    isBold: properties.isBold ?? false,
    isItalic: properties.isItalic ?? false,
    isRaised: properties.isRaised ?? false,
    fontSize: properties.fontSize ?? null,
  };
}

/** ST_OnOff: an element without a value is on. */
export function isOn(attributes: XmlAttributes): boolean {
  return !["0", "false", "off", "none"].includes(attributes["w:val"] ?? "1");
}

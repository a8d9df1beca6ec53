import type { XmlAttributes } from "../../xml/xml-names.ts";
import { childElements, type XmlNode } from "../../xml/xml-tree.ts";
import type { LetterProperties } from "../letter-properties.ts";

/** Half-points from which raised letters count as a superscript, when they are raised by hand. */
const RAISED_BY_HAND = 4;

const READ: Readonly<Record<string, (properties: LetterProperties, attributes: XmlAttributes) => void>> = {
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

/** Adds what an element inside w:rPr (ECMA-376, part 1, 17.3.2) says; elements it does not know say nothing. */
export function readRunProperty(properties: LetterProperties, name: string, attributes: XmlAttributes): void {
  READ[name]?.(properties, attributes);
}

export function runPropertiesOf(rPr: XmlNode | null): LetterProperties {
  const properties: LetterProperties = {};
  if (rPr !== null)
    for (const child of childElements(rPr)) readRunProperty(properties, child.name, child.attributes);
  return properties;
}

/** ST_OnOff: an element without a value is on. */
export function isOn(attributes: XmlAttributes): boolean {
  return !["0", "false", "off", "none"].includes(attributes["w:val"] ?? "1");
}

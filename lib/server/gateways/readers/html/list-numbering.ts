import { attribute, type HtmlElement } from "./html-page.ts";

/** Depth of the lists around an item, from 1. Stops counting at nine. */
export function levelOfList(item: HtmlElement): number {
  let level = 0;
  let around: HtmlElement["parentNode"] = item.parentNode;
  for (let step = 0; step < 60 && around !== null && level < 9; step++) {
    if ("tagName" in around && /^(?:ol|ul|menu|dir)$/u.test(around.tagName)) level += 1;
    around = "parentNode" in around ? around.parentNode : null;
  }
  return Math.max(level, 1);
}

/** Numbers already given to the items of a list, so that a long one is counted once. */
const counted = new WeakMap<HtmlElement, Map<HtmlElement, number>>();

/** "3. ", "c. ", "iii. " or "• ", as a browser prints it before the item (HTML Standard, "The li element"); entries have no bullet. */
export function itemMarker(item: HtmlElement, isEntry: boolean): string {
  const list = item.parentNode;
  if (list === null || !("tagName" in list) || list.tagName !== "ol") return isEntry ? "" : "• ";
  const number = numbersIn(list).get(item) ?? 1;
  return `${numeral(number, attribute(list, "type"))}. `;
}

function numbersIn(list: HtmlElement): Map<HtmlElement, number> {
  const known = counted.get(list);
  if (known !== undefined) return known;
  const numbers = new Map<HtmlElement, number>();
  let next = whole(attribute(list, "start")) ?? 1;
  for (const child of list.childNodes) {
    if (!("tagName" in child) || child.tagName !== "li") continue;
    next = whole(attribute(child, "value")) ?? next;
    numbers.set(child, next);
    next += 1;
  }
  counted.set(list, numbers);
  return numbers;
}

function whole(written: string | undefined): number | null {
  return written !== undefined && /^\s*-?[0-9]{1,6}\s*$/u.test(written) ? Number(written) : null;
}

function numeral(number: number, type: string | undefined): string {
  if (number < 1 || number > 3_999) return String(number);
  switch (type) {
    case "a":
      return letters(number);
    case "A":
      return letters(number).toUpperCase();
    case "i":
      return roman(number).toLowerCase();
    case "I":
      return roman(number);
    default:
      return String(number);
  }
}

function letters(number: number): string {
  let written = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    written = String.fromCharCode(0x61 + ((rest - 1) % 26)) + written;
  }
  return written;
}

const ROMAN = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(number: number): string {
  let rest = number;
  let written = "";
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  }
  return written;
}

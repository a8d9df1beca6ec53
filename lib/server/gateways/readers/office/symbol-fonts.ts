/**
 * Letters of the fonts Symbol and Wingdings, which word processors keep as U+F020–U+F0FF: the place in the font plus U+F000
 * (ECMA-376, part 1, 17.3.3.30). Symbol's Greek follows its own alphabet; of Wingdings only what texts use is here.
 */
const SYMBOL_LETTERS = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ" + "[∴]⊥_‾" + "αβχδεφγηιϕκλμνοπθρστυϖωξψζ" + "{|}∼";
const SYMBOL_SIGNS = new Map(
  Object.entries({
    22: "∀",
    24: "∃",
    27: "∋",
    "2a": "∗",
    "2d": "−",
    40: "≅",
    a1: "ϒ",
    a2: "′",
    a3: "≤",
    a4: "⁄",
    a5: "∞",
    ab: "↔",
    ac: "←",
    ad: "↑",
    ae: "→",
    af: "↓",
    b0: "°",
    b1: "±",
    b2: "″",
    b3: "≥",
    b4: "×",
    b5: "∝",
    b6: "∂",
    b7: "•",
    b8: "÷",
    b9: "≠",
    ba: "≡",
    bb: "≈",
    bc: "…",
    c4: "⊗",
    c5: "⊕",
    c6: "∅",
    c7: "∩",
    c8: "∪",
    c9: "⊃",
    ca: "⊇",
    cb: "⊄",
    cc: "⊂",
    cd: "⊆",
    ce: "∈",
    cf: "∉",
    d0: "∠",
    d1: "∇",
    d5: "∏",
    d6: "√",
    d7: "⋅",
    d8: "¬",
    d9: "∧",
    da: "∨",
    db: "⇔",
    dc: "⇐",
    dd: "⇑",
    de: "⇒",
    df: "⇓",
    e0: "◊",
    e5: "∑",
    f2: "∫",
  }),
);
const WINGDINGS_SIGNS = new Map(
  Object.entries({
    28: "☎",
    "2a": "✉",
    "4a": "☺",
    "6c": "●",
    "6e": "■",
    "6f": "□",
    71: "❑",
    76: "❖",
    "9f": "•",
    a7: "▪",
    a8: "◻",
    d8: "➢",
    df: "←",
    e0: "→",
    e1: "↑",
    e2: "↓",
    fb: "✗",
    fc: "✓",
    fe: "☑",
  }),
);

/** The letter that a symbol font prints for a code (its own, or plus U+F000); U+FFFD where that is not known. */
export function symbolLetter(code: number, font: string): string {
  const place = code & 0xff;
  if (/wingdings/iu.test(font)) return WINGDINGS_SIGNS.get(place.toString(16)) ?? "\ufffd";
  if (!/symbol/iu.test(font)) return code >= 0xf000 && code <= 0xf0ff ? "\ufffd" : safeLetter(code);
  const sign = SYMBOL_SIGNS.get(place.toString(16));
  if (sign !== undefined) return sign;
  if (place >= 0x41 && place <= 0x7e) return SYMBOL_LETTERS[place - 0x41] ?? "\ufffd";
  return place >= 0x20 && place < 0x41 ? String.fromCharCode(place) : "\ufffd";
}

function safeLetter(code: number): string {
  const isCharacter = code >= 0x20 && code <= 0xffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCharCode(code) : "\ufffd";
}

/** Text in which letters of a symbol font are what that font prints; of other fonts the text stays. */
export function withSymbolLetters(text: string, font: string): string {
  if (!/symbol|wingdings/iu.test(font)) return text;
  return text.replace(/[\uf020-\uf0ff]/gu, (letter) => symbolLetter(letter.charCodeAt(0), font));
}

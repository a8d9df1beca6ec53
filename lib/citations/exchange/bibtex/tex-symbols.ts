/** Combining marks of TeX's accent commands (The TeXbook, chapter 9; LaTeX's T2A and T1 encodings). */
// prettier-ignore
export const ACCENTS: Readonly<Record<string, string>> = {
  "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", u: "\u0306", ".": "\u0307", '"': "\u0308",
  r: "\u030a", H: "\u030b", v: "\u030c", d: "\u0323", c: "\u0327", k: "\u0328", b: "\u0331", U: "\u030f", C: "\u030f", f: "\u0311", M: "\u0331",
};

/** Commands that stand for a sign. */
// prettier-ignore
const LATIN: Readonly<Record<string, string>> = {
  ss: "ß", SS: "ẞ", ae: "æ", AE: "Æ", oe: "œ", OE: "Œ", o: "ø", O: "Ø", l: "ł", L: "Ł", aa: "å", AA: "Å", i: "ı", j: "ȷ",
  dh: "ð", DH: "Ð", th: "þ", TH: "Þ", dj: "đ", DJ: "Đ", ng: "ŋ", NG: "Ŋ", textbackslash: "\\", textasciitilde: "~",
  textasciicircum: "^", textunderscore: "_", textbar: "|", textless: "<", textgreater: ">", textendash: "–", textemdash: "—",
  textquoteleft: "‘", textquoteright: "’", textquotedblleft: "“", textquotedblright: "”", textquotedbl: '"', quotedblbase: "„",
  quotesinglbase: "‚", guillemotleft: "«", guillemotright: "»", guilsinglleft: "‹", guilsinglright: "›", textquotesingle: "'",
  textnumero: "№", CYRPALOCHKA: "Ӏ", ldots: "…", dots: "…", textellipsis: "…", S: "§", P: "¶", copyright: "©", pounds: "£", euro: "€",
  texteuro: "€", textbraceleft: "{", textbraceright: "}", lbrace: "{", rbrace: "}", textdegree: "°", textregistered: "®", texttrademark: "™", slash: "/", TeX: "TeX", LaTeX: "LaTeX", par: "\n\n", newline: " ",
  textperiodcentered: "·", cdot: "·", times: "×", pm: "±", alpha: "α", beta: "β", gamma: "γ", delta: "δ", lambda: "λ", mu: "μ", pi: "π",
  sigma: "σ", omega: "ω", infty: "∞", sim: "∼", leq: "≤", geq: "≥", neq: "≠", rightarrow: "→", to: "→", quad: " ", qquad: " ", space: " ",
  cprime: "ʹ", cdprime: "ʺ", lq: "‘", rq: "’", textexclamdown: "¡", textquestiondown: "¿", ordfeminine: "ª", ordmasculine: "º",
};

/** \cyra … \cyrya: LaTeX's names of the Cyrillic letters (encguide, T2A); the capitals are written \CYRA … */
const CYRILLIC =
  "a а b б v в g г d д e е yo ё zh ж z з i и ishrt й k к l л m м n н o о p п r р s с t т u у f ф h х c ц ch ч sh ш shch щ " +
  "hrdsn ъ ery ы sftsn ь erev э yu ю ya я ii і yi ї ie є gup ґ ushrt ў dje ђ je ј lje љ nje њ tshe ћ dzhe џ " +
  "schwa ә ghcrs ғ kdsc қ ndsc ң otld ө y ү yhcrs ұ shha һ zhdsc җ chvcrs ҹ zdsc ҙ sdsc ҫ kvcrs ҝ kbeak ҡ hdsc ҳ chrdsc ҷ";

function cyrillic(): [string, string][] {
  const words = CYRILLIC.split(" ");
  return words.flatMap((name, at): [string, string][] => {
    const letter = words[at + 1] ?? "";
    if (at % 2 === 1) return [];
    return [
      [`cyr${name}`, letter],
      [`CYR${name.toUpperCase()}`, letter.toUpperCase()],
    ];
  });
}

export const SYMBOLS: ReadonlyMap<string, string> = new Map([...Object.entries(LATIN), ...cyrillic()]);

/** Commands whose argument is set in a look of its own, by the tag of CSL's rich text. */
const LOOKS_BY_TAG: readonly (readonly [open: string, close: string, commands: string])[] = [
  ["<i>", "</i>", "emph textit mkbibemph textsl it em itshape"],
  ["<b>", "</b>", "textbf mkbibbold bf bfseries"],
  ["<sup>", "</sup>", "textsuperscript mkbibsuperscript"],
  ["<sub>", "</sub>", "textsubscript mkbibsubscript"],
  ['<span style="font-variant: small-caps">', "</span>", "textsc sc scshape"],
  ["“", "”", "enquote mkbibquote"],
];
export const LOOKS: ReadonlyMap<string, readonly [open: string, close: string]> = new Map(
  LOOKS_BY_TAG.flatMap(([open, close, commands]) =>
    commands.split(" ").map((name) => [name, [open, close]] as const),
  ),
);

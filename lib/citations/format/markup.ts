/** A stretch of a printed entry in one look. Text is plain: no entities, no tags. */
export interface Run {
  readonly text: string;
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly smallCaps?: boolean;
  readonly position?: "superscript" | "subscript";
  readonly href?: string;
}

type Look = Omit<Run, "text">;

/** The tags that citeproc's HTML output and rich text in CSL-JSON know; any other tag leaves only its text. */
const LOOKS: readonly (readonly [RegExp, Look])[] = [
  [/^<(i|em)\b/i, { italic: true }],
  [/^<(b|strong)\b/i, { bold: true }],
  [/^<sup\b/i, { position: "superscript" }],
  [/^<sub\b/i, { position: "subscript" }],
  [/^<span[^>]*font-style: ?italic/i, { italic: true }],
  [/^<span[^>]*font-variant: ?small-caps/i, { smallCaps: true }],
  [/^<span[^>]*text-decoration: ?underline/i, { underline: true }],
  [/^<span[^>]*font-style: ?normal/i, { italic: false }],
  [/^<span[^>]*font-weight: ?normal/i, { bold: false }],
];
const TAG = /<\/?[a-z][^<>]*>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** Reads an HTML fragment into runs. A "<" that opens no tag is text, so a title such as "x < y" stays whole. */
export function runsFromHtml(html: string): readonly Run[] {
  const runs: Run[] = [];
  const looks: Look[] = [{}];
  let end = 0;
  const add = (text: string): void => {
    if (text !== "") runs.push({ text: decodeEntities(text), ...looks.at(-1) });
  };
  for (const match of html.matchAll(TAG)) {
    add(html.slice(end, match.index));
    end = match.index + match[0].length;
    if (!match[0].startsWith("</")) looks.push({ ...looks.at(-1), ...lookOf(match[0]) });
    else if (looks.length > 1) looks.pop();
  }
  add(html.slice(end));
  return joinEqual(runs);
}

function lookOf(tag: string): Look {
  return LOOKS.find(([pattern]) => pattern.test(tag))?.[1] ?? {};
}

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Safe HTML: only tags written here, every character of the data escaped. */
export function htmlFromRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      let html = escapeHtml(run.text);
      if (run.smallCaps === true) html = `<span style="font-variant: small-caps">${html}</span>`;
      if (run.underline === true) html = `<u>${html}</u>`;
      if (run.position === "superscript") html = `<sup>${html}</sup>`;
      if (run.position === "subscript") html = `<sub>${html}</sub>`;
      if (run.bold === true) html = `<b>${html}</b>`;
      if (run.italic === true) html = `<i>${html}</i>`;
      return run.href === undefined ? html : `<a href="${escapeHtml(run.href)}">${html}</a>`;
    })
    .join("");
}

export function textFromRuns(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}

/** Makes each web address that stands in the text as given a link to itself; other schemes than http(s) stay text. */
export function linkAddresses(runs: readonly Run[], addresses: readonly string[]): readonly Run[] {
  const safe = addresses.filter((address) => /^https?:\/\/\S+$/i.test(address));
  return runs.flatMap((run) => {
    const address = safe.find((candidate) => run.href === undefined && run.text.includes(candidate));
    if (address === undefined) return [run];
    const start = run.text.indexOf(address);
    const rest = { ...run, text: run.text.slice(start + address.length) };
    const parts: Run[] = [
      { ...run, text: run.text.slice(0, start) },
      { ...run, text: address, href: address },
      ...(rest.text === "" ? [] : linkAddresses([rest], safe)),
    ];
    return parts.filter((part) => part.text !== "");
  });
}

function joinEqual(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && sameLook(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function sameLook(a: Run, b: Run): boolean {
  return (
    (a.italic ?? false) === (b.italic ?? false) &&
    (a.bold ?? false) === (b.bold ?? false) &&
    (a.underline ?? false) === (b.underline ?? false) &&
    (a.smallCaps ?? false) === (b.smallCaps ?? false) &&
    a.position === b.position &&
    a.href === b.href
  );
}

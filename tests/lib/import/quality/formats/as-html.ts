import type { MarkedBlock, MarkedText } from "../marked-text.ts";
import { escaped, labelOf, noteText, piecesOf, runsOfType, tableRows } from "./pieces.ts";

const BEFORE = `<header><a href="/">Дала хабаршысы</a></header>
<nav><ul><li><a href="/about">Журнал туралы</a></li><li><a href="/issues">Мұрағат</a></li><li><a href="/en">English</a></li></ul></nav>
<div class="cookie"><p>Сайт cookie файлдарын пайдаланады.</p><button>Келісемін</button></div>`;
const AFTER = `<aside class="sidebar"><h3>Тағы оқыңыз</h3><ul><li><a href="/2">Мектеп пен ауыл</a></li><li><a href="/3">Дорога и село</a></li></ul></aside>
<footer><p>© 2024 Дала хабаршысы. Барлық құқықтар қорғалған.</p><a href="/contact">Байланыс</a></footer>`;

const words = (text: string): string => escaped(text).replaceAll("\n", "<br>");

/** A page of a journal on the web: menus, a cookie notice and a side bar around the article, notes at its end. */
export function asHtml(marked: MarkedText): Uint8Array {
  const notes = marked.blocks.filter(({ type }) => type === "footnote");
  const body = runsOfType(marked.blocks.filter(({ type }) => type !== "footnote")).map((run) =>
    writeRun(run, marked, notes),
  );
  const list = notes.map(
    (note, at) => `<li id="n${at}">${words(noteText(note))} <a href="#m${at}">↩</a></li>`,
  );
  const footnotes =
    list.length === 0
      ? ""
      : `<section class="footnotes" role="doc-endnotes"><ol>${list.join("\n")}</ol></section>`;
  const page =
    `<!doctype html><html><head><meta charset="utf-8"><title>Дала хабаршысы</title></head><body>${BEFORE}\n` +
    `<main><article>${body.join("\n")}${footnotes}</article></main>\n${AFTER}</body></html>`;
  return new TextEncoder().encode(page);
}

function writeRun(run: readonly MarkedBlock[], marked: MarkedText, notes: readonly MarkedBlock[]): string {
  const [first] = run;
  if (first === undefined) return "";
  const { label } = labelOf(first);
  const isNumbered = /^[0-9]+\.$/u.test(label);
  if ((isNumbered || label === "•") && /^(?:list_item|reference_entry)/u.test(first.type)) {
    const items = run.map((block) => `<li>${words(labelOf(block).rest)}</li>`).join("\n");
    return isNumbered ? `<ol start="${parseInt(label, 10)}">${items}</ol>` : `<ul>${items}</ul>`;
  }
  return run.map((block) => writeBlock(block, marked, notes)).join("\n");
}

function writeBlock(block: MarkedBlock, marked: MarkedText, notes: readonly MarkedBlock[]): string {
  const content = piecesOf(block, marked)
    .map(({ text, note }) => {
      if (note === null) return words(text);
      const at = notes.indexOf(note);
      return `<sup><a id="m${at}" href="#n${at}">${text}</a></sup>`;
    })
    .join("");
  switch (block.type) {
    case "title":
      return `<h1>${content}</h1>`;
    case "heading":
      return `<h${(block.level ?? 1) + 1}>${content}</h${(block.level ?? 1) + 1}>`;
    case "reference_list_heading":
    case "references_romanized_heading":
      return `<h2>${content}</h2>`;
    case "table":
      return `<table>${tableRows(block)
        .map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`)
        .join("\n")}</table>`;
    default:
      return `<p>${content}</p>`;
  }
}

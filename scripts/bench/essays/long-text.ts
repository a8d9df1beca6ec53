import type { EssayJson } from "#lib/reviews/essay-schema.ts";
import { makeWork } from "../reader/work.ts";

export interface LongText {
  readonly content: EssayJson;
  /** A sentence of each commented paragraph, once in the text each. */
  readonly quotes: readonly string[];
  readonly words: number;
}

/** Of the essay that is written: about a hundred pages. */
export interface LongTerms {
  readonly words: number;
  readonly footnotes: number;
  readonly tables: number;
  readonly comments: number;
  /** Works of the library that it cites by turns, once in every third paragraph. */
  readonly works: readonly string[];
}

const ROWS = 5;
const COLUMNS = 4;

/** The same each time: paragraphs in the three languages, headings, footnotes, tables and citations spread evenly over them. */
export function makeLongText({ words, footnotes, tables, comments, works }: LongTerms): LongText {
  const paragraphs = paragraphsOf(words);
  const every = (count: number) => Math.max(1, Math.floor(paragraphs.length / Math.max(1, count)));
  const quotes: string[] = [];
  let notes = 0;
  let drawn = 0;
  const content = paragraphs.flatMap((text, at): EssayJson[] => {
    // Counted in letters, so that the words of each comment stand in the text once, whatever is forgiven where they are looked for.
    const numbered = `${inLetters(at)}: ${text}`;
    if (quotes.length < comments) quotes.push(numbered.slice(0, 60));
    const inline: EssayJson[] = [said(numbered)];
    const work = works[at % Math.max(1, works.length)];
    if (at % 3 === 0 && work !== undefined) inline.push(said(" "), cited(work, at));
    if (at % every(footnotes) === 0 && notes++ < footnotes)
      inline.push({ type: "footnote", content: [said(`Ескертпе ${notes}: ${text.slice(0, 90)}`)] });
    const blocks: EssayJson[] = [{ type: "paragraph", content: inline }];
    if (at % 20 === 0)
      blocks.unshift({ type: "heading", attrs: { level: 1 }, content: [said(`Бөлім ${at / 20 + 1}`)] });
    if (at % every(tables) === 0 && drawn++ < tables) blocks.push(table(drawn));
    return blocks;
  });
  const title: EssayJson = { type: "title", content: [said("Жүз беттік эссе")] };
  return {
    content: { type: "doc", attrs: { language: "kk" }, content: [title, ...content] },
    ...{ quotes, words: paragraphs.reduce((sum, text) => sum + countWords(text), 0) },
  };
}

function paragraphsOf(words: number): string[] {
  const kept: string[] = [];
  let count = 0;
  for (const { text } of makeWork(words * 10, 0).blocks) {
    if (count >= words) break;
    kept.push(text);
    count += countWords(text);
  }
  return kept;
}

/** 0 → "бабабабабабабаба", 1 → "бабабабабабагеге": far from each other, so that none is taken for its neighbour. */
function inLetters(number: number): string {
  const syllables = ["баба", "геге", "дуду", "жожо", "кики", "ләлә", "мұмұ", "нөнө", "пыпы", "сүсү"];
  return [...String(number).padStart(4, "0")].map((digit) => syllables[Number(digit)] ?? "").join("");
}

function countWords(text: string): number {
  return text.split(/\s+/u).length;
}

function said(text: string): EssayJson {
  return { type: "text", text };
}

function cited(referenceId: string, at: number): EssayJson {
  return { type: "citation", attrs: { items: [{ referenceId, locator: String(1 + (at % 300)) }] } };
}

function table(number: number): EssayJson {
  const cell = (type: string, text: string): EssayJson => ({
    type,
    content: [{ type: "paragraph", content: [said(text)] }],
  });
  return {
    type: "table",
    content: Array.from({ length: ROWS }, (_, row) => ({
      type: "table_row",
      content: Array.from({ length: COLUMNS }, (__, column) =>
        cell(row === 0 ? "table_header" : "table_cell", `${number}.${row}.${column} аудан`),
      ),
    })),
  };
}

/** What a word processor puts on the clipboard of such a text: a paragraph each, with a comment on it. */
export function wordHtml(comments: number): string {
  const paragraphs = makeWork(comments * 500, 0).blocks.slice(0, comments);
  const body = paragraphs.map(({ text }, at) => {
    const n = String(at + 1);
    const anchor = `<a style='mso-comment-reference:A_${n};mso-comment-date:20261101T1200'>${text}</a>`;
    const mark = `<span class=MsoCommentReference><span style='mso-special-character:comment'><a class=msocomanchor id="_anchor_${n}" href="#_msocom_${n}" name="_msoanchor_${n}">[A${n}]</a></span></span>`;
    return `<p class=MsoNormal>${anchor}${mark}</p>`;
  });
  const list = paragraphs.map((_, at) => {
    const n = String(at + 1);
    return `<div style='mso-element:comment'><div id="_com_${n}" class=msocomtxt><p class=MsoCommentText>Пікір ${n}</p></div></div>`;
  });
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>${body.join("\n")}<div style='mso-element:comment-list'><hr class=msocomoff>${list.join("\n")}</div></body></html>`;
}

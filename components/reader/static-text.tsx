import { Fragment } from "react";
import { CELL_TABLE, type ContentJson } from "#lib/documents/schema.ts";
import { BLOCK_TYPES, type BlockType } from "#lib/documents/block.ts";
import { isInCapitals } from "#lib/languages/capitals.ts";
import { blockTag } from "./block-tag.ts";
import type { FoldGroup } from "./fold-groups.ts";
import { FoldLine } from "./fold-line.tsx";
import { unbrokenSpans } from "./unbroken.ts";

interface StaticTextProps {
  readonly content: ContentJson;
  readonly folds: readonly FoldGroup[];
}

/**
 * UTF-16 units: what a tall window and the scroll after it show. The rest of the text is in the page's data and is drawn by the editor a
 * moment later; until then an empty stretch of about its height keeps the scroll bar where it was.
 */
const FIRST_SCREENS = 12_000;
/** A line of the page: characters, and its height in pixels. */
const LINE = { characters: 68, height: 28 };

/** The text as the server sends it: the same elements that the editor draws when it takes over, so that nothing moves. */
export function StaticText({ content, folds }: StaticTextProps) {
  const folded = new Set(folds.flatMap(({ blockIds }) => blockIds));
  const { shown, rest } = firstScreens(content);
  return (
    <div className="ProseMirror">
      {shown.map((block, n) => {
        const id = String(block.attrs?.["blockId"]);
        const fold = folds.find((group) => group.id === id);
        if (folded.has(id) && fold === undefined) return null;
        if (block.type === CELL_TABLE) return <StaticTable key={n} table={block} />;
        return fold === undefined ? (
          <StaticBlock key={n} block={block} />
        ) : (
          <FoldLine key={n} fold={fold} isOpen={false} />
        );
      })}
      {rest === 0 ? null : (
        <div aria-hidden style={{ height: Math.ceil(rest / LINE.characters) * LINE.height }} />
      )}
    </div>
  );
}

/** The blocks of the first screens, and how many characters stand in the others. */
function firstScreens({ content = [] }: ContentJson): { shown: readonly ContentJson[]; rest: number } {
  let length = 0;
  let count = 0;
  for (const block of content) {
    if (length <= FIRST_SCREENS) count++;
    length += lengthOf(block);
  }
  const shown = content.slice(0, count);
  return { shown, rest: length - shown.reduce((sum, block) => sum + lengthOf(block), 0) };
}

function lengthOf({ text, content = [] }: ContentJson): number {
  return (text ?? "").length + content.reduce((sum, inner) => sum + lengthOf(inner), 0);
}

function StaticBlock({ block }: { block: ContentJson }) {
  const type = BLOCK_TYPES.find((known): known is BlockType => known === block.type) ?? "paragraph";
  const level = block.attrs?.["level"];
  const language = String(block.attrs?.["language"]);
  const Tag = blockTag(type, typeof level === "number" ? level : null);
  return (
    <Tag
      data-type={type}
      data-level={type === "list_item" && typeof level === "number" ? level : undefined}
      data-capitals={
        isInCapitals((block.content ?? []).map(({ text }) => text ?? "").join("")) ? "" : undefined
      }
      lang={language === "mixed" ? undefined : language}
    >
      {(block.content ?? []).map((piece, n) => (
        <StaticPiece key={n} piece={piece} />
      ))}
    </Tag>
  );
}

function StaticTable({ table }: { table: ContentJson }) {
  const language = String(table.attrs?.["language"]);
  return (
    <div data-type="table" className="table-frame" lang={language === "mixed" ? undefined : language}>
      <table>
        <tbody>
          {(table.content ?? []).map((row, n) => (
            <tr key={n}>
              {(row.content ?? []).map((cell, m) => (
                <StaticCell key={m} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StaticCell({ cell: { type, attrs, content } }: { cell: ContentJson }) {
  if (type === "cell_gap") return <td />;
  const Cell = attrs?.["isHead"] === true ? "th" : "td";
  return (
    <Cell rowSpan={Number(attrs?.["rowSpan"])} colSpan={Number(attrs?.["columnSpan"])}>
      {(content ?? []).map((piece, n) => (
        <StaticPiece key={n} piece={piece} />
      ))}
    </Cell>
  );
}

const DRAWN = { em: "em", strong: "strong", footnote_mark: "sup" } as const;

function StaticPiece({ piece }: { piece: ContentJson }) {
  const names = (piece.marks ?? []).map(({ type }) => type);
  const text = names.includes("citation") ? (
    <span className="cite">{piece.text}</span>
  ) : (
    <Unbroken text={piece.text ?? ""} />
  );
  return Object.entries(DRAWN).reduce(
    (inner, [name, Tag]) => (names.includes(name) ? <Tag>{inner}</Tag> : inner),
    text,
  );
}

function Unbroken({ text }: { text: string }) {
  const spans = unbrokenSpans(text);
  return (
    <>
      {spans.map(([start, end], n) => (
        <Fragment key={start}>
          {text.slice(spans[n - 1]?.[1] ?? 0, start)}
          <span className="unbroken">{text.slice(start, end)}</span>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.[1] ?? 0)}
    </>
  );
}

import type { BlockType } from "#lib/documents/block.ts";
import type { ImportedBlock } from "./article.ts";
import type { MadeBlock } from "./blocks.ts";
import { isFlow } from "./line-facts.ts";
import { endsSentence, startsLower } from "./paragraph-breaks.ts";
import { UNSURE } from "./remarks.ts";

type Doubt = NonNullable<ImportedBlock["doubt"]>;

/** What else a block of a type most often turns out to be, the likeliest first; from the texts of tests/lib/import/quality. */
const ALTERNATIVES: Readonly<Record<BlockType, readonly BlockType[]>> = {
  title: ["heading", "authors", "page_header"],
  subtitle: ["title", "heading"],
  authors: ["paragraph", "affiliation"],
  affiliation: ["authors", "paragraph"],
  email: ["affiliation"],
  udc: ["page_header", "paragraph"],
  abstract: ["paragraph"],
  keywords: ["paragraph", "abstract"],
  heading: ["paragraph", "title"],
  paragraph: ["heading", "list_item"],
  quotation: ["paragraph"],
  list_item: ["paragraph", "reference_entry"],
  table: ["paragraph"],
  table_caption: ["paragraph", "heading"],
  footnote: ["paragraph"],
  funding: ["paragraph"],
  reference_list_heading: ["heading", "references_romanized_heading"],
  reference_entry: ["paragraph", "reference_entry_romanized"],
  references_romanized_heading: ["reference_list_heading"],
  reference_entry_romanized: ["reference_entry"],
  page_header: ["paragraph", "heading"],
  page_number: ["table", "paragraph"],
  noise: ["paragraph"],
};

/** Told by where they stand rather than by how they look. */
const BY_POSITION: ReadonlySet<BlockType> = new Set([
  "title",
  "subtitle",
  "authors",
  "affiliation",
  "abstract",
  "keywords",
  "references_romanized_heading",
  "reference_entry_romanized",
  "page_header",
]);

/** How sure a block with a doubt that nothing else told of is at most; under UNSURE, so that it is looked at. */
export const DOUBTED = 0.6;

interface Place {
  readonly above: MadeBlock | undefined;
  readonly below: MadeBlock | undefined;
}

/**
 * The block with what speaks against it. A doubt never hides: a block with one is less sure than UNSURE, and a block less sure than
 * that has one.
 */
export function withDoubt(made: MadeBlock, place: Place): ImportedBlock {
  const { block } = made;
  const doubt = findDoubt(made, place);
  if (doubt !== null) return { ...block, confidence: Math.min(block.confidence, DOUBTED), doubt };
  const lessClear = block.type === "paragraph" && (made.draft.margin ?? LESS_CLEAR) < LESS_CLEAR;
  if (lessClear) return { ...block, confidence: Math.min(block.confidence, LESS_SURE) };
  if (block.confidence >= UNSURE) return block;
  const reason = BY_POSITION.has(block.type) ? "type_by_position" : "type_by_looks";
  return { ...block, doubt: { reason, alternatives: [...ALTERNATIVES[block.type]] } };
}

function findDoubt(made: MadeBlock, place: Place): Doubt | null {
  const { draft, block } = made;
  if (draft.declared?.type === block.type && draft.declared.confidence >= UNSURE) return null;
  if (block.type === "paragraph") return doubtOfParagraph(made, place) ?? doubtOfBoundary(made);
  if (block.type === "title") return doubtOfTitle(made, place);
  if (block.type === "heading") return doubtOfHeading(made, place);
  if (block.type === "keywords") return doubtOfKeywords(made);
  return block.type === "authors" && block.confidence <= UNSURE_AUTHORS
    ? { reason: "type_by_position", alternatives: [...ALTERNATIVES.authors] }
    : null;
}

/** Shorter ones that end no sentence may be headings or lines of a title page, in UTF-16 units. */
const SHORT = 90;

function doubtOfParagraph({ block, draft }: MadeBlock, { above, below }: Place): Doubt | null {
  const { text } = block;
  if (!/\p{L}/u.test(text))
    return { reason: "unknown_structure", alternatives: ["table", "page_number", "noise"] };
  if (text.length < SHORT && !endsSentence(text) && !/[:;,]$/u.test(text) && draft.label === null) {
    const front = isFront(above) || isFront(below);
    return front
      ? { reason: "type_by_position", alternatives: ["authors", "affiliation", "heading"] }
      : { reason: "type_by_looks", alternatives: ["heading", "list_item", "table"] };
  }
  const besideNote = above?.block.type === "footnote" || below?.block.type === "footnote";
  const opensNote = /^(?:[0-9]{1,2}|[¹²³⁴-⁹*])\s?\p{Lu}/u.test(text);
  if (opensNote && (besideNote || /https?:|\/\//u.test(text.slice(0, 500))))
    return { reason: "footnote_mark", alternatives: ["footnote", "reference_entry"] };
  const isFlowing = draft.lines.every(isFlow);
  if (!isFlowing && startsLower(text) && above?.block.type === "paragraph" && endsSentence(above.block.text))
    return { reason: "continuation", alternatives: ["paragraph", "list_item"] };
  return null;
}

/** Authors outside of a title page are told by a word such as "supervisor", which prose uses too. */
const UNSURE_AUTHORS = 0.7;

/** A heading above a short line that is no sentence may be the title of a short piece, with its authors below. */
function doubtOfHeading({ block, draft }: MadeBlock, { below }: Place): Doubt | null {
  if (draft.label !== null || block.confidence >= SURE_HEADING || below?.block.type !== "paragraph")
    return null;
  const { text } = below.block;
  if (text.length >= SHORT || endsSentence(text) || /[:;]$/u.test(text)) return null;
  return { reason: "type_by_position", alternatives: ["title", "paragraph"] };
}

const SURE_HEADING = 0.85;

/** Keywords are no sentences: so much text behind a full stop is the paragraph that came after them. UTF-16 units. */
const AFTER_KEYWORDS = 120;

function doubtOfKeywords({ block: { text, label = "" } }: MadeBlock): Doubt | null {
  const stop = /\p{Ll}{2}\.\s\p{Lu}/u.exec(text.slice(label.length));
  const rest = stop === null ? 0 : text.length - label.length - stop.index;
  return rest > AFTER_KEYWORDS ? { reason: "boundary", alternatives: ["keywords", "paragraph"] } : null;
}

function isFront(made: MadeBlock | undefined): boolean {
  const type = made?.block.type;
  return type === "title" || type === "authors" || type === "affiliation" || type === "email";
}

/** A title has the names of its authors near, or an abstract; a lone short line may be anything that stands at the head of a page. */
function doubtOfTitle({ block }: MadeBlock, { above, below }: Place): Doubt | null {
  const around = [above, below].map((one) => one?.block.type);
  const isFramed = around.some((type) => type !== undefined && NEAR_TITLE.has(type));
  const { text } = block;
  const odd = /(?:19|20)[0-9]{2}|№|[0-9]{2,}\s?$|^\S+$/u.test(text) && text.length < 60;
  if (isFramed && !odd) return null;
  return block.confidence >= SURE_TITLE && !odd
    ? null
    : { reason: "type_by_position", alternatives: [...ALTERNATIVES.title] };
}

const SURE_TITLE = 0.85;
const NEAR_TITLE: ReadonlySet<BlockType> = new Set([
  "authors",
  "affiliation",
  "abstract",
  "subtitle",
  "keywords",
  "udc",
  "email",
]);

/** Where lines might as well have been parted or joined otherwise. */
function doubtOfBoundary({ draft }: MadeBlock): Doubt | null {
  const unclear = draft.margin !== undefined && draft.margin < UNCLEAR;
  return unclear ? { reason: "boundary", alternatives: ["paragraph"] } : null;
}

const UNCLEAR = 0.8;
/** Less clear than most: of such paragraphs every third has another border. */
const LESS_CLEAR = 1.3;
const LESS_SURE = 0.7;

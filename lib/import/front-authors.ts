import { nameSkeleton } from "#lib/citations/romanise/skeleton.ts";
import { isSetAside } from "#lib/documents/block.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import type { FrontRecord, ImportedBlock } from "./article.ts";
import { plain, readAuthorNames, type PrintedName } from "./author-names.ts";
import { findAddresses, findOrcids } from "./front-identifiers.ts";

type Author = FrontRecord["authors"][number];

/** A record in the making. */
export interface FrontReading {
  readonly blocks: readonly ImportedBlock[];
  /** Part of the record → ids of the blocks that say it. */
  readonly sources: Record<string, string[]>;
}

/** Blocks of one title page among several: those around one title. */
interface TitlePage {
  readonly language: BlockLanguage;
  readonly blocks: readonly ImportedBlock[];
}

const ON_TITLE_PAGE: ReadonlySet<string> = new Set(["title", "subtitle", "authors", "affiliation", "email"]);

function titlePages(blocks: readonly ImportedBlock[]): TitlePage[] {
  const pages: ImportedBlock[][] = [];
  let last = "";
  for (const block of blocks) {
    if (!ON_TITLE_PAGE.has(block.type)) {
      if (!isSetAside(block.type)) last = block.type;
      continue;
    }
    const repeats =
      block.type === "title" ||
      (block.type === "authors" && last !== "title" && last !== "subtitle" && last !== "authors");
    const page = pages.at(-1);
    const opens = page === undefined || (repeats && page.some(({ type }) => type === block.type));
    if (opens) pages.push([block]);
    else page.push(block);
    last = block.type;
  }
  return pages.map((page) => ({
    blocks: page,
    language: page.find(({ type }) => type === "title")?.language ?? page[0]?.language ?? "mixed",
  }));
}

/** Authors as the title page in the article's language prints them, else the first that names any. */
export function readAuthors({ blocks, sources }: FrontReading, language: BlockLanguage): Author[] {
  const pages = titlePages(blocks).filter((page) => namesOn(page).length > 0);
  const page = pages.find((one) => one.language === language) ?? pages[0];
  if (page === undefined) return [];
  const names = namesOn(page);
  const whole = blocks.filter(({ type }) => type === "affiliation" || type === "email" || type === "authors");
  const own = page.blocks.filter(({ type }) => type === "affiliation");
  const places = own.length > 0 ? own : whole.filter(({ type }) => type === "affiliation");
  const contacts = page.blocks.some(({ text }) => findAddresses(text).length > 0) ? page.blocks : whole;
  const orcids = findOrcids(page.blocks.map(({ text }) => text).join("\n")).length > 0 ? page.blocks : whole;
  sources["authors"] = [
    ...new Set(
      [...page.blocks, ...places, ...contacts]
        .filter(({ type }) => type !== "title" && type !== "subtitle")
        .map(({ id }) => id),
    ),
  ];
  return withContacts(withOrcids(withPlaces(names, places), orcids), contacts, names);
}

/** No title page names more; each is compared with each address. */
const MOST_PEOPLE = 200;

function namesOn({ blocks }: TitlePage): PrintedName[] {
  const names = blocks.flatMap(({ type, text }) =>
    type === "authors" && !isSupervisor(text) ? readAuthorNames(text) : [],
  );
  return [...new Map(names.reverse().map((name) => [name.literal, name])).values()]
    .reverse()
    .slice(0, MOST_PEOPLE);
}

function isSupervisor(text: string): boolean {
  return /^(?:научный руководитель|рецензент|ғылыми жетекші|scientific (?:supervisor|advis)|supervisor|academic supervisor)/iu.test(
    text,
  );
}

/** "1Steppe University", "² Институт", "a College": the mark that opens a place of work. */
const PLACE_MARK = /^\s*([0-9]{1,2}|[⁰¹²³⁴-⁹]{1,2}|[*†‡]|[a-d](?=[\s)]))[.)\s]*(?=\p{L}|[«"“])/u;

/** What is longer tells more than a place of work, UTF-16 units. */
const LONGEST_PLACE = 3_000;

interface Place {
  readonly marks: readonly string[];
  readonly text: string;
}

function readPlaces(blocks: readonly ImportedBlock[]): Place[] {
  return blocks
    .flatMap(({ text }) => {
      const pieces = text
        .slice(0, LONGEST_PLACE)
        .split(/(?<=[\p{L}.,;»"])\s*(?=[⁰¹²³⁴-⁹])|(?<=[,;.])\s+(?=[0-9]\s?\p{Lu})/u);
      return pieces.map((piece): Place => {
        const mark = PLACE_MARK.exec(piece);
        const rest = piece.slice(mark?.[0].length ?? 0).replace(/\s{0,9}(?:orcid|e-?mail)\b.*$/isu, "");
        return {
          marks: mark === null ? [] : [plain(mark[1] ?? "")],
          text: rest.replace(/[\s;,]{1,99}$/gu, ""),
        };
      });
    })
    .filter(({ text }) => /\p{L}{3}/u.test(text));
}

function withPlaces(names: readonly PrintedName[], blocks: readonly ImportedBlock[]): Author[] {
  const places = readPlaces(blocks);
  const isMarked =
    places.some(({ marks }) => marks.length > 0) && names.some(({ marks }) => marks.length > 0);
  const oneEach = !isMarked && names.length === places.length && names.length > 1;
  return names.map(({ literal, family, given, marks, isStarred }, at) => {
    const own = isMarked
      ? places.filter(
          (place) =>
            place.marks.some((mark) => marks.includes(mark)) ||
            (marks.length === 0 && place.marks.length === 0),
        )
      : oneEach
        ? places.slice(at, at + 1)
        : places;
    return {
      literal,
      ...(family === undefined ? {} : { family }),
      ...(given === undefined ? {} : { given }),
      affiliations: [...new Set(own.map(({ text }) => text))],
      ...(isStarred ? { isCorresponding: true } : {}),
    };
  });
}

/** By the name before it in the same block, else one for each author in print order. */
function withOrcids(authors: readonly Author[], blocks: readonly ImportedBlock[]): Author[] {
  const found = blocks.flatMap(({ text }) =>
    findOrcids(text).map(({ orcid, at }) => ({ orcid, before: text.slice(Math.max(0, at - 160), at) })),
  );
  const unique = [...new Map(found.reverse().map((one) => [one.orcid, one])).values()]
    .reverse()
    .slice(0, MOST_PEOPLE);
  const taken = new Map<number, string>();
  for (const { orcid, before } of unique) {
    const nearest = authors
      .map(({ family }, at) => ({ at, place: family === undefined ? -1 : before.lastIndexOf(family) }))
      .reduce((best, one) => (one.place > best.place ? one : best), { at: -1, place: -1 });
    if (nearest.at >= 0 && !taken.has(nearest.at)) taken.set(nearest.at, orcid);
  }
  if (taken.size === 0 && unique.length === authors.length)
    unique.forEach(({ orcid }, at) => taken.set(at, orcid));
  return authors.map((author, at) => {
    const orcid = taken.get(at);
    return orcid === undefined ? author : { ...author, orcid };
  });
}

/** By the starred name, by one for each, or by the letters that an address shares with a family name. */
function withContacts(
  authors: readonly Author[],
  blocks: readonly ImportedBlock[],
  names: readonly PrintedName[],
): Author[] {
  const addresses = [...new Set(blocks.flatMap(({ text }) => findAddresses(text)))].slice(0, MOST_PEOPLE);
  const ownerOf = new Map<number, string>();
  const starred = names.findIndex(({ isStarred }) => isStarred);
  addresses.forEach((address, at) => {
    const alike = authors.findIndex(({ family }, one) => !ownerOf.has(one) && isAlike(address, family));
    const owner =
      alike >= 0
        ? alike
        : addresses.length === 1
          ? authors.length === 1
            ? 0
            : starred
          : addresses.length === authors.length
            ? at
            : -1;
    if (owner >= 0 && !ownerOf.has(owner)) ownerOf.set(owner, address);
  });
  return authors.map((author, at) => {
    const email = ownerOf.get(at);
    if (email === undefined) return author;
    return { ...author, email, ...(addresses.length === 1 ? { isCorresponding: true } : {}) };
  });
}

function isAlike(address: string, family: string | undefined): boolean {
  const name = family === undefined ? "" : nameSkeleton(family);
  return name.length >= 3 && nameSkeleton(address.slice(0, address.indexOf("@"))).includes(name.slice(0, 5));
}

import { partedRow, type Band } from "./band.ts";
import { PAGE } from "./paper.ts";

export interface PlacedBand {
  readonly band: Band;
  readonly y: number;
}

const PAGE_HEIGHT = PAGE.bottom - PAGE.top;
/** A row that no page holds is begun at the foot of a page only where it has so much room, points. */
const LEAST_ROOM = 80;

/** Fills pages; a heading goes over to the next with what it stands above, and a row that is higher than a page is parted. */
export function pagesOf(bands: readonly Band[]): PlacedBand[][] {
  const left = [...bands];
  const pages: PlacedBand[][] = [];
  let page: PlacedBand[] = [];
  let y: number = PAGE.top;
  for (let at = 0; at < left.length; at += 1) {
    let band = left[at];
    if (band === undefined) break;
    if (page.length > 0 && y + band.before + neededBy(left, at) > PAGE.bottom) {
      pages.push(page);
      page = [];
      y = PAGE.top;
    }
    const top = page.length === 0 ? y : y + band.before;
    const parts = band.height > PAGE_HEIGHT ? partedRow(band, PAGE.bottom - top) : null;
    if (parts !== null) {
      left.splice(at, 1, ...parts);
      [band] = parts;
    }
    page.push({ band, y: top });
    y = top + band.height;
  }
  return page.length === 0 ? pages : [...pages, page];
}

/** Height of a band, and of what must follow it on its page. */
function neededBy(bands: readonly Band[], at: number): number {
  let needed = leastHeight(bands[at]);
  for (let next = at; bands[next]?.keepsWithNext === true && next - at < 4; next += 1) {
    const follower = bands[next + 1];
    if (follower === undefined) break;
    needed += follower.before + leastHeight(follower);
  }
  return needed;
}

function leastHeight(band: Band | undefined): number {
  const height = band?.height ?? 0;
  return height > PAGE_HEIGHT ? LEAST_ROOM : height;
}

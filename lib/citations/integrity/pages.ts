/** First and last page of a run, both included. */
export type PageRun = readonly [first: number, last: number];

const RUN = /(\d{1,5})(?:\s?[-–—]{1,2}\s?(\d{1,5}))?/gu;

/**
 * The runs of arabic pages that a text names: "12–25, 30" has two. "142–8" is 142–148. Letters behind figures ("45а", "35об") do not
 * count; Roman pages and article numbers ("e1234", "xii") are none of them.
 */
export function pageRuns(printed: string): PageRun[] {
  if (/[a-zA-Z]\d/u.test(printed)) return [];
  return [...printed.matchAll(RUN)].map(([, first = "", last]) => {
    const from = Number(first);
    return [from, last === undefined ? from : wholeNumber(first, last)] as const;
  });
}

/** The second number of a run, with the figures that it shares with the first one. */
function wholeNumber(first: string, last: string): number {
  const isShort = last.length < first.length && Number(last) < Number(first);
  return Number(isShort ? first.slice(0, first.length - last.length) + last : last);
}

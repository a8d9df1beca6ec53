/** An essay that all its markers are done with. */
export interface MarkedEssay {
  readonly submissionId: string;
  /** A criterion on which the markers lie wide apart (`compareSheets`). */
  readonly isWide: boolean;
  /** Its total in the mean of the markers, for a sample from the whole range. */
  readonly total: number;
}

/**
 * Which essays a moderator looks at: every one whose markers lie wide apart, and of the others so many that `share` per cent of all are
 * looked at, rounded up, spread evenly over the range of totals. `random` (0 up to 1) draws where in each stretch: the same numbers give
 * the same sample.
 */
export function sampleForModeration(
  essays: readonly MarkedEssay[],
  share: number,
  random: () => number,
): string[] {
  const wide = essays.filter(({ isWide }) => isWide);
  const wanted = Math.ceil((essays.length * Math.min(100, Math.max(0, share))) / 100);
  const others = essays
    .filter(({ isWide }) => !isWide)
    .sort((one, other) => one.total - other.total || (one.submissionId < other.submissionId ? -1 : 1));
  const more = Math.min(others.length, Math.max(0, wanted - wide.length));
  const drawn = Array.from({ length: more }, (_, at) => {
    const from = Math.floor((at * others.length) / more);
    const to = Math.floor(((at + 1) * others.length) / more);
    return others[from + Math.floor(random() * (to - from))];
  });
  return [...wide, ...drawn].flatMap((essay) => essay?.submissionId ?? []);
}

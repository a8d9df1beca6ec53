/** Text of one look; `L` is whatever the caller draws by. */
export interface Fragment<L> {
  readonly text: string;
  readonly look: L;
  /** Numbers of the remarks that begin with it. */
  readonly opens: readonly number[];
}

/** A fragment at its place in a line; points from the beginning of the line. */
export interface Placed<L> extends Fragment<L> {
  /** Its letters follow each other from right to left, as those of Arabic. */
  readonly isRightToLeft?: boolean;
  readonly x: number;
  readonly width: number;
}

export interface Line<L> {
  readonly fragments: readonly Placed<L>[];
}

/** Width of a text in points. */
export type Measure<L> = (text: string, look: L) => number;

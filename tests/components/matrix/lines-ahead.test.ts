import { describe, expect, test } from "vitest";
import { PIECE } from "#components/matrix/address.ts";
import { withNext } from "#components/matrix/use-window.ts";

/** What is asked for while the grid is scrolled: the window, and a piece in the direction in which it moves. */
const rows = (from: number, to: number) => ({ rows: { from, to }, columns: { from: 0, to: 12 } });

describe("what is asked for", () => {
  test.each([
    ["at rest: what is drawn", rows(40, 72), rows(40, 72), [40, 72]],
    ["a window that grows has not moved", rows(0, 16), rows(0, 24), [0, 24]],
    ["downwards: a piece below", rows(40, 72), rows(42, 74), [42, 74 + PIECE.rows]],
    ["upwards: a piece above", rows(40, 72), rows(38, 70), [38 - PIECE.rows, 70]],
    ["upwards near the top: nothing before the first", rows(10, 42), rows(8, 40), [0, 40]],
    ["a leap: only where it arrives", rows(0, 32), rows(900, 932), [900, 932]],
    ["a leap back", rows(900, 932), rows(0, 32), [0, 32]],
  ])("%s", (_, before, now, [from, to]) => {
    const asked = withNext(before, now);
    expect(asked.rows).toEqual({ from, to });
    expect(asked.columns).toEqual(now.columns);
  });

  test("columns go by themselves", () => {
    const before = { rows: { from: 0, to: 24 }, columns: { from: 0, to: 12 } };
    const now = { rows: { from: 0, to: 24 }, columns: { from: 1, to: 13 } };
    expect(withNext(before, now)).toEqual({ rows: now.rows, columns: { from: 1, to: 13 + PIECE.columns } });
  });
});

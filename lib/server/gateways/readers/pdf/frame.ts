/** A place on the page as shown: points rightwards and downwards from its upper left corner. */
export type Point = readonly [x: number, y: number];

/** Turns PDF user space (upwards, perhaps turned, perhaps cropped) into the page as shown. */
export type ToShown = (x: number, y: number) => Point;

/** Left, bottom, right, top in user space. */
export type UserBox = readonly [left: number, bottom: number, right: number, top: number];

/** `quarterTurns`: the page's /Rotate divided by 90, clockwise. */
export function toShown([left, bottom, right, top]: UserBox, quarterTurns: number): ToShown {
  switch (quarterTurns) {
    case 1:
      return (x, y) => [y - bottom, x - left];
    case 2:
      return (x, y) => [right - x, y - bottom];
    case 3:
      return (x, y) => [top - y, right - x];
    default:
      return (x, y) => [x - left, top - y];
  }
}

/**
 * Along a baseline of this angle (degrees clockwise), and downwards across it. Text of any direction reads from left to right and
 * from top to bottom in its own frame.
 */
export function intoFrame([x, y]: Point, angle: number): readonly [along: number, down: number] {
  if (angle === 0) return [x, y];
  const [cos, sin] = turn(angle);
  return [x * cos + y * sin, y * cos - x * sin];
}

export function outOfFrame(along: number, down: number, angle: number): Point {
  if (angle === 0) return [along, down];
  const [cos, sin] = turn(angle);
  return [along * cos - down * sin, along * sin + down * cos];
}

function turn(angle: number): readonly [cos: number, sin: number] {
  const radians = (angle * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}

/**
 * Names of pieces of write-ahead log: eight hexadecimal digits each for timeline, 4 GB block, and piece of 16 MB in it
 * (PostgreSQL 18, "WAL Internals").
 */
const PIECES_IN_A_BLOCK = 0x100;

export function isWalName(name: string): boolean {
  return /^[0-9A-F]{24}$/u.test(name);
}

export function timelineOf(name: string): string {
  return name.slice(0, 8);
}

export function followingWal(name: string): string {
  const number =
    Number.parseInt(name.slice(8, 16), 16) * PIECES_IN_A_BLOCK + Number.parseInt(name.slice(16), 16) + 1;
  const hexadecimal = (value: number): string => value.toString(16).toUpperCase().padStart(8, "0");
  return (
    timelineOf(name) +
    hexadecimal(Math.floor(number / PIECES_IN_A_BLOCK)) +
    hexadecimal(number % PIECES_IN_A_BLOCK)
  );
}

/** The pieces from the first to the last on one timeline. */
export function walFromTo(first: string, last: string): string[] {
  const names = [first];
  for (let name = first; name < last; names.push(name)) name = followingWal(name);
  return names;
}

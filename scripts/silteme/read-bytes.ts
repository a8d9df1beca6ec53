import { readFile, stat } from "node:fs/promises";

/** Bytes of a file, or of standard input for "-"; a string is a complaint. `largest`: bytes. */
export async function readBytes(file: string, largest: number): Promise<Uint8Array | string> {
  try {
    if (file === "-") return await readInput(largest);
    const { size } = await stat(file);
    return size > largest ? tooLarge(file, largest) : await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") return `${file}: there is no such file`;
    if (code === "EISDIR") return `${file}: is a folder`;
    if (code === "EACCES") return `${file}: may not be read`;
    return `${file}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function readInput(largest: number): Promise<Uint8Array | string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin) {
    pieces.push(piece as Buffer);
    size += (piece as Buffer).byteLength;
    if (size > largest) return tooLarge("standard input", largest);
  }
  return Buffer.concat(pieces);
}

function tooLarge(name: string, largest: number): string {
  return `${name}: is larger than ${Math.floor(largest / 1_048_576)} MB`;
}

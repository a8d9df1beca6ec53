import { Buffer } from "node:buffer";
import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { listedEntries } from "#lib/server/gateways/readers/archive/archive-names.ts";
import { openArchive } from "#lib/server/gateways/readers/archive/open-archive.ts";
import { READING_LIMITS, type ReadingLimits } from "#lib/server/gateways/readers/reading.ts";
import { ReadingStopped } from "#lib/server/gateways/readers/reading-stopped.ts";

async function zip(files: Readonly<Record<string, string>>, unixPermissions?: number): Promise<Buffer> {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(files)) {
    archive.file(name, content, {
      createFolders: false,
      ...(unixPermissions !== undefined && { unixPermissions }),
    });
  }
  return archive.generateAsync({ type: "nodebuffer", compression: "DEFLATE", platform: "UNIX" });
}

/** What a file of an archive holds, or the code with which reading it stopped. */
async function contentOf(
  bytes: Uint8Array,
  name = "a.xml",
  limits: Partial<ReadingLimits> = {},
): Promise<string> {
  try {
    const archive = await openArchive(bytes, { ...READING_LIMITS, ...limits });
    const pieces: Uint8Array[] = [];
    for await (const piece of archive.chunks(name)) pieces.push(piece);
    return Buffer.concat(pieces).toString("utf8");
  } catch (stopped) {
    if (stopped instanceof ReadingStopped) return stopped.code;
    throw stopped;
  }
}

/** The archive with a number written over the directory entry of its first file. */
function withDirectory(bytes: Buffer, offset: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  const entry = changed.indexOf(Buffer.from("PK\u0001\u0002", "latin1"));
  changed.writeUInt32LE(value, entry + offset);
  return changed;
}
const CRC = 16;
const PACKED_SIZE = 20;
const SIZE = 24;
const HEADER_AT = 42;

const LONG = "Ауыл әкімін халық сайлайды. ".repeat(500);

describe("an archive", () => {
  it("gives the content of its files", async () => {
    const bytes = await zip({ "a.xml": LONG, "folder/ә.xml": "екі" });
    expect(await contentOf(bytes)).toBe(LONG);
    expect(await contentOf(bytes, "folder/ә.xml")).toBe("екі");
    expect(listedEntries(bytes).map(({ name }) => name)).toEqual(["a.xml", "folder/ә.xml"]);
  });

  it.each([
    ["a file that is not there", async () => contentOf(await zip({ "b.xml": "" })), "file_damaged"],
    ["bytes that are no archive", async () => contentOf(Buffer.from("Бұл мәтін")), "file_damaged"],
    [
      "a length said too small",
      async () => contentOf(withDirectory(await zip({ "a.xml": LONG }), SIZE, 10)),
      "file_damaged",
    ],
    [
      "a length said too large",
      async () => contentOf(withDirectory(await zip({ "a.xml": LONG }), SIZE, 1e9)),
      "file_damaged",
    ],
    [
      "a packed length beyond the file",
      async () => contentOf(withDirectory(await zip({ "a.xml": LONG }), PACKED_SIZE, 1e9)),
      "file_damaged",
    ],
    [
      "a wrong checksum",
      async () => contentOf(withDirectory(await zip({ "a.xml": LONG }), CRC, 1)),
      "file_damaged",
    ],
    [
      "files that share their bytes",
      async () => contentOf(withDirectory(await zip({ "b.xml": LONG, "a.xml": LONG }), HEADER_AT, 40)),
      "file_damaged",
    ],
    [
      "a file under a password",
      async () => contentOf(encrypted(await zip({ "a.xml": LONG }), 0x01)),
      "password_protected",
    ],
    [
      "strong encryption",
      async () => contentOf(encrypted(await zip({ "a.xml": LONG }), 0x41)),
      "password_protected",
    ],
    [
      "a file beyond the limit",
      async () => contentOf(await zip({ "a.xml": LONG }), "a.xml", { unpackedFile: 1_000 }),
      "unpacks_too_large",
    ],
    [
      "more in all than the limit",
      async () => contentOf(await zip({ "a.xml": LONG }), "a.xml", { unpackedTotal: 1_000 }),
      "unpacks_too_large",
    ],
    [
      "too many files",
      async () => contentOf(await zip({ "a.xml": "", "b.xml": "" }), "a.xml", { archiveEntries: 1 }),
      "unpacks_too_large",
    ],
  ])("stops at %s", async (_, read, code) => {
    expect(await read()).toBe(code);
  });

  it("counts what its files unpack to together", async () => {
    const archive = await openArchive(await zip({ "a.xml": LONG, "b.xml": LONG }), {
      ...READING_LIMITS,
      unpackedTotal: Buffer.byteLength(LONG) + 1,
    });
    const readAll = async (name: string): Promise<void> => {
      for await (const _ of archive.chunks(name));
    };
    await readAll("a.xml");
    await expect(readAll("b.xml")).rejects.toMatchObject({ code: "unpacks_too_large" });
  });

  it("unpacks a bomb no further than the limit", async () => {
    const bomb = await zip({ "a.xml": "0".repeat(30_000_000) });
    expect(bomb.length).toBeLessThan(50_000);
    const archive = await openArchive(bomb, { ...READING_LIMITS, unpackedFile: 1_000_000 });
    let unpacked = 0;
    const read = async (): Promise<void> => {
      for await (const piece of archive.chunks("a.xml")) unpacked += piece.length;
    };
    await expect(read()).rejects.toMatchObject({ code: "unpacks_too_large" });
    expect(unpacked).toBeLessThanOrEqual(1_000_000);
  });

  it("leaves out names that lead out of it and links, and says how many", async () => {
    const slip = await zip({ "../../etc/a.xml": "жат", "/a.xml": "жат", "a.xml": LONG });
    const archive = await openArchive(slip, READING_LIMITS);
    expect(archive.names).toEqual(["a.xml"]);
    expect(archive.ignored).toBe(2);
    const link = await openArchive(await zip({ "a.xml": "/etc/passwd" }, 0o120777), READING_LIMITS);
    expect(link.has("a.xml")).toBe(false);
    expect(link.ignored).toBe(1);
  });

  it("does not choose between two files of one name", async () => {
    const twice = Buffer.from(
      (await zip({ "a.xml": "бірі", "b.xml": "екінші" })).toString("latin1").replaceAll("b.xml", "a.xml"),
      "latin1",
    );
    expect(await contentOf(twice)).toBe("file_damaged");
  });

  it("ends in content or a refusal wherever it is cut or changed", async () => {
    const bytes = await zip({ "a.xml": LONG.slice(0, 200), "b.xml": "екі" });
    const ends = ["file_damaged", "password_protected", "unpacks_too_large", LONG.slice(0, 200)];
    for (let length = 0; length < bytes.length; length += 7) {
      expect(ends).toContain(await contentOf(bytes.subarray(0, length)));
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
        const changed = Buffer.from(bytes);
        changed[at] = value;
        expect(ends).toContain(await contentOf(changed));
      }),
      { numRuns: 300 },
    );
  });
});

/** Sets flags of the general purpose bits (APPNOTE.TXT 4.4.4) in the directory and before the file. */
function encrypted(bytes: Buffer, flags: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt16LE(flags, changed.indexOf(Buffer.from("PK\u0001\u0002", "latin1")) + 8);
  changed.writeUInt16LE(flags, 6);
  return changed;
}

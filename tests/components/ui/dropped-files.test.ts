import { describe, expect, test } from "vitest";
import { filesOfDrop } from "#components/ui/dropped-files.ts";

/** Entries as a browser hands them out (WICG File and Directory Entries API): a folder in portions, then an empty one. */
type Tree = string | { readonly name: string; readonly children: readonly Tree[] };
const PORTION = 2;

function entryOf(tree: Tree): FileSystemEntry {
  if (typeof tree === "string") {
    const file = (take: (file: File) => void) => take(new File(["сөз"], tree));
    return { name: tree, isFile: true, isDirectory: false, file } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const left = [...tree.children];
    return {
      readEntries: (take: (entries: FileSystemEntry[]) => void) => take(left.splice(0, PORTION).map(entryOf)),
    };
  };
  return { name: tree.name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

function drop(...trees: readonly Tree[]): DataTransfer {
  const items = trees.map((tree) => ({ kind: "file", webkitGetAsEntry: () => entryOf(tree) }));
  const files = trees.map((tree) => new File(["сөз"], typeof tree === "string" ? tree : tree.name));
  return { items: [...items, { kind: "string" }], files } as unknown as DataTransfer;
}
const names = async (...trees: readonly Tree[]) =>
  (await filesOfDrop(drop(...trees))).map(({ name }) => name);

describe("dropped files", () => {
  test("are taken as they are when no folder is among them", async () => {
    expect(await names("б.pdf", ".жасырын.txt")).toEqual(["б.pdf", ".жасырын.txt"]);
  });

  test("are looked for in folders and folders in them, without what is hidden", async () => {
    const issue = {
      name: "журнал",
      children: [
        "2.pdf",
        "1.pdf",
        ".DS_Store",
        "~$1.docx",
        "Thumbs.db",
        { name: "сканы", children: ["3.tif"] },
      ],
    };
    expect(await names("а.txt", issue)).toEqual(["а.txt", "1.pdf", "2.pdf", "3.tif"]);
  });

  test("of an empty folder are none", async () => {
    expect(await names({ name: "бос", children: [] })).toEqual([]);
  });

  test("are no more than five hundred", async () => {
    const disk = { name: "диск", children: Array.from({ length: 900 }, (_, n) => `${n}.pdf`) };
    expect(await names(disk)).toHaveLength(500);
  });
});

/** More files than anybody means to add at once; the rest of a dropped disk is left alone. */
const MOST_FILES = 500;

/**
 * The files that were dropped, those in dropped folders included. Hidden files of folders (.DS_Store, ~$draft.docx, Thumbs.db)
 * are no work of anybody's and stay out.
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  // Entries have to be asked for before anything is awaited: the browser empties the drop afterwards.
  const entries = Array.from(transfer.items, (item) =>
    item.kind === "file" ? item.webkitGetAsEntry() : null,
  ).filter((entry) => entry !== null);
  if (entries.every((entry) => entry.isFile)) return Array.from(transfer.files);
  const found: File[] = [];
  for (const entry of entries) await collect(entry, found, entry.isDirectory);
  return found;
}

async function collect(entry: FileSystemEntry, found: File[], inFolder: boolean): Promise<void> {
  if (found.length >= MOST_FILES) return;
  if (isFile(entry)) {
    if (!inFolder || !isHidden(entry.name)) found.push(await fileOf(entry));
  } else if (isFolder(entry)) {
    for (const child of await childrenOf(entry)) await collect(child, found, true);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isHidden = (name: string): boolean => /^(?:\.|~\$)|^(?:Thumbs\.db|desktop\.ini)$/u.test(name);

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** Browsers hand out a folder in portions and end with an empty one. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0 || children.length > MOST_FILES) break;
    children.push(...portion);
  }
  return children.sort((one, other) => one.name.localeCompare(other.name));
}

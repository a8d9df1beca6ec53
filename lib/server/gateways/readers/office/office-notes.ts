import type { ImportNote } from "#lib/import/article.ts";
import { note } from "#lib/import/note.ts";
import type { Archive } from "../archive/open-archive.ts";
import type { XmlRemarks } from "../xml/read-xml.ts";
import { MOST_COLUMNS } from "./table-draft.ts";

/** What a word processor's file holds beside its text, counted while it is read. */
export interface OfficeRemarks {
  images: number;
  /** UTF-16 units of hidden text. */
  hidden: number;
  /** Insertions, deletions and moves that somebody has still to accept. */
  changes: number;
  readonly changedBy: Set<string>;
  unknownEntities: number;
}

export function noRemarks(): OfficeRemarks {
  return { images: 0, hidden: 0, changes: 0, changedBy: new Set(), unknownEntities: 0 };
}

/** Names of authors that a note prints. */
const MOST_NAMES = 5;

export function addXmlRemarks(remarks: OfficeRemarks, { unknownEntities }: XmlRemarks): void {
  remarks.unknownEntities += unknownEntities;
}

/** A change that is not accepted yet, and whose it is. */
export function countChange(remarks: OfficeRemarks, author: string | undefined): void {
  remarks.changes += 1;
  if (author !== undefined) nameChanger(remarks, author);
}

/** Who made one of the changes. */
export function nameChanger({ changedBy }: OfficeRemarks, author: string): void {
  const name = author.trim().slice(0, 100);
  if (name !== "" && changedBy.size <= MOST_NAMES) changedBy.add(name);
}

export function officeNotes(remarks: OfficeRemarks, archive: Archive, tooWide: number): ImportNote[] {
  const { images, hidden, changes, changedBy, unknownEntities } = remarks;
  const authors = [...changedBy].slice(0, MOST_NAMES).join(", ") + (changedBy.size > MOST_NAMES ? " …" : "");
  return [
    ...(changes > 0
      ? [
          note("tracked_changes_accepted", {
            values: { count: changes, authors: authors === "" ? "?" : authors },
          }),
        ]
      : []),
    ...(hidden > 0 ? [note("hidden_text_left_out", { values: { count: hidden } })] : []),
    ...(images > 0 ? [note("images_kept", { values: { count: images } })] : []),
    ...(tooWide > 0 ? [note("table_too_wide", { values: { columns: tooWide, most: MOST_COLUMNS } })] : []),
    ...(unknownEntities > 0 ? [note("entities_left", { values: { count: unknownEntities } })] : []),
    ...(archive.ignored > 0 ? [note("archive_entries_ignored", { values: { count: archive.ignored } })] : []),
  ];
}

"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { CommentView } from "#lib/operations/view.ts";
import { NoteForm } from "./note-form.tsx";
import { useNotes } from "./use-notes.ts";

interface NotePanelProps {
  readonly groupId: string;
  readonly referenceId: string;
  readonly notes: readonly CommentView[];
  readonly ownId: string;
  readonly may: { readonly write: boolean; readonly moderate: boolean };
}

/** What the group wrote down about the work, oldest first. */
export function NotePanel({ groupId, referenceId, notes, ownId, may }: NotePanelProps) {
  const words = useTranslations("references.notes");
  const { shown, write, edit, remove } = useNotes({ groupId, referenceId, notes });
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <div className="grid gap-4">
      {shown.length === 0 ? <p className="text-ink-3">{words("none")}</p> : null}
      <ul className="grid gap-3 empty:hidden">
        {shown.map((note) =>
          note.id === edited ? (
            <li key={note.id}>
              <NoteForm
                text={note.text}
                onSend={async (text) => {
                  const problem = await edit(note, text);
                  if (problem === null) setEdited(null);
                  return problem;
                }}
                onCancel={() => setEdited(null)}
              />
            </li>
          ) : (
            <NoteItem
              key={note.id}
              note={note}
              onEdit={may.write && note.author.id === ownId ? () => setEdited(note.id) : null}
              onDelete={
                may.write && (note.author.id === ownId || may.moderate) ? () => void remove(note) : null
              }
            />
          ),
        )}
      </ul>
      {may.write ? (
        <div data-screen-only>
          <NoteForm draft={`${groupId}:note:${referenceId}`} onSend={write} />
        </div>
      ) : null}
    </div>
  );
}

interface NoteItemProps {
  readonly note: CommentView;
  readonly onEdit: (() => void) | null;
  readonly onDelete: (() => void) | null;
}

function NoteItem({ note, onEdit, onDelete }: NoteItemProps) {
  const words = useTranslations("references.notes");
  return (
    <li className="flex items-start gap-2 border-b border-line pb-2">
      <div className="min-w-0 flex-1">
        <p className="max-w-2xl break-words whitespace-pre-line">{note.text}</p>
        <p className="text-label text-ink-3">
          {note.attributedTo ?? note.author.name} · <Moment at={note.createdAt} show="both" />
          {note.updatedAt === note.createdAt ? null : ` · ${words("edited")}`}
        </p>
      </div>
      {onEdit === null ? null : (
        <IconButton
          data-screen-only
          label={words("edit")}
          icon={<Pencil aria-hidden size={14} />}
          onClick={onEdit}
        />
      )}
      {onDelete === null ? null : (
        <IconButton
          data-screen-only
          label={words("delete")}
          icon={<Trash2 aria-hidden size={14} />}
          onClick={onDelete}
        />
      )}
    </li>
  );
}

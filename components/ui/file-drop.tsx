"use client";

import { FileUp } from "lucide-react";
import { useId, useState, type DragEvent, type ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { filesOfDrop } from "./dropped-files.ts";

interface FileDropProps {
  readonly label: string;
  /** Which files, how large. */
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** As of the input element: ".txt,text/plain". */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Drop files or folders, or press to choose them: the whole area is the label of an ordinary file input. */
export function FileDrop({ label, hint, error, accept, multiple, disabled, onFiles }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  function take(files: readonly File[]): void {
    if (files.length > 0 && !disabled) onFiles(files);
  }
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void filesOfDrop(event.dataTransfer).then(take);
    },
  };
  return (
    <div className="grid gap-1">
      <label
        {...drop}
        htmlFor={id}
        className={classNames(
          "grid cursor-pointer justify-items-center gap-2 rounded-md border border-dashed px-4 py-8 text-center",
          "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
          over ? "border-accent bg-accent-wash" : "border-edge hover:bg-sunk",
          disabled && "cursor-not-allowed opacity-60",
        )}
      >
        <FileUp aria-hidden size={24} strokeWidth={1.4} className="text-accent" />
        <span className="link">{label}</span>
        {hint ? (
          <span id={`${id}-hint`} className="text-label text-ink-3">
            {hint}
          </span>
        ) : null}
        <input
          id={id}
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="sr-only"
          onChange={(event) => {
            take(Array.from(event.target.files ?? []));
            // The same file may be chosen again after a correction.
            event.target.value = "";
          }}
        />
      </label>
      <p role="alert" className="text-label text-bad empty:hidden">
        {error}
      </p>
    </div>
  );
}

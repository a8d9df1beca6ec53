import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Notice } from "./notice.tsx";
import { ReadAs } from "./read-as.tsx";
import type { TextOfFile } from "./text-file.ts";
import { TextField } from "./text-field.tsx";

interface FileImportDialogProps {
  readonly title: string;
  readonly text: string;
  /** Names of files that the import reads: ".csv,.xml". */
  readonly accept: string;
  readonly fileLabel: string;
  readonly onFile: (file: File) => void;
  readonly encoding: TextOfFile["encoding"];
  /** Why the file cannot be taken; null where it can. */
  readonly problem: string | null;
  readonly verb: string;
  readonly isBusy: boolean;
  /** Nothing would come of it yet. */
  readonly isNothing: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** How to read it, where to, and what it would do. */
  readonly children?: ReactNode;
}

/** A file is read and shown as what it would do; nothing is written before that is confirmed. The frame of every such import. */
export function FileImportDialog(props: FileImportDialogProps) {
  const ui = useTranslations("ui");
  const { title, text, onFile, encoding, problem, isBusy, onClose } = props;
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      description={text}
      actions={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="main" busy={isBusy} disabled={props.isNothing} onClick={props.onConfirm}>
            {props.verb}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pb-2">
        <TextField
          label={props.fileLabel}
          type="file"
          accept={props.accept}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) onFile(file);
          }}
        />
        <ReadAs encoding={encoding} />
        {problem === null ? null : (
          <Notice tone="error" announced>
            {problem}
          </Notice>
        )}
        {props.children}
      </div>
    </Dialog>
  );
}

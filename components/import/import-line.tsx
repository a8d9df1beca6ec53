"use client";

import { CircleAlert, FileText, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { ImportView } from "#lib/operations/imports.ts";
import { FileSize } from "./file-size.tsx";
import type { Sending } from "./use-uploads.ts";
import { ReadingBar } from "./reading-bar.tsx";
import { RetryButtons } from "./retry-buttons.tsx";
import { isRunning } from "./use-import-desk.ts";
import { RefusalSentence } from "./refusal-sentence.tsx";

interface SendingLineProps {
  readonly line: Sending;
  readonly onAgain: () => void;
  readonly onRemove: () => void;
}

/** A file on its way; when it did not arrive it is still here, with a way to send it again. */
export function SendingLine({ line, onAgain, onRemove }: SendingLineProps) {
  const { file, share, problem, mayRepeat } = line;
  const words = useTranslations("import");
  return (
    <Line
      name={file.name}
      size={file.size}
      detail={problem === null ? null : <Problem>{problem}</Problem>}
      actions={problem !== null && mayRepeat ? <Button onClick={onAgain}>{words("retry")}</Button> : null}
      onRemove={onRemove}
    >
      {problem === null ? (
        <Progress
          label={words(share === 0 ? "state.waitingToSend" : "state.sending")}
          value={share === 0 ? undefined : share}
        />
      ) : null}
    </Line>
  );
}

interface ImportLineProps {
  readonly groupId: string;
  readonly line: ImportView;
  /** `recognise`: from the pictures of the pages; as last time when not said. */
  readonly onRetry: (recognise?: true) => void;
  /** Null where this member may not stop it. */
  readonly onCancel: (() => void) | null;
  /** Null where this member may not remove it. */
  readonly onRemove: (() => void) | null;
}

export function ImportLine({ groupId, line, onRetry, onCancel, onRemove }: ImportLineProps) {
  const words = useTranslations("import");
  const moment = useMoment();
  const { id, name, size, state, refusal, documents, author, createdAt } = line;
  return (
    <Line
      name={name}
      href={isRunning(line) ? `/groups/${groupId}/documents/import/${id}` : undefined}
      size={size}
      about={words("by", { name: author.name, when: moment(createdAt, "both") })}
      detail={
        <>
          {refusal === null ? null : (
            <Problem>
              <RefusalSentence refusal={refusal} />
            </Problem>
          )}
          {documents.map((document) => (
            <p key={document.id} className="text-ink-2">
              <TextLink href={`/groups/${groupId}/documents/${document.id}`}>
                {words("known", { title: document.title })}
              </TextLink>
            </p>
          ))}
        </>
      }
      actions={
        <>
          {state === "failed" ? <RetryButtons line={line} onRetry={onRetry} /> : null}
          {onCancel !== null && isRunning(line) ? (
            <Button aria-label={words("stopOf", { name })} onClick={onCancel}>
              {words("stop")}
            </Button>
          ) : null}
          {state === "ready" ? (
            <ButtonLink look="main" href={`/groups/${groupId}/documents/import/${id}`}>
              {words("look")}
            </ButtonLink>
          ) : null}
        </>
      }
      onRemove={onRemove}
    >
      {isRunning(line) ? <ReadingBar line={line} /> : null}
    </Line>
  );
}

interface LineProps {
  readonly name: string;
  /** Where its reading can be followed. */
  readonly href?: string | undefined;
  /** Bytes. */
  readonly size: number;
  readonly about?: string;
  readonly detail: ReactNode;
  readonly actions: ReactNode;
  readonly onRemove: (() => void) | null;
  readonly children?: ReactNode;
}

function Line({ name, href, size, about, detail, actions, onRemove, children }: LineProps) {
  const words = useTranslations("import");
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <FileText aria-hidden size={18} strokeWidth={1.6} className="flex-none text-ink-3" />
      <div className="grid min-w-0 flex-1 basis-56 gap-1">
        <p className="break-words">
          {href === undefined ? (
            <bdi className="font-bold">{name}</bdi>
          ) : (
            <TextLink href={href} className="font-bold">
              <bdi>{name}</bdi>
            </TextLink>
          )}{" "}
          <span className="text-label text-ink-3">
            <FileSize bytes={size} />
            {about === undefined ? null : ` · ${about}`}
          </span>
        </p>
        {children === null || children === undefined ? null : <div className="max-w-md">{children}</div>}
        {detail}
      </div>
      <div className="ml-auto flex items-center gap-2">
        {actions}
        {onRemove === null ? null : (
          <IconButton
            label={words("removeOf", { name })}
            icon={<X aria-hidden size={16} />}
            onClick={onRemove}
          />
        )}
      </div>
    </li>
  );
}

function Problem({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="flex gap-1.5 text-bad">
      <CircleAlert aria-hidden size={16} className="mt-0.5 flex-none" />
      <span>{children}</span>
    </p>
  );
}

"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import * as bank from "#lib/operations/bank-comments.ts";
import type { BankCommentView } from "#lib/operations/bank-comments.ts";
import { LANGUAGES, type InLanguages } from "#lib/languages/language-tag.ts";
import { findWording } from "#lib/reforms/reform.ts";

interface BankDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly groupId: string;
  readonly comments: readonly BankCommentView[];
  /** What a new one is about, if nothing else is said. */
  readonly topic: string;
  readonly onChange: (change: (before: readonly BankCommentView[]) => readonly BankCommentView[]) => void;
}

/** The bank of ready comments: one's own and the shared ones, to be added, changed and taken away. */
export function BankDialog({ open, onOpenChange, groupId, comments, topic, onChange }: BankDialogProps) {
  const words = useTranslations("desk.bank");
  const ui = useTranslations("ui");
  const call = useCall();
  const toast = useToast();
  const locale = useInterfaceLocale();
  const [edited, setEdited] = useState<BankCommentView | "new" | null>(null);
  const put = (stored: BankCommentView): void => {
    onChange((before) =>
      before.some(({ id }) => id === stored.id)
        ? before.map((one) => (one.id === stored.id ? stored : one))
        : [...before, stored],
    );
    setEdited(null);
  };
  const restore = async (bankCommentId: string): Promise<void> => {
    const answer = await call(bank.restoreBankComment, { params: { groupId, bankCommentId } });
    if (answer.ok) put(answer.value);
    else toast({ text: answer.refusal.detail, tone: "error" });
  };
  const remove = async ({ id }: BankCommentView): Promise<void> => {
    const answer = await call(bank.deleteBankComment, { params: { groupId, bankCommentId: id } });
    if (!answer.ok) return toast({ text: answer.refusal.detail, tone: "error" });
    onChange((before) => before.filter((one) => one.id !== id));
    toast({ text: words("deleted"), undo: () => void restore(id) });
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={words("title")}>
      {edited === null ? (
        <>
          {comments.length === 0 ? <p className="py-2 text-ink-2">{words("empty")}</p> : null}
          <ul className="max-h-[50dvh] overflow-y-auto">
            {comments.map((comment) => {
              const wording = findWording(comment.texts, locale);
              return (
                <li key={comment.id} className="flex items-start gap-2 border-b border-line py-2">
                  <span className="min-w-0 flex-1">
                    <span lang={wording?.language} className="block">
                      {wording?.text}
                    </span>
                    <span className="text-label text-ink-3">
                      {[
                        comment.topic,
                        words(comment.isShared ? "shared" : "personal"),
                        words("uses", { count: comment.uses }),
                        Object.keys(comment.texts).join(", "),
                      ]
                        .filter((part) => part !== "")
                        .join(" · ")}
                    </span>
                  </span>
                  {comment.mayKeep ? (
                    <>
                      <IconButton
                        label={words("edit")}
                        icon={<Pencil aria-hidden size={16} />}
                        onClick={() => setEdited(comment)}
                      />
                      <IconButton
                        label={words("delete")}
                        icon={<Trash2 aria-hidden size={16} />}
                        onClick={() => void remove(comment)}
                      />
                    </>
                  ) : null}
                </li>
              );
            })}
          </ul>
          <div className="flex justify-end gap-2 py-4">
            <Button look="quiet" onClick={() => onOpenChange(false)}>
              {ui("close")}
            </Button>
            <Button look="main" onClick={() => setEdited("new")}>
              {words("add")}
            </Button>
          </div>
        </>
      ) : (
        <BankForm
          key={edited === "new" ? "new" : edited.id}
          {...{ groupId, topic }}
          before={edited === "new" ? null : edited}
          onStored={put}
          onCancel={() => setEdited(null)}
        />
      )}
    </Dialog>
  );
}

/** As they are typed. */
const PLACEHOLDER_SIGNS = {
  criterion: "{criterion}",
  level: "{level}",
  passage: "{passage}",
  author: "{author}",
};

interface BankFormProps {
  readonly groupId: string;
  readonly topic: string;
  readonly before: BankCommentView | null;
  readonly onStored: (stored: BankCommentView) => void;
  readonly onCancel: () => void;
}

function BankForm({ groupId, topic: usual, before, onStored, onCancel }: BankFormProps) {
  const words = useTranslations("desk.bank");
  const ui = useTranslations("ui");
  const call = useCall();
  const [texts, setTexts] = useState<InLanguages>(before?.texts ?? {});
  const [topic, setTopic] = useState(before?.topic ?? usual);
  const [isShared, setShared] = useState(before?.isShared ?? false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));
  const isEmpty = Object.keys(given).length === 0;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isEmpty || isBusy) return;
    setBusy(true);
    const body = { texts: given, topic, isShared };
    const answer =
      before === null
        ? await call(bank.createBankComment, { params: { groupId }, body })
        : await call(bank.editBankComment, {
            params: { groupId, bankCommentId: before.id },
            body,
            version: before.version,
          });
    setBusy(false);
    if (answer.ok) onStored(answer.value);
    else setProblem(answer.refusal.detail);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-3 pb-4">
      {LANGUAGES.map((language) => (
        <TextArea
          key={language}
          label={words(`in.${language}`)}
          lang={language}
          rows={2}
          maxLength={2_000}
          value={texts[language] ?? ""}
          onChange={(event) => setTexts({ ...texts, [language]: event.target.value })}
        />
      ))}
      <p className="text-label text-ink-3">{words("placeholders", PLACEHOLDER_SIGNS)}</p>
      <TextField
        label={words("topic")}
        maxLength={100}
        value={topic}
        onChange={(event) => setTopic(event.target.value)}
      />
      <label className="control flex items-center gap-2">
        <input type="checkbox" checked={isShared} onChange={(event) => setShared(event.target.checked)} />
        {words("share")}
      </label>
      {problem === null ? null : (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {ui("cancel")}
        </Button>
        <Button look="main" type="submit" busy={isBusy} disabled={isEmpty}>
          {ui("save")}
        </Button>
      </div>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { editSource, showClaim } from "#lib/operations/claims.ts";
import type { SourceView } from "#lib/operations/view.ts";
import { editOf, type Particulars, particularsOf } from "./particulars.ts";
import { SourceParticulars } from "./source-particulars.tsx";

interface EditSourceProps {
  readonly groupId: string;
  readonly claimId: string;
  readonly source: SourceView;
  readonly onSaved: (source: SourceView) => void;
  readonly onClose: () => void;
}

/** Ctrl+Enter saves, Escape leaves when nothing was changed. */
export function EditSource({ source, onClose, ...rest }: EditSourceProps) {
  const ui = useTranslations("ui");
  const { particulars, setParticulars, isChanged, problem, isBusy, save } = useSourceEdit({
    source,
    ...rest,
  });
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
        if (event.key === "Escape" && !isChanged) onClose();
      }}
      className="grid gap-3 border-l-2 border-accent py-1 pl-3"
    >
      {problem === null ? null : (
        <Notice tone="warn" announced>
          {problem}
        </Notice>
      )}
      <SourceParticulars particulars={particulars} onChange={setParticulars} autoFocus />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {ui("cancel")}
        </Button>
        <Button look="main" type="submit" busy={isBusy}>
          {ui("save")}
        </Button>
      </div>
    </form>
  );
}

function useSourceEdit({ groupId, claimId, source, onSaved }: Omit<EditSourceProps, "onClose">) {
  const words = useTranslations("claims.sources");
  const call = useCall();
  const toast = useToast();
  const [seen] = useState(source);
  const [version, setVersion] = useState(source.version);
  const [particulars, setParticulars] = useState<Particulars>(particularsOf(source));
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const edit = editOf(particulars, seen);

  async function save(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const called = await call(editSource, { params: { groupId, sourceId: source.id }, body: edit, version });
    setBusy(false);
    if (called.ok) {
      toast({ text: words("saved") });
      return onSaved(called.value);
    }
    setProblem(called.refusal.detail);
    if (called.refusal.code === "version_conflict") await showStored();
  }

  /** What somebody else saved is told in full above what was typed. */
  async function showStored(): Promise<void> {
    const now = await call(showClaim, { params: { groupId, claimId } });
    const stored = now.ok ? now.value.sources.find(({ id }) => id === source.id) : undefined;
    if (stored === undefined) return;
    setVersion(stored.version);
    const told = [stored.locator, stored.quote, stored.note, words(`checks.${stored.check}`)];
    setProblem(words("conflict", { stored: told.filter((part) => part !== null).join("; ") }));
  }

  return { particulars, setParticulars, isChanged: Object.keys(edit).length > 0, problem, isBusy, save };
}

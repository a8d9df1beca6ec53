"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { type ChosenWork, WorkField } from "#components/claims/work-field.tsx";
import { cslOf } from "#components/references/description.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import {
  attachReformSource,
  editReformSource,
  listReformSources,
  type ReformSourceView,
} from "#lib/operations/reform-sources.ts";

interface SourceEditorProps {
  readonly groupId: string;
  readonly reformId: string;
  /** Null: a new one, whose work is chosen first. */
  readonly source: ReformSourceView | null;
  readonly onSaved: (source: ReformSourceView) => void;
  readonly onClose: () => void;
}

/** Ctrl+Enter saves, Escape leaves while nothing was changed. */
export function SourceEditor({ groupId, reformId, source, onSaved, onClose }: SourceEditorProps) {
  const words = useTranslations("reforms.sources");
  const ui = useTranslations("ui");
  const { work, setWork, typed, setTyped, problem, isBusy, isChanged, save } = useSourceEditor({
    ...{ groupId, reformId, source },
    onSaved: (saved) => {
      onSaved(saved);
      onClose();
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
    if (event.key === "Escape" && !isChanged && !event.defaultPrevented) onClose();
  };
  const isReady = source !== null || work !== null;
  return (
    <div
      role="group"
      aria-label={words("form")}
      onKeyDown={onKeyDown}
      className="grid gap-3 border-l-2 border-accent py-1 pl-3"
    >
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      {source === null ? <WorkField groupId={groupId} work={work} onWork={setWork} /> : null}
      {isReady ? <Particulars typed={typed} onChange={setTyped} /> : null}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {ui("cancel")}
        </Button>
        <Button look="main" disabled={!isReady} busy={isBusy} onClick={() => void save()}>
          {source === null ? words("attach") : ui("save")}
        </Button>
      </div>
    </div>
  );
}

interface Typed {
  readonly locator: string;
  readonly quote: string;
  readonly note: string;
}

function Particulars({
  typed,
  onChange,
}: {
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}) {
  const words = useTranslations("reforms.sources");
  return (
    <div className="grid gap-3">
      <TextField
        label={words("locator")}
        maxLength={200}
        autoFocus
        value={typed.locator}
        onChange={(event) => onChange({ ...typed, locator: event.target.value })}
      />
      <TextArea
        label={words("quote")}
        rows={2}
        maxLength={5_000}
        value={typed.quote}
        onChange={(event) => onChange({ ...typed, quote: event.target.value })}
      />
      <TextArea
        label={words("note")}
        hint={words("noteHint")}
        rows={1}
        maxLength={2_000}
        value={typed.note}
        onChange={(event) => onChange({ ...typed, note: event.target.value })}
      />
    </div>
  );
}

type Editing = Omit<SourceEditorProps, "onClose">;

function useSourceEditor({ groupId, reformId, source, onSaved }: Editing) {
  const words = useTranslations("reforms.sources");
  const call = useCall();
  const toast = useToast();
  const [work, setWork] = useState<ChosenWork | null>(null);
  const [seen] = useState<Typed>(typedOf(source));
  const [typed, setTyped] = useState<Typed>(seen);
  const [version, setVersion] = useState(source?.version ?? 1);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isChanged =
    work !== null || (Object.keys(seen) as (keyof Typed)[]).some((name) => typed[name] !== seen[name]);

  async function save(): Promise<void> {
    if (isBusy || (source === null && work === null)) return;
    setBusy(true);
    const called = await send();
    setBusy(false);
    if (called === null) return;
    if (called.ok) {
      toast({ text: words(source === null ? "attached" : "saved") });
      return onSaved(called.value);
    }
    setProblem(called.refusal.detail);
    if (called.refusal.code === "version_conflict") await showStored();
  }

  function send() {
    if (source !== null) {
      const params = { groupId, reformSourceId: source.id };
      return call(editReformSource, { params, body: typed, version });
    }
    if (work === null) return null;
    const draft =
      work.from === "library"
        ? { from: "library" as const, referenceId: work.id }
        : { from: "new" as const, csl: cslOf(work.csl, work.description) };
    return call(attachReformSource, { params: { groupId, reformId }, body: { ...draft, ...typed } });
  }

  /** What somebody else saved is told in full above what was typed; saving again writes over it. */
  async function showStored(): Promise<void> {
    const now = await call(listReformSources, { params: { groupId, reformId } });
    const stored = now.ok ? now.value.sources.find(({ id }) => id === source?.id) : undefined;
    if (stored === undefined) return;
    setVersion(stored.version);
    const told = [stored.locator, stored.quote, stored.note].filter((part) => part !== null);
    setProblem(words("conflict", { stored: told.join("; ") }));
  }

  return { work, setWork, typed, setTyped, problem, isBusy, isChanged, save };
}

function typedOf(source: ReformSourceView | null): Typed {
  return { locator: source?.locator ?? "", quote: source?.quote ?? "", note: source?.note ?? "" };
}

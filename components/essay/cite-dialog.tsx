"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useId, useState } from "react";
import { call } from "#components/api/call.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { LOCATOR_LABELS } from "#lib/citations/locator.ts";
import { searchWorks, type CitableWork } from "#lib/operations/essays.ts";
import type { CitedItem } from "#lib/reviews/essay-schema.ts";
import { Trash2 } from "lucide-react";
import type { PrintedCitations } from "./printed-citations.ts";
import { insertCitation } from "./insert-citation.ts";
import type { CitingPlace } from "./use-essay.ts";

interface CiteDialogProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly place: CitingPlace;
  readonly printed: PrintedCitations;
  readonly onClose: () => void;
}

/** Chooses works of the library and the places in them; several in one citation stand in one pair of brackets. */
export function CiteDialog({ groupId, assignmentId, place, printed, onClose }: CiteDialogProps) {
  const words = useTranslations("essays.cite");
  const ui = useTranslations("ui");
  const [items, setItems] = useState<readonly CitedItem[]>(place.items);
  const { works, search, setSearch, problem } = useWorks({ groupId, assignmentId });
  useReturn(place);
  const choose = (work: CitableWork) => {
    printed.name(work.id, work.shortName);
    setItems((before) => [...before, { referenceId: work.id, label: "page" }]);
  };
  const change = (at: number, changed: Partial<CitedItem>) =>
    setItems((before) => before.map((item, n) => (n === at ? { ...item, ...changed } : item)));
  const done = () => {
    insertCitation(place, items);
    onClose();
  };
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={words(place.position === null ? "title" : "titleEdit")}
      actions={
        <>
          {place.position === null ? null : (
            <Button
              look="danger"
              onClick={() => {
                insertCitation(place, []);
                onClose();
              }}
            >
              {words("remove")}
            </Button>
          )}
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="main" disabled={items.length === 0} onClick={done}>
            {words(place.position === null ? "insert" : "change")}
          </Button>
        </>
      }
    >
      <div className="grid gap-5 pb-2">
        {items.length === 0 ? null : (
          <ul className="grid gap-3" aria-label={words("chosen")}>
            {items.map((item, at) => (
              <ChosenWork
                key={`${item.referenceId} ${at}`}
                item={item}
                name={printed.nameOf(item.referenceId) ?? words("unknown")}
                onChange={(changed) => change(at, changed)}
                onRemove={() => setItems((before) => before.filter((_, n) => n !== at))}
              />
            ))}
          </ul>
        )}
        <div className="grid gap-2">
          <SearchField
            label={words(items.length === 0 ? "search" : "searchMore")}
            placeholder={words("searchHint")}
            value={search}
            onSearch={setSearch}
          />
          {problem === null ? null : <p className="text-bad">{problem}</p>}
          <WorkList works={works} onChoose={choose} />
        </div>
      </div>
    </Dialog>
  );
}

/** Milliseconds: a dialog that closes gives the focus away a moment later, and typing goes on in the text. */
const AFTER_DIALOG = 30;

/** Once the dialog is gone the cursor is where it was. */
function useReturn({ view }: CitingPlace): void {
  useEffect(
    () => () =>
      void setTimeout(() => {
        if (!view.isDestroyed) view.focus();
      }, AFTER_DIALOG),
    [view],
  );
}

interface ChosenWorkProps {
  readonly item: CitedItem;
  readonly name: string;
  readonly onChange: (changed: Partial<CitedItem>) => void;
  readonly onRemove: () => void;
}

function ChosenWork({ item, name, onChange, onRemove }: ChosenWorkProps) {
  const words = useTranslations("essays.cite");
  const labels = LOCATOR_LABELS.map((value) => ({ value, label: words(`labels.${value}`) }));
  return (
    <li className="grid gap-2 border-l-2 border-accent bg-accent-wash px-3 py-2">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 font-bold break-words">{name}</span>
        <IconButton label={words("removeWork")} icon={<Trash2 aria-hidden size={16} />} onClick={onRemove} />
      </div>
      <div className="grid grid-cols-2 gap-2 md:grid-cols-[10rem_8rem_1fr]">
        <Select
          label={words("label")}
          options={labels}
          value={item.label ?? "page"}
          onChange={({ target }) =>
            onChange({ label: LOCATOR_LABELS.find((one) => one === target.value) ?? "page" })
          }
        />
        <TextField
          label={words("locator")}
          placeholder="12–15"
          maxLength={200}
          autoFocus
          value={item.locator ?? ""}
          onChange={({ target }) => onChange({ locator: target.value })}
        />
        <TextField
          className="col-span-2 md:col-span-1"
          label={words("prefix")}
          placeholder={words("prefixHint")}
          maxLength={200}
          value={item.prefix ?? ""}
          onChange={({ target }) => onChange({ prefix: target.value })}
        />
      </div>
    </li>
  );
}

interface WorkListProps {
  readonly works: readonly CitableWork[] | null;
  readonly onChoose: (work: CitableWork) => void;
}

function WorkList({ works, onChoose }: WorkListProps) {
  const words = useTranslations("essays.cite");
  const id = useId();
  if (works === null) return <p className="text-ink-3">{words("loading")}</p>;
  if (works.length === 0) return <p className="text-ink-3">{words("none")}</p>;
  return (
    <div>
      <p id={id} className="sr-only" aria-live="polite">
        {words("found", { count: works.length })}
      </p>
      <ul aria-labelledby={id} className="max-h-72 divide-y divide-line overflow-y-auto border-y border-line">
        {works.map((work) => (
          <li key={work.id}>
            <button
              type="button"
              className="control grid w-full gap-0.5 px-2 py-2 text-left hover:bg-sunk"
              onClick={() => onChoose(work)}
            >
              <span lang={work.language ?? undefined} className="font-serif text-small">
                {work.title}
              </span>
              <span className="text-label text-ink-3">
                {[work.authors, work.year].filter((part) => part !== null && part !== "").join(" · ")}
                {work.isMaterial ? <b className="text-accent"> · {words("material")}</b> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useWorks(params: { readonly groupId: string; readonly assignmentId: string }) {
  const ui = useTranslations("ui");
  const [search, setSearch] = useState("");
  const [works, setWorks] = useState<readonly CitableWork[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { groupId, assignmentId } = params;
  useEffect(() => {
    const stop = new AbortController();
    void call(searchWorks, {
      params: { groupId, assignmentId },
      query: { search },
      signal: stop.signal,
    }).then((called) => {
      if (stop.signal.aborted) return;
      if (called.ok) setWorks(called.value.works);
      setProblem(called.ok ? null : (called.refusal.sentence ?? ui("offline")));
    });
    return () => stop.abort();
  }, [groupId, assignmentId, search, ui]);
  return { works, search, setSearch: useCallback((text: string) => setSearch(text), []), problem };
}

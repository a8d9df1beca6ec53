"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LinkButton } from "#components/ui/text-link.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export interface CheckItem {
  readonly id: string;
  readonly label: string;
  readonly lang?: string | undefined;
  readonly isSerif?: boolean;
  /** Quiet words behind the label. */
  readonly aside?: string;
}

interface CheckListProps {
  readonly label: string;
  readonly items: readonly CheckItem[];
  readonly chosen: ReadonlySet<string>;
  /** Chosen ones that stay chosen. */
  readonly fixed?: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly error: string | null;
  /** Placeholder of the field that narrows the list; without it there is none. */
  readonly search?: string;
}

/** A list to tick; a long one is narrowed by typing, and what is ticked stays ticked. */
export function CheckList({
  label,
  items,
  chosen,
  fixed = NOTHING,
  onChosen,
  error,
  search,
}: CheckListProps) {
  const words = useTranslations("codings.form");
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLocaleLowerCase();
  const shown = items.filter((item) => item.label.toLocaleLowerCase().includes(wanted));
  const isAll = shown.every(({ id }) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  const toggleAll = () => {
    const ids = shown.map(({ id }) => id).filter((id) => !fixed.has(id));
    onChosen(isAll ? new Set([...chosen].filter((id) => !ids.includes(id))) : new Set([...chosen, ...ids]));
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {search === undefined ? null : (
          <TextField
            type="search"
            label={search}
            labelHidden
            placeholder={search}
            className="w-72 max-w-full"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        <span className="text-label text-ink-3">
          {words("chosen", { chosen: chosen.size, all: items.length })}
        </span>
        {shown.length < 2 ? null : (
          <LinkButton onClick={toggleAll}>{words(isAll ? "none" : "all")}</LinkButton>
        )}
      </div>
      <ul className="max-h-80 divide-y divide-line overflow-y-auto border-y border-line">
        {shown.map((item) => (
          <li key={item.id}>
            <label className="control flex items-center gap-3 py-2">
              <input
                type="checkbox"
                checked={chosen.has(item.id)}
                disabled={fixed.has(item.id)}
                onChange={() => toggle(item.id)}
                className="size-4 flex-none accent-(--accent)"
              />
              <span
                lang={item.lang}
                className={item.isSerif === true ? "min-w-0 flex-1 font-serif" : "min-w-0 flex-1"}
              >
                {item.label}
              </span>
              {item.aside === undefined ? null : <span className="text-label text-ink-3">{item.aside}</span>}
            </label>
          </li>
        ))}
        {shown.length === 0 ? <li className="py-3 text-ink-3">{words("nothingFound")}</li> : null}
      </ul>
      {error === null ? null : (
        <p role="alert" className="flex gap-1.5 text-label text-bad">
          <CircleAlert aria-hidden size={14} className="mt-px flex-none" />
          {error}
        </p>
      )}
    </fieldset>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

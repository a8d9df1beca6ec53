"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import type { MemberView } from "#lib/operations/groups.ts";
import type { Given } from "./history-address.ts";

/** The kinds of thing that events are about: the first part of an event's kind. */
const NOUNS = [
  "document",
  "claim",
  "source",
  "annotation",
  "comment",
  "layer",
  "reform",
  "reference",
  "import",
  "member",
  "invitation",
  "token",
  "group",
] as const;

interface HistoryFilterFormProps {
  readonly given: Given;
  readonly members: readonly MemberView[];
}

/** An ordinary form of the address: a filtered history can be bookmarked and sent. Its days are those of whoever chose them. */
export function HistoryFilterForm({ given, members }: HistoryFilterFormProps) {
  const words = useTranslations("groups.history");
  const more = useTranslations("history");
  const timeZone = useTimeZone() ?? "UTC";
  const now = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  // On a phone what happened comes first: the rest of the filter waits behind a button.
  const [isOpen, setOpen] = useState(FOLDED.some((name) => now(name) !== ""));
  const nouns = NOUNS.map((value) => ({ value, label: words(`nouns.${value}`) }));
  const people = members.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form
      role="search"
      className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 pb-6 md:grid-cols-3"
      key={JSON.stringify(given)}
      data-screen-only
    >
      <TextField
        name="search"
        type="search"
        label={more("search")}
        defaultValue={now("search")}
        maxLength={200}
      />
      <FilterToggle isOpen={isOpen} label={more("filters")} onToggle={() => setOpen(!isOpen)} />
      <div className={isOpen ? "col-span-2 grid gap-3 md:contents" : "hidden md:contents"}>
        <Select
          name="noun"
          label={words("what")}
          defaultValue={now("noun")}
          options={[{ value: "", label: words("all") }, ...nouns]}
        />
        <Select
          name="actor"
          label={words("who")}
          defaultValue={now("actor")}
          options={[{ value: "", label: words("everyone") }, ...people]}
        />
        <TextField name="from" type="date" label={more("from")} defaultValue={now("from")} />
        <TextField name="to" type="date" label={more("to")} defaultValue={now("to")} />
        <input type="hidden" name="zone" value={timeZone} />
        <Button type="submit" className="justify-self-start">
          {words("show")}
        </Button>
      </div>
    </form>
  );
}

/** What a phone folds. */
const FOLDED = ["noun", "actor", "from", "to"];

interface FilterToggleProps {
  readonly isOpen: boolean;
  readonly label: string;
  readonly onToggle: () => void;
}

function FilterToggle({ isOpen, label, onToggle }: FilterToggleProps) {
  return (
    <Button
      className="md:hidden"
      aria-expanded={isOpen}
      icon={<SlidersHorizontal aria-hidden size={16} />}
      onClick={onToggle}
    >
      {label}
    </Button>
  );
}

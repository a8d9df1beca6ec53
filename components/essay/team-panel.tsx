"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "#components/api/call.ts";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { addAuthor, listTeammates } from "#lib/operations/essays.ts";
import type { PersonView } from "#lib/operations/view.ts";

interface TeamPanelProps {
  readonly place: { readonly groupId: string; readonly submissionId: string };
  readonly first: readonly PersonView[];
  readonly userId: string;
}

/** Who writes the text together, and whom one may take in. */
export function TeamPanel({ place, first, userId }: TeamPanelProps) {
  const words = useTranslations("essays.team");
  const ui = useTranslations("ui");
  const [authors, setAuthors] = useState(first);
  const [free, setFree] = useState<readonly PersonView[] | null>(null);
  const [chosen, setChosen] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const open = async () => {
    const called = await call(listTeammates, { params: place });
    if (called.ok) setFree(called.value.free);
    setProblem(called.ok ? null : (called.refusal.sentence ?? ui("offline")));
  };
  const add = async () => {
    const called = await call(addAuthor, { params: place, body: { userId: chosen } });
    if (called.ok) {
      setAuthors(called.value.authors);
      setFree(null);
      setChosen("");
    }
    setProblem(called.ok ? null : (called.refusal.sentence ?? ui("offline")));
  };
  return (
    <section aria-labelledby="team" className="grid gap-2">
      <h2 id="team">{words("heading")}</h2>
      <p className="text-ink-2">
        {authors.map(({ id, name }) => (id === userId ? words("you", { name }) : name)).join(", ")}
      </p>
      {problem === null ? null : <p className="text-bad">{problem}</p>}
      {free === null ? (
        <Button onClick={() => void open()}>{words("add")}</Button>
      ) : free.length === 0 ? (
        <p className="text-ink-3">{words("nobody")}</p>
      ) : (
        <div className="flex items-end gap-2">
          <Select
            className="flex-1"
            label={words("choose")}
            options={[{ value: "", label: "—" }, ...free.map(({ id, name }) => ({ value: id, label: name }))]}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          />
          <Button disabled={chosen === ""} onClick={() => void add()}>
            {words("add")}
          </Button>
        </div>
      )}
    </section>
  );
}

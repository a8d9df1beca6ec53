"use client";

import { useRouter } from "next/navigation";
import type { z } from "zod";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { takeOverEntries, type EntryView } from "#lib/operations/entries.ts";
import { cslOf, descriptionOf } from "./description.ts";
import { DescriptionForm, type Description } from "./description-form.tsx";
import { EntryChoice, type Fate } from "./entry-choice.tsx";

interface TakeOverProps {
  readonly groupId: string;
  readonly documentId: string;
  readonly entries: readonly EntryView[];
  readonly mayEdit: boolean;
}

/** An entry with its twin in the other list: they name one work and are taken over together. */
interface PrintedWork {
  readonly entry: EntryView;
  readonly twin: EntryView | null;
}

/** A document's list on its way into the library: each entry looked at, all of them in one step. */
export function TakeOver({ groupId, documentId, entries, mayEdit }: TakeOverProps) {
  const words = useTranslations("references.takeOver");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const works = useMemo(() => printedWorks(entries), [entries]);
  const [fates, setFates] = useState<ReadonlyMap<string, Fate>>(
    () => new Map(works.map(({ entry }) => [entry.id, firstFate(entry)])),
  );
  const [corrected, setCorrected] = useState<ReadonlyMap<string, Description>>(new Map());
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const wanted = works.flatMap(({ entry }) =>
    wantedOf(entry, fates.get(entry.id) ?? "leave", corrected.get(entry.id)),
  );

  async function take(): Promise<void> {
    setBusy(true);
    const answer = await call(takeOverEntries, {
      params: { groupId, documentId },
      body: { entries: wanted },
    });
    setBusy(false);
    setError(answer.ok ? null : answer.refusal.detail);
    if (!answer.ok) return;
    toast({ text: words("taken", { count: wanted.length }) });
    setFates(new Map());
    router.refresh();
  }

  return (
    <div className="grid gap-4">
      {error === null ? null : (
        <Notice tone="error" announced>
          {error}
        </Notice>
      )}
      <ol className="grid">
        {works.map(({ entry, twin }) => (
          <li
            key={entry.id}
            className="grid gap-2 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_20rem] md:gap-6"
          >
            <div className="grid content-start gap-1">
              <p className="font-serif text-quote">{entry.text}</p>
              {twin === null ? null : <p className="font-serif text-ui text-ink-2">{twin.text}</p>}
            </div>
            {entry.reference !== null ? (
              <p className="text-ok">
                {words("tied")}{" "}
                <TextLink href={`/groups/${groupId}/references/${entry.reference.id}`}>
                  {[entry.reference.authors || entry.reference.title, entry.reference.year]
                    .filter(Boolean)
                    .join(" ")}
                </TextLink>
              </p>
            ) : mayEdit ? (
              <div className="grid content-start gap-3">
                <EntryChoice
                  entry={entry}
                  fate={fates.get(entry.id) ?? "leave"}
                  onChange={(fate) => setFates(new Map(fates).set(entry.id, fate))}
                  isCorrecting={corrected.has(entry.id)}
                  onCorrect={() =>
                    setCorrected(
                      new Map(corrected).set(
                        entry.id,
                        descriptionOf(entry.csl ?? { type: "document", title: entry.text }),
                      ),
                    )
                  }
                />
              </div>
            ) : (
              <p className="text-ink-3">{words("untied")}</p>
            )}
            <Correction
              description={corrected.get(entry.id)}
              onChange={(description) => setCorrected(new Map(corrected).set(entry.id, description))}
            />
          </li>
        ))}
      </ol>
      {mayEdit && works.some(({ entry }) => entry.reference === null) ? (
        <div className="sticky bottom-0 flex items-center justify-between gap-4 border-t border-line-2 bg-paper py-3">
          <span>{words("chosen", { count: wanted.length })}</span>
          <Button look="main" disabled={wanted.length === 0} busy={isBusy} onClick={() => void take()}>
            {words("take")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Correction({
  description,
  onChange,
}: {
  description: Description | undefined;
  onChange: (changed: Description) => void;
}) {
  return description === undefined ? null : (
    <div className="border-l-2 border-accent pl-4 md:col-span-2">
      <DescriptionForm description={description} onChange={onChange} />
    </div>
  );
}

/** The original list first, romanised entries beside their originals; a romanised entry without one stands for itself. */
function printedWorks(entries: readonly EntryView[]): PrintedWork[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries
    .filter((entry) => entry.list === "original" || entry.pairedWithId === null)
    .map((entry) => ({
      entry,
      twin: entry.pairedWithId === null ? null : (byId.get(entry.pairedWithId) ?? null),
    }));
}

/** What was read well becomes a new work; what may be in the library already, or could not be read, waits for a look. */
function firstFate(entry: EntryView): Fate {
  if (entry.reference !== null || entry.csl === null) return "leave";
  return entry.known[0]?.id ?? "new";
}

type Wanted = z.infer<typeof takeOverEntries.body>["entries"];

function wantedOf(entry: EntryView, fate: Fate, description: Description | undefined): Wanted {
  if (entry.reference !== null || fate === "leave") return [];
  if (fate !== "new") return [{ as: "known" as const, entryId: entry.id, referenceId: fate }];
  if (description === undefined) return entry.csl === null ? [] : [{ as: "new" as const, entryId: entry.id }];
  return [
    {
      as: "new" as const,
      entryId: entry.id,
      csl: cslOf(entry.csl ?? { type: description.type }, description),
    },
  ];
}

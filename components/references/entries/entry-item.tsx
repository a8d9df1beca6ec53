"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { LinkButton, TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { untieEntry } from "#lib/operations/entries.ts";
import type { Description } from "../description-form.tsx";
import { EntryChoice } from "./entry-choice.tsx";
import { EntryCorrection } from "./entry-correction.tsx";
import type { DeskEntry, Fate, PrintedWork } from "./printed-work.ts";

interface EntryItemProps {
  readonly groupId: string;
  readonly work: PrintedWork;
  readonly mayEdit: boolean;
  readonly fate: Fate;
  readonly description: Description | undefined;
  readonly onFate: (fate: Fate) => void;
  /** Null opens the form with what was read. */
  readonly onCorrect: (description: Description | null) => void;
}

/** An entry as it is printed, and beside it what becomes of it. */
export function EntryItem(props: EntryItemProps) {
  const { groupId, work, mayEdit, fate, description, onFate, onCorrect } = props;
  const words = useTranslations("references.takeOver");
  const { entry, twin } = work;
  return (
    <li className="grid gap-2 border-b border-line py-3 print:block md:grid-cols-[minmax(0,1fr)_20rem] md:gap-6">
      <div className="grid min-w-0 content-start gap-1">
        {entry.documentTitle === undefined ? null : (
          <p className="truncate text-label text-ink-3">
            <TextLink href={`/groups/${groupId}/documents/${entry.documentId}`}>
              <TitleText>{entry.documentTitle}</TitleText>
            </TextLink>
            {entry.number === null ? "" : ` · ${entry.number}`}
          </p>
        )}
        <p className="font-serif text-quote break-words">{entry.text}</p>
        {twin === null ? null : <p className="font-serif text-ui break-words text-ink-2">{twin.text}</p>}
      </div>
      {entry.reference !== null ? (
        <Tied {...{ groupId, entry, mayEdit }} />
      ) : mayEdit ? (
        <EntryChoice
          {...{ entry, fate }}
          onChange={onFate}
          isCorrecting={description !== undefined}
          onCorrect={() => onCorrect(null)}
        />
      ) : (
        <p className="text-ink-3">{words("untied")}</p>
      )}
      {description === undefined || entry.reference !== null ? null : (
        <EntryCorrection {...{ groupId, entry, description }} onChange={onCorrect} />
      )}
    </li>
  );
}

/** The work that the entry names, and the way to say that it is another one. */
function Tied({ groupId, entry, mayEdit }: { groupId: string; entry: DeskEntry; mayEdit: boolean }) {
  const words = useTranslations("references.takeOver");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const { reference } = entry;
  if (reference === null) return null;
  async function untie(): Promise<void> {
    const untied = await call(untieEntry, { params: { groupId, entryId: entry.id } });
    if (!untied.ok) return toast({ tone: "error", text: untied.refusal.detail });
    router.refresh();
  }
  return (
    <p className="text-ok">
      {words("tied")}{" "}
      <TextLink href={`/groups/${groupId}/references/${reference.id}`}>
        {[reference.authors || reference.title, reference.year].filter(Boolean).join(" ")}
      </TextLink>
      {mayEdit ? (
        <LinkButton data-screen-only className="ml-3 text-label" onClick={() => void untie()}>
          {words("untie")}
        </LinkButton>
      ) : null}
    </p>
  );
}

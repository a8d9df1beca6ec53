"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { createReference, readPrinted, type Reading } from "#lib/operations/references.ts";
import { cslOf, descriptionOf } from "./description.ts";
import { DescriptionForm, type Description } from "./description-form.tsx";

/** A work by hand: pasted as it is printed somewhere, read, looked at, kept. Or written into an empty form. */
export function NewReference({ groupId }: { groupId: string }) {
  const words = useTranslations("references");
  const [isOpen, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  return (
    <>
      <Button look="main" icon={<Plus aria-hidden size={16} />} onClick={() => setOpen(true)}>
        {words("add")}
      </Button>
      {/* Closing keeps what was typed; only a stored work empties the form. */}
      <NewReferenceDialog
        key={round}
        groupId={groupId}
        isOpen={isOpen}
        setOpen={setOpen}
        onStored={() => setRound(round + 1)}
      />
    </>
  );
}

interface NewReferenceDialogProps {
  readonly groupId: string;
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly onStored: () => void;
}

const BLANK: Description = { type: "book", language: "", values: {} };

function NewReferenceDialog({ groupId, isOpen, setOpen, onStored }: NewReferenceDialogProps) {
  const words = useTranslations("references");
  const ui = useTranslations("ui");
  const call = useCall();
  const router = useRouter();
  const [printed, setPrinted] = useState("");
  const [reading, setReading] = useState<Reading | null>(null);
  const [description, setDescription] = useState<Description | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function read(): Promise<void> {
    setBusy(true);
    const answer = await call(readPrinted, {
      params: { groupId },
      body: { text: printed.replace(/\s+/gu, " ").trim() },
    });
    setBusy(false);
    if (!answer.ok) return setError(answer.refusal.detail);
    const [first] = answer.value.readings;
    setReading(first ?? null);
    setError(first?.csl == null ? words("unreadable") : null);
    setDescription(
      first?.csl == null ? { ...BLANK, values: { title: printed.trim() } } : descriptionOf(first.csl),
    );
  }

  async function store(): Promise<void> {
    if (description === null) return;
    setBusy(true);
    const csl = cslOf(reading?.csl ?? { type: description.type }, description);
    const answer = await call(createReference, {
      params: { groupId },
      body: { csl, romanised: null, translated: {}, tags: [], notes: [] },
    });
    setBusy(false);
    if (!answer.ok) return setError(answer.refusal.detail);
    setOpen(false);
    onStored();
    router.push(`/groups/${groupId}/references/${answer.value.id}`);
  }

  const actions =
    description === null ? (
      <>
        <Button onClick={() => setDescription(BLANK)}>{words("byHand")}</Button>
        <Button look="main" disabled={printed.trim() === ""} busy={isBusy} onClick={() => void read()}>
          {words("read")}
        </Button>
      </>
    ) : (
      <>
        <Button onClick={() => setDescription(null)}>{words("back")}</Button>
        <Button
          look="main"
          disabled={(description.values.title ?? "").trim() === ""}
          busy={isBusy}
          onClick={() => void store()}
        >
          {ui("save")}
        </Button>
      </>
    );
  return (
    <Dialog wide open={isOpen} onOpenChange={setOpen} title={words("newTitle")} actions={actions}>
      <div className="grid gap-4">
        {error === null ? null : (
          <Notice tone="warn" announced>
            {error}
          </Notice>
        )}
        {description === null ? (
          <TextArea
            label={words("paste")}
            hint={words("pasteHint")}
            rows={4}
            autoFocus
            value={printed}
            onChange={(event) => setPrinted(event.target.value)}
          />
        ) : (
          <>
            {reading === null ? null : <KnownWorks groupId={groupId} known={reading.known} />}
            <DescriptionForm
              description={description}
              onChange={setDescription}
              {...(reading === null ? {} : { confidence: reading.confidence })}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Works of the library that this may be: looked at by a person, never merged unasked. */
export function KnownWorks({ groupId, known }: { groupId: string; known: Reading["known"] }) {
  const words = useTranslations("references");
  if (known.length === 0) return null;
  return (
    <Notice tone="warn">
      {words("alreadyThere")}{" "}
      {known.map((work, n) => (
        <span key={work.id}>
          {n === 0 ? "" : ", "}
          <TextLink href={`/groups/${groupId}/references/${work.id}`}>
            {[work.authors, work.title, work.year].filter(Boolean).join(". ")}
          </TextLink>
        </span>
      ))}
    </Notice>
  );
}

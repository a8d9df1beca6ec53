"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { StylePick } from "#components/bibliography/style-pick.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { LOCATOR_LABELS, type LocatorLabel } from "#lib/citations/locator.ts";
import { previewBibliography, printCitations, printing } from "#lib/operations/bibliographies.ts";
import type { ReferenceView } from "#lib/operations/references.ts";
import { copyBoth } from "./copy-both.ts";

interface Printed {
  readonly html: string;
  readonly text: string;
}

interface Style {
  readonly id: string;
  /** Null where the screen texts name it. */
  readonly title: string | null;
}

interface CiteProps {
  readonly groupId: string;
  readonly reference: ReferenceView;
}

/** How the work prints in a list, and how it is cited in a text with a place, in a style of one's choice; both to be copied. */
export function Cite({ groupId, reference }: CiteProps) {
  const words = useTranslations("references.cite");
  const labels = useTranslations("references.locator");
  const [style, setStyle] = useState<Style>({ id: "gost-7-1-2003", title: null });
  const [locator, setLocator] = useState("");
  const [label, setLabel] = useState<LocatorLabel>("page");
  const { entry, citation, problem } = usePrinted({ groupId, reference, style: style.id, locator, label });
  return (
    <div className="grid grid-cols-1 gap-4">
      {problem === null ? null : (
        <Notice tone="warn" announced>
          {problem}
        </Notice>
      )}
      <Copied label={words("entry")} printed={entry} lang={reference.language} />
      <Copied label={words("citation")} printed={citation} lang={reference.language} />
      <div
        data-screen-only
        className="grid grid-cols-1 gap-3 sm:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)]"
      >
        <StylePick
          look="field"
          groupId={groupId}
          label={words("style")}
          value={style.id}
          title={style.title}
          onPick={(id, title) => setStyle({ id, title })}
        />
        <Select
          label={words("label")}
          value={label}
          onChange={(event) =>
            setLabel(LOCATOR_LABELS.find((known) => known === event.target.value) ?? "page")
          }
          options={LOCATOR_LABELS.map((value) => ({ value, label: labels(value) }))}
        />
        <TextField
          label={words("locator")}
          placeholder="12–15"
          maxLength={200}
          value={locator}
          onChange={(event) => setLocator(event.target.value)}
        />
      </div>
    </div>
  );
}

interface CopiedProps {
  readonly label: string;
  readonly printed: Printed | null;
  readonly lang: string | null;
}

function Copied({ label, printed, lang }: CopiedProps) {
  const words = useTranslations("references.cite");
  const ui = useTranslations("ui");
  const toast = useToast();
  async function copy({ html, text }: Printed): Promise<void> {
    const isCopied = await copyBoth(html, text);
    toast(isCopied ? { text: words("copied") } : { tone: "error", text: ui("copyFailed") });
  }
  return (
    <div className="flex items-start gap-3">
      <div className="min-w-0 flex-1">
        <p className="text-label text-ink-3">{label}</p>
        {/* Made by our own serialiser from escaped data (format/markup.ts). */}
        <p
          data-printed-list
          lang={lang ?? undefined}
          className="min-h-6 font-serif text-quote break-words"
          dangerouslySetInnerHTML={{ __html: printed?.html ?? "" }}
        />
      </div>
      <Button
        data-screen-only
        icon={<Copy aria-hidden size={14} />}
        aria-label={words("copy", { what: label })}
        disabled={printed === null}
        onClick={() => printed !== null && void copy(printed)}
      >
        {ui("copy")}
      </Button>
    </div>
  );
}

interface Asked extends CiteProps {
  readonly style: string;
  readonly locator: string;
  readonly label: LocatorLabel;
}

/** Milliseconds: a place is a few keys, and one question is enough for them. */
const PAUSE = 200;

function usePrinted({ groupId, reference, style, locator, label }: Asked) {
  const call = useCall();
  const [entry, setEntry] = useState<Printed | null>(null);
  const [citation, setCitation] = useState<Printed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, version } = reference;
  useEffect(() => {
    const controller = new AbortController();
    const selection = { of: "chosen" as const, referenceIds: [id] };
    const printed = printing.parse({ style, citationLocale: "item", order: "given" });
    const body = { selection, leftOut: [], ...printed };
    void call(previewBibliography, { params: { groupId }, body, signal: controller.signal }).then(
      (answer) => {
        if (controller.signal.aborted) return;
        setProblem(answer.ok ? null : answer.refusal.detail);
        if (answer.ok) setEntry(answer.value.entries[0]?.original ?? null);
      },
    );
    return () => controller.abort();
    // A new version prints anew, although the id stays.
  }, [call, groupId, id, version, style]);
  useEffect(() => {
    const controller = new AbortController();
    const place = locator.trim() === "" ? {} : { locator: locator.trim(), label };
    const clusters = [{ items: [{ referenceId: id, ...place }] }];
    const timer = setTimeout(async () => {
      const body = { style, citationLocale: "item" as const, clusters };
      const printed = await call(printCitations, { params: { groupId }, body, signal: controller.signal });
      if (controller.signal.aborted) return;
      setCitation(printed.ok ? (printed.value.citations[0] ?? null) : null);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [call, groupId, id, version, style, locator, label]);
  return { entry, citation, problem };
}

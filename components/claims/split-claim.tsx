"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Select, TextArea } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { CLAIM_LINK_KINDS, type ClaimLinkKind } from "#lib/claims/claim.ts";
import { mergeClaims, splitClaim } from "#lib/operations/claim-merges.ts";
import { showClaim } from "#lib/operations/claims.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { KindChoice } from "./kind-choice.tsx";
import type { ClaimDesk } from "./use-claim.ts";
import { useValueWords } from "./value-words.ts";

interface SplitClaimProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly onClose: () => void;
}

/** A part of the claim becomes one of its own: its words, and what goes with them. */
export function SplitClaim({ groupId, desk, onClose }: SplitClaimProps) {
  const words = useTranslations("claimRecord.split");
  const links = useTranslations("claims.links");
  const ui = useTranslations("ui.language");
  const print = useValueWords();
  const interfaceLocale = useInterfaceLocale();
  const form = useSplit(groupId, desk, onClose);
  const { claim } = desk;
  const tick = (id: string, label: ReactNode) => (
    <label key={id} className="flex items-baseline gap-2">
      <input type="checkbox" checked={form.chosen.has(id)} onChange={() => form.toggle(id)} />
      <span className="min-w-0 break-words">{label}</span>
    </label>
  );
  return (
    <FormDialog
      title={words("title")}
      verb={words("do")}
      wide
      busy={form.isBusy}
      disabled={form.wording.trim() === ""}
      problem={form.problem}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <p className="text-ink-2">{words("lead")}</p>
      <TextArea
        label={`${words("wording")} (${ui(claim.language)})`}
        lang={claim.language}
        maxLength={2_000}
        autoFocus
        value={form.wording}
        onChange={(event) => form.setWording(event.target.value)}
      />
      <KindChoice kind={form.kind} onKind={form.setKind} />
      <Choices legend={words("mentions")}>
        {claim.mentions.map(({ annotationId, exact, documentTitle, documentLanguage }) =>
          tick(
            annotationId,
            <>
              <q lang={documentLanguage} className="font-serif">
                {exact}
              </q>{" "}
              <span className="text-label text-ink-3">{documentTitle}</span>
            </>,
          ),
        )}
      </Choices>
      <Choices legend={words("values")}>
        {claim.values.map((value) =>
          tick(value.id, [print(value), value.measure].filter(Boolean).join(" · ")),
        )}
      </Choices>
      <Choices legend={words("sources")}>
        {claim.sources.map(({ id, authors, title, year, locator }) =>
          tick(id, [authors === "" ? title : authors, year, locator].filter(Boolean).join(", ")),
        )}
      </Choices>
      <Choices legend={words("reforms")}>
        {claim.reforms.map((reform) => tick(reform.id, displayLabel(reform, interfaceLocale).text))}
      </Choices>
      <Select
        label={words("link")}
        value={form.link}
        options={[
          { value: "", label: words("noLink") },
          ...CLAIM_LINK_KINDS.map((value) => ({ value, label: links(`from.${value}`) })),
        ]}
        onChange={(event) => form.setLink(CLAIM_LINK_KINDS.find((each) => each === event.target.value) ?? "")}
      />
    </FormDialog>
  );
}

function Choices({ legend, children }: { legend: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-label text-ink-2">{legend}</legend>
      {children}
    </fieldset>
  );
}

function useSplit(groupId: string, desk: ClaimDesk, onClose: () => void) {
  const call = useCall();
  const words = useTranslations("claimRecord.split");
  const toast = useToast();
  const router = useRouter();
  const { claim } = desk;
  const [wording, setWording] = useState("");
  const [kind, setKind] = useState(claim.kind);
  const [link, setLink] = useState<ClaimLinkKind | "">("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const called = await call(splitClaim, {
      params: { groupId, claimId: claim.id },
      body: {
        ...partOf(claim, chosen),
        claim: draftOf(claim, { wording, kind, chosen }),
        link: link === "" ? null : link,
      },
      version: claim.version,
    });
    setBusy(false);
    if (!called.ok) return setProblem(called.refusal.detail);
    const { claim: made, from } = called.value;
    desk.show(from);
    onClose();
    toast({ text: words("done", { number: made.number }), undo: () => void takeBack(made.id) });
    router.refresh();
  }

  /** The new claim is merged into the old one, which says again what it said. */
  async function takeBack(madeId: string): Promise<void> {
    const [made, now] = await Promise.all(
      [madeId, claim.id].map((claimId) => call(showClaim, { params: { groupId, claimId } })),
    );
    if (made?.ok !== true || now?.ok !== true) return;
    const { kind: of, state, wordings, reforms } = claim;
    const said = reforms.flatMap(({ id, stance }) => (stance === null ? [] : [[id, stance] as const]));
    const merged = await call(mergeClaims, {
      params: { groupId, claimId: claim.id },
      body: {
        merged: { id: madeId, version: made.value.version },
        claim: {
          kind: of,
          state,
          wordings,
          reformIds: reforms.map(({ id }) => id),
          stances: Object.fromEntries(said),
        },
      },
      version: now.value.version,
    });
    if (!merged.ok) return toast({ text: merged.refusal.detail, tone: "error" });
    desk.show(merged.value.claim);
    toast({ text: words("undone") });
  }

  const toggle = (id: string) =>
    setChosen(
      (before) =>
        new Set(
          before.has(id)
            ? [...before].filter((each) => each !== id)
            : [...before, id, ...valuesOf(claim, id)],
        ),
    );
  return { wording, setWording, kind, setKind, link, setLink, chosen, toggle, problem, isBusy, submit };
}

/** What was read from a passage goes with it. */
function valuesOf({ values }: ClaimView, annotationId: string): string[] {
  return values.filter((value) => value.annotationId === annotationId).map(({ id }) => id);
}

/** Reforms that are ticked leave the old claim; where none is, both speak of all. */
function partOf({ mentions, sources, values, reforms }: ClaimView, chosen: ReadonlySet<string>) {
  return {
    annotationIds: mentions.map(({ annotationId }) => annotationId).filter((id) => chosen.has(id)),
    sourceIds: sources.map(({ id }) => id).filter((id) => chosen.has(id)),
    valueIds: values.map(({ id }) => id).filter((id) => chosen.has(id)),
    leaving: reforms.map(({ id }) => id).filter((id) => chosen.has(id)),
  };
}

function draftOf(
  { language, reforms }: ClaimView,
  { wording, kind, chosen }: { wording: string; kind: ClaimView["kind"]; chosen: ReadonlySet<string> },
) {
  const leaving = reforms.filter(({ id }) => chosen.has(id));
  const about = leaving.length === 0 ? reforms : leaving;
  const said = about.flatMap(({ id, stance }) => (stance === null ? [] : [[id, stance] as const]));
  return {
    ...{ kind, language, wordings: { [language]: wording } },
    reformIds: about.map(({ id }) => id),
    stances: Object.fromEntries(said),
  };
}

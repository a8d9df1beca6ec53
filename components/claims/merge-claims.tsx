"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import {
  CLAIM_KINDS,
  CLAIM_STATES,
  type ClaimKind,
  type ClaimState,
  type Wordings,
} from "#lib/claims/claim.ts";
import type { ReformStance } from "#lib/claims/stance.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { mergeClaims, undoClaimMerge } from "#lib/operations/claim-merges.ts";
import { showClaim } from "#lib/operations/claims.ts";
import type { ClaimReformView, ClaimView } from "#lib/operations/view.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { useClaimNumber } from "./claim-number.ts";
import { StanceField } from "./stance-field.tsx";
import type { ClaimDesk } from "./use-claim.ts";

interface MergeClaimsProps {
  readonly groupId: string;
  /** The claim that stays. */
  readonly desk: Pick<ClaimDesk, "claim" | "show">;
  readonly otherId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Two claims laid side by side: what the one that stays says is chosen part by part. */
export function MergeClaims({ groupId, desk, otherId, onDone, onClose }: MergeClaimsProps) {
  const words = useTranslations("claimRecord.merge");
  const call = useCall();
  const toast = useToast();
  const [other, setOther] = useState<ClaimView | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call(showClaim, { params: { groupId, claimId: otherId } }).then((called) => {
      if (!isWanted) return;
      if (called.ok) setOther(called.value);
      else {
        toast({ text: called.refusal.detail, tone: "error" });
        onClose();
      }
    });
    return () => {
      isWanted = false;
    };
    // Only the claim that is asked for makes a difference: the deeds of the page are new at every drawing.
  }, [groupId, otherId]);
  if (other === null)
    return (
      <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title={words("title")}>
        <div aria-busy className="min-h-96" />
      </Dialog>
    );
  return <MergeForm {...{ groupId, desk, other, onDone, onClose }} />;
}

interface MergeFormProps extends Omit<MergeClaimsProps, "otherId"> {
  readonly other: ClaimView;
}

function MergeForm({ groupId, desk, other, onDone, onClose }: MergeFormProps) {
  const words = useTranslations("claimRecord.merge");
  const claims = useTranslations("claims");
  const ui = useTranslations("ui");
  const { claim } = desk;
  const form = useMerge(groupId, desk, { other, onDone });
  return (
    <FormDialog
      title={words("title")}
      verb={words("do")}
      wide
      busy={form.isBusy}
      problem={form.problem}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <p className="text-ink-2">{words("lead", { kept: claim.number, merged: other.number })}</p>
      {LANGUAGES.map((language) => (
        <WordingChoice
          key={language}
          label={words("wording", { language: ui(`language.${language}`) })}
          {...{ language, claim, other }}
          chosen={form.wordings[language]}
          onChoose={(text) => form.setWording(language, text)}
        />
      ))}
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={claims("filter.kind")}
          value={form.kind}
          options={CLAIM_KINDS.map((value) => ({ value, label: ui(`meaning.name.${value}`) }))}
          onChange={(event) =>
            form.setKind(CLAIM_KINDS.find((each) => each === event.target.value) ?? form.kind)
          }
        />
        <Select
          label={claims("filter.state")}
          value={form.state}
          options={CLAIM_STATES.map((value) => ({ value, label: claims(`state.${value}`) }))}
          onChange={(event) =>
            form.setState(CLAIM_STATES.find((each) => each === event.target.value) ?? form.state)
          }
        />
      </div>
      <ReformChoice {...form} />
    </FormDialog>
  );
}

interface WordingChoiceProps {
  readonly label: string;
  readonly language: Language;
  readonly claim: ClaimView;
  readonly other: ClaimView;
  readonly chosen: string | undefined;
  readonly onChoose: (text: string | undefined) => void;
}

/** The one wording or the other; nothing is asked where there is nothing to choose. */
function WordingChoice({ label, language, claim, other, chosen, onChoose }: WordingChoiceProps) {
  const words = useTranslations("claimRecord.merge");
  const numberOf = useClaimNumber();
  const texts = [claim, other].map((each) => ({ number: each.number, text: each.wordings[language] }));
  const there = texts.filter(({ text }) => text !== undefined);
  if (there.length === 0 || (there.length === 2 && there[0]?.text === there[1]?.text)) return null;
  const isOwn = claim.language === language;
  const options = isOwn || there.length === 2 ? there : [...there, { number: null, text: undefined }];
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-label text-ink-2">{label}</legend>
      {options.map(({ number, text }) => (
        <label key={number ?? 0} className="flex items-baseline gap-2">
          <input
            type="radio"
            name={`wording-${language}`}
            checked={chosen === text}
            onChange={() => onChoose(text)}
          />
          {text === undefined ? (
            <span className="text-ink-3">{words("withoutWording")}</span>
          ) : (
            <span className="min-w-0">
              <span className="text-label text-ink-3">{numberOf(number ?? 0)}</span>{" "}
              <span lang={language} className="font-serif text-quote break-words">
                {text}
              </span>
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

type Merge = ReturnType<typeof useMerge>;

/** All reforms of both; those that are ticked stay, each with what is said of it. */
function ReformChoice({ reforms, kept, toggle, stances, setStance }: Merge) {
  const words = useTranslations("claimRecord.merge");
  const interfaceLocale = useInterfaceLocale();
  if (reforms.length === 0) return null;
  return (
    <div className="grid gap-3">
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-label text-ink-2">{words("reforms")}</legend>
        {reforms.map((reform) => {
          const label = displayLabel(reform, interfaceLocale);
          return (
            <label key={reform.id} className="flex items-baseline gap-2">
              <input type="checkbox" checked={kept.includes(reform.id)} onChange={() => toggle(reform.id)} />
              <span lang={label.language ?? undefined}>{label.text}</span>
            </label>
          );
        })}
      </fieldset>
      <StanceField
        reforms={reforms
          .filter(({ id }) => kept.includes(id))
          .map(({ id, labels }) => ({ id, labels, stance: stances[id] ?? null }))}
        onChange={setStance}
      />
    </div>
  );
}

function useMerge(
  groupId: string,
  { claim, show }: Pick<ClaimDesk, "claim" | "show">,
  { other, onDone }: { readonly other: ClaimView; readonly onDone: () => void },
) {
  const words = useTranslations("claimRecord.merge");
  const call = useCall();
  const toast = useToast();
  const reforms: ClaimReformView[] = [
    ...claim.reforms,
    ...other.reforms.filter(({ id }) => !claim.reforms.some((each) => each.id === id)),
  ];
  const [wordings, setWordings] = useState<Wordings>({ ...other.wordings, ...claim.wordings });
  const [kind, setKind] = useState<ClaimKind>(claim.kind);
  const [state, setState] = useState<ClaimState>(claim.state);
  const [kept, setKept] = useState<readonly string[]>(reforms.map(({ id }) => id));
  const [stances, setStances] = useState<Readonly<Record<string, ReformStance | null>>>(
    Object.fromEntries(
      reforms.map(({ id, stance }) => [
        id,
        stance ?? other.reforms.find((each) => each.id === id)?.stance ?? null,
      ]),
    ),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const said = kept.flatMap((id) => (stances[id] == null ? [] : [[id, stances[id]] as const]));
    const called = await call(mergeClaims, {
      params: { groupId, claimId: claim.id },
      body: {
        merged: { id: other.id, version: other.version },
        claim: { kind, state, wordings, reformIds: [...kept], stances: Object.fromEntries(said) },
      },
      version: claim.version,
    });
    setBusy(false);
    if (!called.ok) return setProblem(called.refusal.detail);
    show(called.value.claim);
    onDone();
    const undo = async () => {
      const undone = await call(undoClaimMerge, {
        params: { groupId, claimMergeId: called.value.mergeId },
      });
      if (!undone.ok) return toast({ text: undone.refusal.detail, tone: "error" });
      show(undone.value.kept);
      toast({ text: words("undone") });
    };
    toast({ text: words("done"), undo: () => void undo() });
  }

  return {
    ...{ reforms, kept, stances, kind, setKind, state, setState, wordings, problem, isBusy, submit },
    setWording: (language: Language, text: string | undefined) =>
      setWordings(({ [language]: _, ...rest }) =>
        text === undefined ? rest : { ...rest, [language]: text },
      ),
    toggle: (id: string) =>
      setKept((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id])),
    setStance: (id: string, stance: ReformStance | null) =>
      setStances((before) => ({ ...before, [id]: stance })),
  };
}

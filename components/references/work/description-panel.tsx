"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { CslItem } from "#lib/citations/reference.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { deleteReference, restoreReference, type ReferenceView } from "#lib/operations/references.ts";
import { descriptionOf } from "../description.ts";
import type { LibraryRights } from "../library/library-screen.tsx";
import { useFieldName } from "../use-field-name.ts";
import { Cite } from "./cite.tsx";
import { EditDescription } from "./edit-description.tsx";

interface DescriptionPanelProps {
  readonly groupId: string;
  readonly reference: ReferenceView;
  readonly may: LibraryRights;
}

/** The three forms of a work side by side, how it prints and is cited, and the form to correct it. */
export function DescriptionPanel({ groupId, reference, may }: DescriptionPanelProps) {
  const words = useTranslations("references");
  const ui = useTranslations("ui");
  const [isEditing, setEditing] = useState(false);
  const remove = useRemove(groupId, reference);
  if (isEditing)
    return <EditDescription groupId={groupId} reference={reference} onDone={() => setEditing(false)} />;
  return (
    <div className="grid grid-cols-1 gap-6">
      <Cite groupId={groupId} reference={reference} />
      <Forms reference={reference} />
      <div data-screen-only className="flex flex-wrap gap-2">
        {may.edit ? <Button onClick={() => setEditing(true)}>{words("correct")}</Button> : null}
        {may.delete ? (
          <Button look="quiet" onClick={() => void remove()}>
            {ui("delete")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Original, romanised and translated, one beside the other where there is room. */
function Forms({ reference: { csl, romanised, translated } }: Pick<DescriptionPanelProps, "reference">) {
  const words = useTranslations("references");
  const titles = LANGUAGES.filter((language) => translated[language] !== undefined);
  return (
    <div className="grid grid-cols-1 gap-6 md:grid-cols-2">
      <div>
        <h3 className="mb-1">{words("forms.original")}</h3>
        <Parts csl={csl} />
      </div>
      <div className="grid content-start gap-6">
        <div>
          <h3 className="mb-1">{words("forms.romanised")}</h3>
          {romanised === null ? (
            <p className="text-ink-3">{words("forms.noRomanised")}</p>
          ) : (
            <Parts csl={romanised} leaveOut={csl} />
          )}
        </div>
        <div>
          <h3 className="mb-1">{words("forms.translated")}</h3>
          {titles.length === 0 ? <p className="text-ink-3">{words("forms.noTranslated")}</p> : null}
          <dl className="grid gap-2">
            {titles.map((language) => (
              <div key={language}>
                <dt className="text-label text-ink-3">{words(`languages.${language}`)}</dt>
                <dd lang={language} className="font-serif text-quote">
                  {[translated[language]?.title, translated[language]?.["container-title"]]
                    .filter(Boolean)
                    .join(" // ")}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </div>
  );
}

interface PartsProps {
  readonly csl: CslItem;
  /** Parts that are the same there are not repeated. */
  readonly leaveOut?: CslItem;
}

function Parts({ csl, leaveOut }: PartsProps) {
  const words = useTranslations("references");
  const nameOf = useFieldName();
  const { type, values } = descriptionOf(csl);
  const same = leaveOut === undefined ? {} : descriptionOf(leaveOut).values;
  const parts = Object.entries(values).filter(
    ([field, text]) => (same as Record<string, string>)[field] !== text,
  );
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1">
      {leaveOut === undefined ? (
        <>
          <dt className="text-label text-ink-3">{words("field.type")}</dt>
          <dd>{words(`type.${type}`)}</dd>
        </>
      ) : null}
      {parts.map(([field, text]) => (
        <div key={field} className="col-span-2 grid grid-cols-subgrid items-baseline">
          <dt className="text-label text-ink-3">{nameOf(field)}</dt>
          <dd lang={csl.language} className="break-words">
            <Value field={field} text={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Addresses and DOIs lead there. Only web addresses: what somebody typed as one may be a script. */
function Value({ field, text }: { readonly field: string; readonly text: string }) {
  const href =
    field === "DOI" ? `https://doi.org/${text.replace(/^https?:\/\/(?:dx\.)?doi\.org\//u, "")}` : text;
  const isLink = (field === "URL" || field === "DOI") && /^https?:\/\//iu.test(href);
  return isLink ? (
    <a href={href} rel="noreferrer" className="link break-all">
      {text}
    </a>
  ) : (
    text
  );
}

function useRemove(groupId: string, reference: ReferenceView): () => Promise<void> {
  const words = useTranslations("references");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const params = { groupId, referenceId: reference.id };
  const list = `/groups/${groupId}/references`;
  return async () => {
    const removed = await call(deleteReference, { params });
    if (!removed.ok) return toast({ tone: "error", text: removed.refusal.detail });
    router.push(list);
    const undo = async () => {
      const restored = await call(restoreReference, { params });
      if (restored.ok) router.push(`${list}/${reference.id}`);
      else toast({ tone: "error", text: restored.refusal.detail });
    };
    toast({ text: words("deleted", { title: reference.title }), undo: () => void undo() });
  };
}

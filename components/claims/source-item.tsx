"use client";

import { Check, Pencil, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { shortName } from "#lib/citations/catalogue-line.ts";
import type { SourceView } from "#lib/operations/view.ts";
import { EditSource } from "./edit-source.tsx";

interface SourceItemProps {
  readonly groupId: string;
  readonly claimId: string;
  readonly source: SourceView;
  readonly mayEdit: boolean;
  readonly onSaved: (source: SourceView) => void;
  readonly onDetach: () => void;
}

export function SourceItem({ groupId, claimId, source, mayEdit, onSaved, onDetach }: SourceItemProps) {
  const words = useTranslations("claims.sources");
  const [isEditing, setEditing] = useState(false);
  const name = shortName(source);
  const lang = source.language ?? undefined;
  return (
    <li className="grid gap-1 border-b border-line pb-4 last:border-b-0 last:pb-0">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 break-words">
          <TextLink
            href={`/groups/${groupId}/references/${source.referenceId}`}
            prefetch={false}
            lang={lang}
            className="font-bold"
          >
            {name}
          </TextLink>
          {source.locator === null ? null : `, ${source.locator}`}
          <span lang={lang} className="block text-ink-2">
            {source.authors === "" ? source.title : `${source.authors.replace(/\.$/u, "")}. ${source.title}`}
          </span>
        </p>
        {mayEdit && !isEditing ? (
          <span className="-my-1 flex">
            <IconButton
              label={words("edit", { name })}
              icon={<Pencil aria-hidden size={14} />}
              onClick={() => setEditing(true)}
            />
            <IconButton
              label={words("detach", { name })}
              icon={<X aria-hidden size={16} />}
              onClick={onDetach}
            />
          </span>
        ) : null}
      </div>
      {isEditing ? (
        <EditSource
          {...{ groupId, claimId, source }}
          onClose={() => setEditing(false)}
          onSaved={(saved) => {
            onSaved(saved);
            setEditing(false);
          }}
        />
      ) : (
        <>
          {source.quote === null ? null : (
            <blockquote
              lang={lang}
              className="border-l-2 border-line-2 pl-3 font-serif text-quote break-words"
            >
              <q>{source.quote}</q>
            </blockquote>
          )}
          <CheckLine source={source} />
          {source.note === null ? null : <p className="whitespace-pre-line text-ink-2">{source.note}</p>}
        </>
      )}
    </li>
  );
}

/** How far it was checked, by whom and when: in colour only where somebody has looked at the work. */
function CheckLine({ source: { check, checkedBy, checkedAt } }: { source: SourceView }) {
  const words = useTranslations("claims.sources");
  const moment = useMoment();
  const hasLooked = check === "work_opened" || check === "quote_found";
  const told =
    checkedBy === null || checkedAt === null
      ? words(`checks.${check}`)
      : words("checkedBy", {
          check: words(`checks.${check}`),
          name: checkedBy.name,
          when: moment(checkedAt),
        });
  return (
    <p className={`flex items-center gap-1 text-label ${hasLooked ? "text-ok" : "text-ink-3"}`}>
      {hasLooked ? <Check aria-hidden size={14} className="flex-none" /> : null}
      {told}
    </p>
  );
}

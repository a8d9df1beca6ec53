"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Select } from "#components/ui/text-field.tsx";
import { LinkButton, TextLink } from "#components/ui/text-link.tsx";
import { catalogueLine } from "#lib/citations/catalogue-line.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { cslOf, descriptionOf } from "../description.ts";
import { DescriptionForm } from "../description-form.tsx";
import { useFieldName } from "../use-field-name.ts";
import { type Candidate, doubtsOf, readOtherwise } from "./candidate.ts";
import { workLine } from "../work-line.ts";

interface CandidateItemProps {
  readonly groupId: string;
  readonly candidate: Candidate;
  readonly onChange: (changed: Candidate) => void;
}

/** One found work: kept or not, what it was read as, what is doubtful, and its form where it is corrected. */
export function CandidateItem({ groupId, candidate, onChange }: CandidateItemProps) {
  const words = useTranslations("references.add");
  const all = useTranslations("references");
  const [isOpen, setOpen] = useState(false);
  const { csl, printed, known, isKept } = candidate;
  const { title } = catalogueLine(csl);
  return (
    <li className="grid grid-cols-1 gap-2 border-b border-line py-3 last:border-b-0">
      <div className="flex items-start gap-3">
        <input
          type="checkbox"
          aria-label={words("keep", { title: title === "" ? all("untitled") : title })}
          checked={isKept}
          onChange={(event) => onChange({ ...candidate, isKept: event.target.checked })}
          className="mt-1 size-4 flex-none accent-accent"
        />
        <div className="grid min-w-0 flex-1 gap-1">
          {printed === null ? null : <p className="text-label text-ink-3">{printed}</p>}
          <ReadAs csl={csl} />
          {candidate.isRead ? null : <p className="text-warn">{words("unread")}</p>}
          <Doubts candidate={candidate} />
          {known.map((work) => (
            <p key={work.id} className="text-label text-ink-2">
              {words("known")}{" "}
              <TextLink href={`/groups/${groupId}/references/${work.id}`} target="_blank">
                {workLine(work)}
              </TextLink>
            </p>
          ))}
          <Alternatives candidate={candidate} onChange={onChange} />
          <p className="text-label">
            <LinkButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {words(isOpen ? "fold" : "look")}
            </LinkButton>
          </p>
        </div>
      </div>
      {isOpen ? (
        <div className="border-l-2 border-accent pl-4">
          <DescriptionForm
            description={descriptionOf(csl)}
            confidence={candidate.confidence}
            onChange={(description) =>
              onChange({ ...candidate, csl: cslOf(csl, description), isRead: true, isKept: true })
            }
          />
        </div>
      ) : null}
    </li>
  );
}

/** The parts that were read, each under its name: what stands in the wrong place is seen at once. */
function ReadAs({ csl }: { readonly csl: CslItem }) {
  const words = useTranslations("references");
  const nameOf = useFieldName();
  const { values, type } = descriptionOf(csl);
  const parts = Object.entries(values).filter(([field]) => field !== "title");
  return (
    <>
      <p lang={csl.language} className="font-serif text-quote break-words">
        {values.title ?? <span className="text-ink-3">{words("untitled")}</span>}
      </p>
      <p className="text-label text-ink-2">
        <span className="text-ink-3">{words(`type.${type}`)}</span>
        {parts.map(([field, value]) => (
          <span key={field}>
            {" · "}
            <span className="text-ink-3">{nameOf(field)}: </span>
            <span lang={csl.language} className="break-words">
              {value}
            </span>
          </span>
        ))}
      </p>
    </>
  );
}

function Doubts({ candidate }: { readonly candidate: Candidate }) {
  const words = useTranslations("references.add");
  const nameOf = useFieldName();
  const doubts = doubtsOf(candidate);
  if (doubts.length === 0) return null;
  const fields = doubts.map(nameOf).join(", ").toLowerCase();
  return <p className="text-label text-warn">{words("doubts", { fields })}</p>;
}

/** Other ways to read the same entry; choosing one puts the present one in its place, so that nothing is lost. */
function Alternatives({ candidate, onChange }: Omit<CandidateItemProps, "groupId">) {
  const words = useTranslations("references");
  if (candidate.alternatives.length === 0) return null;
  return (
    <Select
      label={words("add.readAs")}
      className="max-w-xl"
      value="own"
      options={[
        { value: "own", label: summary(candidate.csl, words) },
        ...candidate.alternatives.map((csl, at) => ({ value: String(at), label: summary(csl, words) })),
      ]}
      onChange={(event) => onChange(readOtherwise(candidate, Number(event.target.value)))}
    />
  );
}

function summary(csl: CslItem, words: ReturnType<typeof useTranslations<"references">>): string {
  const { values, type } = descriptionOf(csl);
  const { author, title, issued } = values;
  const others = [values["container-title"], values["publisher-place"], values.publisher];
  return [words(`type.${type}`), author, title, ...others, issued].filter(Boolean).join(" · ");
}

import NextLink from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { CLAIM_KINDS } from "#lib/claims/claim.ts";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { blockLanguageOf } from "#lib/languages/language-tag.ts";
import type { SearchHit } from "#lib/operations/search.ts";
import { hitAddress } from "./hit-address.ts";
import { Marked } from "./marked.tsx";
import { useKindName, useStateName } from "./use-kind-name.ts";

interface HitItemProps {
  readonly groupId: string;
  readonly hit: SearchHit;
}

export function HitItem({ groupId, hit }: HitItemProps) {
  const words = useTranslations("search");
  const { title, snippet } = hit;
  const language = blockLanguageOf(snippet?.language ?? title.language ?? "");
  const meaning = hit.noun === "claim" ? CLAIM_KINDS.find((kind) => kind === hit.kind) : undefined;
  return (
    <li data-hit={hit.nounId} className="grid gap-1 border-b border-line py-4 break-inside-avoid">
      <p className="flex items-baseline gap-2 text-label text-ink-3">
        {meaning === undefined ? null : <MeaningBadge meaning={meaning} className="self-center" />}
        <Particulars hit={hit} />
        {language === null ? null : <LanguageTag language={language} className="ml-auto flex-none" />}
      </p>
      <h3 className="text-ui font-bold">
        <NextLink
          href={hitAddress(groupId, hit)}
          prefetch={false}
          data-row
          className="text-accent decoration-1 underline-offset-4 hover:underline"
        >
          {title.text === "" ? words("untitled") : <Marked {...title} />}
        </NextLink>
      </h3>
      {snippet === null ? null : (
        <p className="max-w-[72ch] font-serif text-read break-words">
          <Marked {...snippet} />
        </p>
      )}
    </li>
  );
}

function Particulars({ hit }: { readonly hit: SearchHit }) {
  const words = useTranslations("search");
  const kindName = useKindName();
  const stateName = useStateName();
  const isPlain = hit.noun === "block" && hit.kind === "paragraph";
  const parts: ReactNode[] = [
    hit.noun === "block" && hit.kind !== null && !isPlain
      ? kindName(hit.kind, "block")
      : words(`noun.${hit.noun}`),
    hit.noun === "annotation" || hit.noun === "reform" || hit.noun === "reference" || hit.noun === "claim"
      ? hit.kind === null || (hit.noun === "annotation" && hit.kind === "highlight")
        ? null
        : kindName(hit.kind, hit.noun)
      : null,
    hit.section,
    hit.author === null ? namesOf(hit.authors) : hit.author.name,
    hit.year,
    hit.state === null ? null : stateName(hit.state),
  ];
  return (
    <span className="min-w-0">
      {parts
        .filter((part) => part !== null && part !== "")
        .map((part, at) => (
          <span key={at}>
            {at === 0 ? null : <span aria-hidden> · </span>}
            {part}
          </span>
        ))}
    </span>
  );
}

/** Three names; more are told by their first. */
function namesOf(authors: readonly string[]): string | null {
  const [first] = authors;
  if (first === undefined) return null;
  return authors.length > 3 ? `${first} …` : authors.join(", ");
}

"use client";

import { SlidersHorizontal, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { SearchField } from "#components/ui/search-field.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import { CLAIM_KINDS, CLAIM_STATES } from "#lib/claims/claim.ts";
import { EVIDENCE_STATES } from "#lib/claims/coverage.ts";
import { REFORM_STANCES } from "#lib/claims/stance.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

interface ClaimFiltersProps {
  readonly reforms: readonly FilterChoice[];
  readonly documents: readonly FilterChoice[];
  readonly authors: readonly FilterChoice[];
  /** The work that one came from: there are too many to list. */
  readonly reference: FilterChoice | null;
  readonly mayRestore: boolean;
}

/** What stands behind the button on a phone. */
const NAMES = [
  ...["kind", "state", "sources", "reformId", "documentId", "language"],
  ...["stance", "values", "mentions", "authorId"],
];

export function ClaimFilters({ reforms, documents, authors, reference, mayRestore }: ClaimFiltersProps) {
  const words = useTranslations("claims.filter");
  const states = useTranslations("claims.state");
  const record = useTranslations("claimRecord.list");
  const stances = useTranslations("claimRecord.stance.name");
  const ui = useTranslations("ui");
  const { get, set } = useAddress();
  const [isOpen, setOpen] = useState(false);
  const chosen = NAMES.filter((name) => get(name) !== "").length;
  const search = useCallback((text: string) => set({ search: text, after: "" }, { step: false }), [set]);
  const select = (name: string, label: string, options: readonly FilterChoice[]) => (
    <Select
      label={label}
      value={get(name)}
      onChange={(event) => set({ [name]: event.target.value, after: "" })}
      options={[{ value: "", label: words("any") }, ...options]}
      className={classNames(isOpen ? "" : "hidden md:block")}
    />
  );
  return (
    <div
      role="search"
      aria-label={words("label")}
      className="grid grid-cols-2 items-end gap-3 md:grid-cols-4 lg:grid-cols-[minmax(12rem,2fr)_repeat(6,minmax(6rem,1fr))]"
    >
      <SearchField
        label={words("search")}
        value={get("search")}
        onSearch={search}
        className="col-span-2 md:col-span-2 lg:col-span-1"
      />
      <Button
        icon={<SlidersHorizontal aria-hidden size={14} />}
        aria-expanded={isOpen}
        className="col-span-2 md:hidden"
        onClick={() => setOpen(!isOpen)}
      >
        {words("more")}
        {chosen === 0 ? null : ` · ${chosen}`}
      </Button>
      {select(
        "kind",
        words("kind"),
        CLAIM_KINDS.map((value) => ({ value, label: ui(`meaning.name.${value}`) })),
      )}
      {select("state", words("state"), [
        ...CLAIM_STATES.map((value) => ({ value, label: states(value) })),
        ...(mayRestore ? [{ value: "deleted", label: words("deleted") }] : []),
      ])}
      {select("sources", words("sources"), [
        { value: "some", label: words("some") },
        { value: "none", label: words("none") },
        { value: "unchecked", label: record("unchecked") },
      ])}
      {select("reformId", words("reform"), reforms)}
      {select("documentId", words("document"), documents)}
      {select(
        "language",
        words("language"),
        LANGUAGES.map((value) => ({ value, label: ui(`language.${value}`) })),
      )}
      {select("stance", record("stance"), [
        ...REFORM_STANCES.map((value) => ({ value, label: stances(value) })),
        { value: "unsaid", label: stances("unsaid") },
      ])}
      {select("values", record("values"), [
        { value: "date", label: record("date") },
        { value: "figure", label: record("figure") },
        { value: "none", label: words("none") },
      ])}
      {select("mentions", record("mentions"), [
        { value: "some", label: words("some") },
        { value: "none", label: words("none") },
      ])}
      {select("authorId", record("author"), authors)}
      <CameWith />
      {reference === null ? null : (
        <p className="col-span-full flex items-center gap-2">
          <span className="min-w-0 truncate">
            {words("reference")} <span lang={reference.lang}>{reference.label}</span>
          </span>
          <button
            type="button"
            className="control inline-flex items-center gap-1 text-ink-2 hover:text-ink"
            onClick={() => set({ referenceId: "" })}
          >
            <X aria-hidden size={14} />
            {words("drop")}
          </button>
        </p>
      )}
    </div>
  );
}

/** What a picture of the coverage led here with: no field of its own, each taken away by itself. */
function CameWith() {
  const words = useTranslations("claims.filter");
  const coverage = useTranslations("coverage");
  const languages = useTranslations("ui.language");
  const { get, set } = useAddress();
  const [evidence, language] = [
    EVIDENCE_STATES.find((state) => state === get("evidence")),
    LANGUAGES.find((one) => one === get("oneLanguage")),
  ];
  const chips = [
    ...(get("year") === "" ? [] : [["year", `${coverage("year")}: ${get("year")}`] as const]),
    ...(evidence === undefined ? [] : [["evidence", coverage(`evidence.${evidence}`)] as const]),
    ...(language === undefined
      ? []
      : [["oneLanguage", `${coverage("oneLanguage")}: ${languages(language)}`] as const]),
  ];
  if (chips.length === 0) return null;
  return (
    <ul aria-label={words("label")} className="col-span-full flex flex-wrap gap-1.5">
      {chips.map(([name, label]) => (
        <li key={name}>
          <Chip removeLabel={`${words("drop")}: ${label}`} onRemove={() => set({ [name]: "", after: "" })}>
            {label}
          </Chip>
        </li>
      ))}
    </ul>
  );
}

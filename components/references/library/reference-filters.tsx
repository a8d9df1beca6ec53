"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { SearchField } from "#components/ui/search-field.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import { FORM_TYPES } from "#lib/citations/form-kinds.ts";
import { useLanguageName } from "../use-language-name.ts";

const NAMES = ["type", "language", "documentId", "claims"] as const;

interface ReferenceFiltersProps {
  readonly languages: readonly string[];
  readonly documents: readonly { readonly id: string; readonly title: string; readonly language: string }[];
}

export function ReferenceFilters({ languages, documents }: ReferenceFiltersProps) {
  const words = useTranslations("references");
  const languageName = useLanguageName();
  const { get, set } = useAddress();
  const [isOpen, setOpen] = useState(NAMES.some((name) => get(name) !== ""));
  const any = { value: "", label: words("filter.any") };
  const pick = (name: (typeof NAMES)[number]) => ({
    value: get(name),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value, page: "" }),
  });
  return (
    <div
      role="search"
      aria-label={words("filter.label")}
      data-screen-only
      className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[minmax(12rem,2fr)_repeat(4,minmax(6rem,1fr))]"
    >
      <div className="col-span-2 lg:col-span-1">
        <SearchField
          label={words("filter.search")}
          value={get("search")}
          onSearch={(search) => set({ search, page: "" }, { step: false })}
        />
      </div>
      {/* On a phone the list comes first. */}
      <LinkButton
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="control col-span-2 text-label sm:hidden"
      >
        {words(isOpen ? "filter.fewer" : "filter.more")}
      </LinkButton>
      <div className={classNames(isOpen ? "contents" : "hidden", "sm:contents")}>
        <Select
          label={words("field.type")}
          options={[any, ...FORM_TYPES.map((value) => ({ value, label: words(`type.${value}`) }))]}
          {...pick("type")}
        />
        <Select
          label={words("field.language")}
          options={[any, ...languages.map((value) => ({ value, label: languageName(value) }))]}
          {...pick("language")}
        />
        <Select
          label={words("filter.document")}
          options={[
            any,
            ...documents.map(({ id, title, language }) => ({ value: id, label: title, lang: language })),
          ]}
          {...pick("documentId")}
        />
        <Select
          label={words("filter.claims")}
          options={[
            any,
            { value: "some", label: words("filter.some") },
            { value: "none", label: words("filter.none") },
          ]}
          {...pick("claims")}
        />
      </div>
    </div>
  );
}

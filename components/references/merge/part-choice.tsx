"use client";

import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";
import { CSL_TYPES } from "#lib/citations/reference.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { useFieldName } from "../use-field-name.ts";
import { useLanguageName } from "../use-language-name.ts";
import type { ComparedPart } from "./compare.ts";
import type { ComparedSet } from "./duplicate-desk.tsx";

interface PartChoiceProps {
  readonly part: ComparedPart;
  readonly works: readonly ComparedSet["works"][number][];
  /** Place of the work from which the part is taken. */
  readonly chosen: number;
  readonly isOpen: boolean;
  readonly onChoose: (at: number) => void;
}

/** One part of the descriptions: said once where all agree, to be chosen where they differ. */
export function PartChoice({ part, works, chosen, isOpen, onChoose }: PartChoiceProps) {
  const name = usePartName();
  const value = useValueName(part.key);
  const { key, texts, differs } = part;
  const label = name(key);
  const setId = works.map(({ id }) => id).join(" ");
  if (!differs)
    return (
      <div className="grid gap-x-4 border-b border-line px-2 py-1.5 md:grid-cols-[10rem_minmax(0,1fr)] md:px-0">
        <p className="text-label md:pl-2 text-ink-3">{label}</p>
        <p lang={works[0]?.language ?? undefined} className="break-words text-ink-2 md:px-2">
          {value(texts[0] ?? "")}
        </p>
      </div>
    );
  return (
    <fieldset className="grid gap-x-4 border-b border-line bg-warn-wash py-1.5 md:grid-cols-[10rem_minmax(0,1fr)]">
      <legend className="float-left px-2 text-label font-bold text-ink-2 md:px-0 md:pl-2">{label}</legend>
      <div className="grid gap-x-4 gap-y-1 px-2 sm:grid-cols-2 lg:grid-cols-3">
        {texts.map((text, at) => (
          <label key={works[at]?.id ?? at} className="flex items-start gap-2">
            <input
              type="radio"
              name={`${key} ${setId}`}
              checked={at === chosen}
              disabled={!isOpen}
              onChange={() => onChoose(at)}
              className="mt-0.5 size-4 flex-none accent-accent"
            />
            <span
              lang={works[at]?.language ?? undefined}
              className={classNames("min-w-0 break-words", at === chosen ? "text-ink" : "text-ink-2")}
            >
              {text === "" ? <span aria-hidden>—</span> : value(text)}
              {text === "" ? <Nothing /> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Nothing() {
  return <span className="sr-only">{useTranslations("references.merge")("nothing")}</span>;
}

function usePartName(): (key: string) => string {
  const words = useTranslations("references");
  const fieldName = useFieldName();
  return (key) => {
    if (key === "romanised") return words("forms.romanised");
    const language = LANGUAGES.find((known) => key === `translated.${known}`);
    if (language !== undefined) return words("translatedTo", { language: words(`languages.${language}`) });
    return fieldName(key);
  };
}

function useValueName(key: string): (text: string) => string {
  const words = useTranslations("references");
  const languageName = useLanguageName();
  return (text) => {
    const type = key === "type" ? CSL_TYPES.find((known) => known === text) : undefined;
    if (type !== undefined) return words(`type.${type}`);
    return key === "language" ? languageName(text) : text;
  };
}

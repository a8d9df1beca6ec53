"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { CslItem } from "#lib/citations/reference.ts";
import {
  DEFAULT_PROFILE,
  KAZAKH_SCHEMES,
  RUSSIAN_SCHEMES,
  type RomanisationProfile,
} from "#lib/citations/romanise/profile.ts";
import { cslOf, descriptionOf } from "../description.ts";
import { DescriptionForm } from "../description-form.tsx";
import { useSchemeName } from "../use-scheme-name.ts";

interface RomanisedFormProps {
  readonly original: CslItem;
  readonly romanised: CslItem | null;
  readonly onChange: (romanised: CslItem | null) => void;
}

/** The form without translations and notes: those are put in when a list is printed. */
const PLAIN: RomanisationProfile = {
  ...DEFAULT_PROFILE,
  ...{ translation: "none", style: null, languageNote: false, stored: "ignore" },
};

/** The work in Latin letters: filled in from the original by a named scheme, then corrected by hand. */
export function RomanisedForm({ original, romanised, onChange }: RomanisedFormProps) {
  const words = useTranslations("references.romanise");
  const nameOf = useSchemeName();
  const isKazakh = original.language?.split("-")[0] === "kk";
  const schemes = isKazakh ? KAZAKH_SCHEMES : RUSSIAN_SCHEMES;
  const [scheme, setScheme] = useState<string>(isKazakh ? PLAIN.kazakh : PLAIN.russian);
  const [before, setBefore] = useState<CslItem | null | undefined>(undefined);

  async function fill(): Promise<void> {
    // The tables of the schemes are fetched when they are first asked for.
    const { romanisedWork } = await import("#lib/citations/romanise/romanised-work.ts");
    const kazakh = KAZAKH_SCHEMES.find((known) => isKazakh && known === scheme) ?? PLAIN.kazakh;
    const russian = RUSSIAN_SCHEMES.find((known) => !isKazakh && known === scheme) ?? PLAIN.russian;
    const forms = { csl: original, romanised: null, translated: {} };
    setBefore(romanised);
    onChange(romanisedWork(forms, { ...PLAIN, kazakh, russian }).csl);
  }

  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <Select
          className="min-w-0 flex-1 basis-56"
          label={words("scheme")}
          value={scheme}
          onChange={(event) => setScheme(event.target.value)}
          options={schemes.map((value) => ({
            value,
            label: nameOf(isKazakh ? "kazakh" : "russian", value),
          }))}
        />
        <Button onClick={() => void fill()}>{words("fill")}</Button>
        {before === undefined ? null : (
          <LinkButton
            className="control"
            onClick={() => {
              onChange(before);
              setBefore(undefined);
            }}
          >
            {words("takeBack")}
          </LinkButton>
        )}
      </div>
      {romanised === null ? (
        <p className="text-ink-2">
          {words("none")}{" "}
          <LinkButton onClick={() => onChange({ type: original.type, title: "" })}>
            {words("byHand")}
          </LinkButton>
        </p>
      ) : (
        <>
          <DescriptionForm
            description={descriptionOf(romanised)}
            asksForMissing={false}
            onChange={(description) => onChange(cslOf(romanised, description))}
          />
          <p>
            <LinkButton onClick={() => onChange(null)}>{words("remove")}</LinkButton>
          </p>
        </>
      )}
    </div>
  );
}

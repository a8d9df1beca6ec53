"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "#components/api/call.ts";
import { Combobox } from "#components/ui/combobox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { isStyleId, OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import { searchStyles } from "#lib/operations/bibliographies.ts";
import { Pick } from "./pick.tsx";

interface StylePickProps {
  readonly groupId: string;
  readonly label: string;
  readonly value: string;
  /** Title of the style where it is none of those always offered. */
  readonly title: string | null;
  /** As a setting above a page, or as a field among others. */
  readonly look?: "setting" | "field";
  /** With the title where it is none of those always offered. */
  readonly onPick: (style: string, title: string | null) => void;
}

/** No style has this id: CSL ids have no blanks. */
const SEARCH = "look for another";

/** The styles whose output is checked, and the way to thousands of others. */
export function StylePick({ groupId, label, value, title, look = "setting", onPick }: StylePickProps) {
  const words = useTranslations("bibliography");
  const [isSearching, setSearching] = useState(false);
  const offered = OFFERED_STYLES.map(({ id }) => ({ value: id as string, label: words(`style.${id}`) }));
  const other = isStyleId(value) ? [] : [{ value, label: title ?? value, lang: "en" }];
  const shared = {
    label,
    value,
    options: [...other, ...offered, { value: SEARCH, label: words("builder.otherStyle") }],
  };
  const pick = (style: string): void => (style === SEARCH ? setSearching(true) : onPick(style, null));
  return (
    <>
      {look === "field" ? (
        <Select {...shared} onChange={({ target }) => pick(target.value)} />
      ) : (
        <Pick {...shared} onPick={pick} />
      )}
      <Dialog
        open={isSearching}
        onOpenChange={setSearching}
        title={words("builder.otherStyleTitle")}
        description={words("builder.otherStyleHint")}
      >
        <div className="min-h-72">
          <Combobox
            autoFocus
            label={words("builder.styleName")}
            search={async (search, signal) => stylesFor(groupId, search, signal)}
            onChoose={({ id, label: found }) => {
              setSearching(false);
              onPick(id, isStyleId(id) ? null : found);
            }}
          />
        </div>
      </Dialog>
    </>
  );
}

async function stylesFor(groupId: string, search: string, signal: AbortSignal) {
  const found = await call(searchStyles, { params: { groupId }, query: { search }, signal });
  // The field says in its own words that the search failed.
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value.styles.map(({ id, title }) => ({ id, label: title, lang: "en" }));
}

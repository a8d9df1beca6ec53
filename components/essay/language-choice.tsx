"use client";

import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import { Select } from "#components/ui/text-field.tsx";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import type { EssayDesk } from "./use-essay.ts";

/** The language of the text: it decides the words of the citations and the hyphens. */
export function LanguageChoice({ desk }: { readonly desk: EssayDesk }) {
  const words = useTranslations("essays.languages");
  const { editor } = desk;
  const value = useDocument(desk, () => String(editor.state.doc.attrs["language"] ?? ""), "");
  const options = [
    { value: "", label: words("detect") },
    ...BLOCK_LANGUAGES.map((language) => ({ value: language, label: words(language) })),
  ];
  useEffect(() => {
    editor.view.dom.lang = value === "mixed" ? "" : value;
  }, [editor, value]);
  return (
    <Select
      label={words("label")}
      labelHidden
      options={options}
      value={value}
      onChange={({ target }) =>
        editor.view.dispatch(
          editor.state.tr.setDocAttribute("language", target.value === "" ? null : target.value),
        )
      }
    />
  );
}

function useDocument<Value>({ editor }: EssayDesk, read: () => Value, first: Value): Value {
  return useSyncExternalStore(
    (told) => {
      editor.on("update", told);
      return () => void editor.off("update", told);
    },
    read,
    () => first,
  );
}

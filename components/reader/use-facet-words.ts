"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { ANNOTATION_KINDS } from "#lib/annotations/body.ts";
import { CLAIM_KINDS } from "#lib/claims/claim.ts";
import { BLOCK_LANGUAGES, isLanguage } from "#lib/languages/language-tag.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { ANNOTATION_STATES, COMMON_LAYER, type Facet, PRIVATE_LAYER } from "./filter.ts";
import { useReader, useReaderState } from "./reader-context.ts";

interface FacetWord {
  readonly text: string;
  /** Only where it may differ from the interface's. */
  readonly language?: string;
}

/** What a value of a filter or a colour is called. Values that nobody knows any more (an old address) have words that say so. */
export function useFacetWords(): (facet: Facet, value: string) => FacetWord {
  const words = useTranslations("reader");
  const claimKinds = useTranslations("ui.meaning.name");
  const state = useReaderState();
  const { view, interfaceLocale } = useReader();
  return useCallback(
    (facet, value) => {
      const unknown = { text: words("filter.unknown") };
      switch (facet) {
        case "kind": {
          const kind = ANNOTATION_KINDS.find((known) => known === value);
          return kind === undefined ? unknown : { text: words(`kind.${kind}`) };
        }
        case "claim": {
          const kind = CLAIM_KINDS.find((known) => known === value);
          return kind === undefined ? unknown : { text: claimKinds(kind) };
        }
        case "author": {
          const member = view.members.find(({ id }) => id === value);
          return { text: member?.name ?? words("formerMember") };
        }
        case "reform":
          return findWording(state.reforms.get(value)?.labels ?? {}, interfaceLocale) ?? unknown;
        case "tag": {
          const tag = view.codebook.flatMap(({ tags }) => tags).find(({ id }) => id === value);
          return findWording(tag?.labels ?? {}, interfaceLocale) ?? unknown;
        }
        case "layer": {
          if (value === COMMON_LAYER || value === PRIVATE_LAYER) return { text: words(`filter.${value}`) };
          const layer = view.layers.find(({ id }) => id === value);
          return layer === undefined ? unknown : { text: layer.name };
        }
        case "lang": {
          const language = BLOCK_LANGUAGES.find((known) => known === value);
          if (language === undefined) return unknown;
          return {
            text: isLanguage(language)
              ? words(`filter.language.${language}`)
              : words("filter.language.mixed"),
          };
        }
        case "state": {
          const known = ANNOTATION_STATES.find((one) => one === value);
          return known === undefined ? unknown : { text: words(`filter.state.${known}`) };
        }
      }
    },
    [words, claimKinds, view, state.reforms, interfaceLocale],
  );
}

"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Combobox, type Suggestion } from "#components/ui/combobox.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import type { Span } from "#lib/documents/block.ts";
import { useReader } from "./reader-context.ts";
import type { SourceDraft, SourceOrigin } from "./reader-actions.ts";
import { useCitationsOf } from "./use-passage.ts";
import { useRefusalSentence } from "./use-refusal-sentence.ts";

interface SourceFieldProps {
  readonly span: Span;
  readonly sources: readonly SourceDraft[];
  readonly onChange: (sources: readonly SourceDraft[]) => void;
}

/** The sources of a claim that is being stated. */
export function SourceField({ span, sources, onChange }: SourceFieldProps) {
  const replace = (n: number, source: SourceDraft | null) =>
    onChange(sources.flatMap((other, at) => (at === n ? (source === null ? [] : [source]) : [other])));
  return (
    <div className="grid gap-2">
      {sources.map((source, n) => (
        <SourceParticulars key={n} source={source} onChange={(changed) => replace(n, changed)} />
      ))}
      <OriginField
        span={span}
        taken={sources}
        onOrigin={(origin, locator) => onChange([...sources, { origin, locator, quote: null }])}
      />
    </div>
  );
}

interface SourceFormProps {
  readonly span: Span;
  readonly onAttach: (source: SourceDraft) => Promise<void>;
  readonly onCancel: () => void;
}

/** One more source for a claim that is stored. */
export function SourceForm({ span, onAttach, onCancel }: SourceFormProps) {
  const words = useTranslations("reader.source");
  const ui = useTranslations("ui");
  const [source, setSource] = useState<SourceDraft | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attach = async () => {
    if (source === null) return;
    setBusy(true);
    await onAttach(source);
    setBusy(false);
  };
  return (
    <div className="grid gap-2 border-t border-line py-3">
      {source === null ? (
        <OriginField
          span={span}
          taken={[]}
          autoFocus
          onOrigin={(origin, locator) => setSource({ origin, locator, quote: null })}
        />
      ) : (
        <SourceParticulars source={source} onChange={setSource} />
      )}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {ui("cancel")}
        </Button>
        <Button look="main" disabled={source === null} busy={isBusy} onClick={() => void attach()}>
          {words("attach")}
        </Button>
      </div>
    </div>
  );
}

interface OriginFieldProps {
  readonly span: Span;
  readonly taken: readonly SourceDraft[];
  readonly autoFocus?: boolean;
  readonly onOrigin: (origin: SourceOrigin, locator: string | null) => void;
}

/** One field for three origins: the article's own list, the group's library, or the text of a reference pasted into it. */
function OriginField({ span, taken, autoFocus = false, onOrigin }: OriginFieldProps) {
  const words = useTranslations("reader.source");
  const sentence = useRefusalSentence();
  const { deeds } = useReader();
  const citations = useCitationsOf(span);
  const search = useOriginSearch(span);
  const [error, setError] = useState<string | undefined>(undefined);
  const choose = ({ id }: Suggestion) => {
    const origin = originOf(id);
    const citation =
      origin.from === "entry"
        ? citations.find(({ entryIds }) => entryIds.includes(origin.entryId))
        : undefined;
    onOrigin(origin, citation?.locator ?? null);
  };
  const read = async (text: string) => {
    const answer = await deeds.search.parseReference(text);
    setError(answer.ok ? undefined : sentence(answer.refusal));
    if (answer.ok) onOrigin({ from: "text", text, csl: answer.value.csl }, null);
  };
  return (
    <Combobox
      label={words("label")}
      hint={words("hint")}
      placeholder={words("placeholder")}
      error={error}
      autoFocus={autoFocus}
      search={search}
      without={taken.map(({ origin }) => suggestionId(origin))}
      onChoose={choose}
      onCreate={(text) => void read(text)}
      createLabel={() => words("readPasted")}
    />
  );
}

/** Entries that the passage itself cites come first, then the list by its words, then the library. */
function useOriginSearch(span: Span): (query: string) => Promise<readonly Suggestion[]> {
  const words = useTranslations("reader.source");
  const { view, deeds } = useReader();
  const cited = useCitationsOf(span)
    .flatMap(({ entryIds }) => entryIds)
    .join(" ");
  return useCallback(
    async (query) => {
      const typed = query.toLocaleLowerCase();
      const isCited = (id: string) => cited.split(" ").includes(id);
      const entries = view.entries
        .filter(
          ({ list, text, number }) =>
            list === "original" && (text.toLocaleLowerCase().includes(typed) || String(number) === typed),
        )
        .sort((a, b) => Number(isCited(b.id)) - Number(isCited(a.id)))
        .slice(0, 6)
        .map(({ id, number, text, language }) => ({
          id: suggestionId({ from: "entry", entryId: id }),
          label: text,
          detail: number === null ? words("inList") : `[${number}]`,
          lang: language ?? undefined,
        }));
      if (typed === "") return entries;
      const library = await deeds.search.searchReferences(query);
      if (!library.ok) throw new Error(library.refusal.code);
      const works = library.value.slice(0, 6).map(({ id, short, title, language }) => ({
        id: suggestionId({ from: "reference", referenceId: id }),
        label: `${short}. ${title}`,
        detail: words("inLibrary"),
        lang: language ?? undefined,
      }));
      return [...entries, ...works];
    },
    [view.entries, deeds, words, cited],
  );
}

function suggestionId(origin: SourceOrigin): string {
  if (origin.from === "entry") return `entry ${origin.entryId}`;
  return origin.from === "reference" ? `reference ${origin.referenceId}` : `text ${origin.text}`;
}

function originOf(suggestion: string): SourceOrigin {
  const [from, id = ""] = suggestion.split(" ");
  return from === "entry" ? { from: "entry", entryId: id } : { from: "reference", referenceId: id };
}

interface SourceParticularsProps {
  readonly source: SourceDraft;
  readonly onChange: (source: SourceDraft | null) => void;
}

/** Where in the work, and in which words. */
function SourceParticulars({ source, onChange }: SourceParticularsProps) {
  const words = useTranslations("reader.source");
  const name = useOriginName(source.origin);
  const blankToNull = (text: string) => (text.trim() === "" ? null : text);
  return (
    <div role="group" aria-label={name} className="grid gap-2 border-l-2 border-line-2 pl-3">
      <p className="flex items-start gap-2">
        <span className="line-clamp-3 min-w-0 flex-1 font-serif text-ui break-words">{name}</span>
        <IconButton
          label={words("detach", { name })}
          icon={<X aria-hidden size={14} />}
          onClick={() => onChange(null)}
          className="-my-1.5"
        />
      </p>
      <TextField
        label={words("locator")}
        placeholder={words("locatorPlaceholder")}
        value={source.locator ?? ""}
        onChange={(event) => onChange({ ...source, locator: blankToNull(event.target.value) })}
      />
      <TextArea
        label={words("quote")}
        rows={2}
        value={source.quote ?? ""}
        onChange={(event) => onChange({ ...source, quote: blankToNull(event.target.value) })}
      />
    </div>
  );
}

function useOriginName(origin: SourceOrigin): string {
  const { view, deeds } = useReader();
  if (origin.from === "text") return origin.text;
  if (origin.from === "entry") return view.entries.find(({ id }) => id === origin.entryId)?.text ?? "";
  return deeds.nameOfFound(origin.referenceId) ?? "";
}

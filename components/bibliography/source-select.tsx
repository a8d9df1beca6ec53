"use client";

import { useTranslations } from "next-intl";
import { CONTROL, Field } from "#components/ui/field.tsx";
import type { Selection } from "#lib/operations/bibliographies.ts";
import type { BuilderView, NamedSource } from "./bibliography-view.ts";
import { asKept, selectionInAddress } from "./printing-address.ts";

interface SourceSelectProps {
  readonly view: BuilderView;
  readonly onSource: (changes: Readonly<Record<string, string>>) => void;
}

/** What the list is made of: the library, a shelf, an article's list, what a reform's claims rest on, or a list saved before. */
export function SourceSelect({ view, onSource }: SourceSelectProps) {
  const words = useTranslations("bibliography.builder");
  const { selection, saved, lists, collections, documents, reforms } = view;
  const value = saved === null ? valueOf(selection) : `list ${saved.id}`;
  return (
    <Field label={words("from")}>
      {(ties) => (
        <select
          {...ties}
          className={CONTROL}
          value={value}
          onChange={(event) => onSource(addressOf(event.target.value))}
        >
          <option value="library">{words("library")}</option>
          {selection.of === "chosen" && saved === null ? (
            <option value="chosen">{words("chosenWorks", { count: selection.referenceIds.length })}</option>
          ) : null}
          {isOffered(view, value) ? null : <option value={value}>{words("emptySource")}</option>}
          <Sources
            of="list"
            label={words("savedLists")}
            sources={lists.map(({ id, name }) => ({ id, label: name, lang: null }))}
          />
          <Sources of="collection" label={words("collections")} sources={collections} />
          <Sources of="document" label={words("documents")} sources={documents} />
          <Sources of="reform" label={words("reforms")} sources={reforms} />
        </select>
      )}
    </Field>
  );
}

interface SourcesProps {
  readonly of: string;
  readonly label: string;
  readonly sources: readonly NamedSource[];
}

function Sources({ of, label, sources }: SourcesProps) {
  if (sources.length === 0) return null;
  return (
    <optgroup label={label}>
      {sources.map(({ id, label: name, lang }) => (
        <option key={id} value={`${of} ${id}`} lang={lang ?? undefined}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

/** A collection that was deleted, or an article without a list, is still what the address asks for. */
function isOffered(
  { selection, saved, collections, documents, reforms }: BuilderView,
  value: string,
): boolean {
  if (saved !== null || selection.of === "library" || selection.of === "chosen") return true;
  const sources = { collection: collections, document: documents, reform: reforms }[selection.of];
  return sources.some(({ id }) => value === `${selection.of} ${id}`);
}

function valueOf(selection: Selection): string {
  if (selection.of === "document") return `document ${selection.documentId}`;
  if (selection.of === "collection") return `collection ${selection.collectionId}`;
  if (selection.of === "reform") return `reform ${selection.reformId}`;
  return selection.of;
}

function addressOf(value: string): Readonly<Record<string, string>> {
  const [of, id = ""] = value.split(" ");
  // A saved list is opened as it is kept; other sources are looked at with the printing that is set.
  if (of === "list") return { ...asKept, ...selectionInAddress({ of: "list", listId: id }) };
  if (of === "document") return selectionInAddress({ of: "document", documentId: id });
  if (of === "collection") return selectionInAddress({ of: "collection", collectionId: id });
  if (of === "reform") return selectionInAddress({ of: "reform", reformId: id });
  return selectionInAddress({ of: "library" });
}

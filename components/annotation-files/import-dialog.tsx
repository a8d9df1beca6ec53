"use client";

import { useTranslations } from "next-intl";
import { placeName, placeNamed, type Place, type WritableLayer } from "#components/layers/writing-place.ts";
import { FileImportDialog } from "#components/ui/file-import-dialog.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { ROW_FATES } from "#lib/operations/annotation-files.ts";
import { type Preview, useImport } from "./use-import.ts";

interface ImportDialogProps {
  readonly groupId: string;
  readonly documentId: string;
  readonly layers: readonly WritableLayer[];
  /** Where the person writes. */
  readonly place: Place;
  readonly onClose: () => void;
}

/** A file of annotations is read and shown as what would become of its rows; nothing is written before that is confirmed. */
export function ImportDialog(props: ImportDialogProps) {
  const { layers, onClose } = props;
  const words = useTranslations("annotationFiles");
  const { place, encoding, preview, problem, isBusy, ...form } = useImport(props);
  const writable = layers.filter(({ mayWrite }) => mayWrite);
  const isNothing = preview === null || preview.counts.add + preview.counts.wait === 0;
  return (
    <FileImportDialog
      title={words("import.title")}
      text={words("import.text")}
      fileLabel={words("import.file")}
      accept=".jsonld,.json"
      onFile={(file) => void form.take(file)}
      {...{ encoding, problem, isBusy, isNothing, onClose }}
      verb={words("import.verb")}
      onConfirm={() => void form.confirm()}
    >
      <Select
        label={words("place")}
        value={placeName(place)}
        options={[
          ...(["common", "private"] as const).map((value) => ({ value, label: words(`places.${value}`) })),
          ...writable.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ target }) => form.choose(placeNamed(target.value, layers))}
      />
      {preview === null || preview.layers.length === 0 ? null : (
        <fieldset className="grid gap-2">
          <legend className="mb-1 font-bold">{words("import.layers")}</legend>
          {preview.layers.map(({ name, count }) => (
            <Select
              key={name}
              label={words("import.layer", { name, count })}
              value={form.layers[name] ?? "same"}
              options={[
                { value: "same", label: words("import.layerSame") },
                { value: "new", label: words("import.layerNew", { name }) },
                ...writable.map((layer) => ({ value: layer.id, label: layer.name })),
              ]}
              onChange={({ target }) => form.chooseLayer(name, target.value)}
            />
          ))}
        </fieldset>
      )}
      <div aria-live="polite" className="grid gap-4">
        {preview === null ? null : <PreviewOf preview={preview} />}
      </div>
    </FileImportDialog>
  );
}

function PreviewOf({ preview: { counts, rows, notes } }: { readonly preview: Preview }) {
  const words = useTranslations("annotationFiles.import");
  const all = ROW_FATES.reduce((sum, fate) => sum + counts[fate], 0);
  return (
    <>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {ROW_FATES.map((fate) => (
          <div key={fate}>
            <dt className="text-label text-ink-3">{words(`fates.${fate}`)}</dt>
            <dd className="text-[20px] font-bold">{counts[fate]}</dd>
          </div>
        ))}
      </dl>
      {notes.length === 0 ? null : (
        <ul className="grid gap-1 text-ink-2">
          {notes.map(({ code, count, example }) => (
            <li key={code}>
              {words.has(`notes.${code}`) ? words(`notes.${code}`, { count }) : code}{" "}
              <bdi className="break-words text-ink-3">{example}</bdi>
            </li>
          ))}
        </ul>
      )}
      <ul className="max-h-72 overflow-y-auto border-t border-line">
        {rows.map(({ row, does, because, words: said }) => (
          <li key={row} className="grid gap-x-3 border-b border-line py-1 sm:grid-cols-[2.5rem_1fr_14rem]">
            <span className="text-ink-3">{row}</span>
            <bdi className="min-w-0 break-words">{said}</bdi>
            <span className={does === "refuse" ? "text-bad" : "text-ink-3"}>
              {because !== null && words.has(`because.${because}`)
                ? words(`because.${because}`)
                : words(`fates.${does}`)}
            </span>
          </li>
        ))}
      </ul>
      {all > rows.length ? <p className="text-ink-3">{words("more", { count: all - rows.length })}</p> : null}
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { addressOf } from "#components/api/call.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { ANNOTATION_KINDS, type AnnotationKind } from "#lib/annotations/body.ts";
import { ANNOTATION_FORMATS, exportAnnotations } from "#lib/operations/annotation-files.ts";

interface ExportDialogProps {
  readonly groupId: string;
  readonly documentId: string;
  /** Layers among which one may be chosen; none where they are not at hand. */
  readonly layers?: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

const NONE: readonly { readonly id: string; readonly name: string }[] = [];

/** A document's annotations as a file; what the format has no place for is said before. */
export function ExportDialog({ groupId, documentId, layers = NONE, onClose }: ExportDialogProps) {
  const words = useTranslations("annotationFiles");
  const ui = useTranslations("ui");
  const language = useInterfaceLocale();
  const [format, setFormat] = useState<(typeof ANNOTATION_FORMATS)[number]>("jsonld");
  const [by, setBy] = useState<"everybody" | "mine">("everybody");
  const [layer, setLayer] = useState("");
  const [kind, setKind] = useState<AnnotationKind | null>(null);
  const query = {
    ...{ format, by, language },
    ...(layer === "" ? {} : { layer }),
    ...(kind === null ? {} : { kinds: [kind] }),
  };
  const address = addressOf(exportAnnotations, { groupId, documentId }, query);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={words("export.title")}
      description={words("export.text")}
      actions={
        <>
          <button type="button" className={buttonClass("plain")} onClick={onClose}>
            {ui("cancel")}
          </button>
          <a download href={address} className={buttonClass("main")}>
            {words("export.verb")}
          </a>
        </>
      }
    >
      <div className="grid gap-4 pb-2">
        <Select
          label={words("export.format")}
          hint={words(`export.loses.${format}`)}
          value={format}
          options={ANNOTATION_FORMATS.map((value) => ({ value, label: words(`export.formats.${value}`) }))}
          onChange={({ target }) =>
            setFormat(ANNOTATION_FORMATS.find((one) => one === target.value) ?? "jsonld")
          }
        />
        <Select
          label={words("export.by")}
          value={by}
          options={(["everybody", "mine"] as const).map((value) => ({
            value,
            label: words(`export.people.${value}`),
          }))}
          onChange={({ target }) => setBy(target.value === "mine" ? "mine" : "everybody")}
        />
        <Select
          label={words("place")}
          value={layer}
          options={[
            { value: "", label: words("export.all") },
            ...(["common", "private"] as const).map((value) => ({ value, label: words(`places.${value}`) })),
            ...layers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ target }) => setLayer(target.value)}
        />
        <Select
          label={words("export.kind")}
          value={kind ?? ""}
          options={[
            { value: "", label: words("export.all") },
            ...ANNOTATION_KINDS.map((value) => ({ value, label: words(`export.kinds.${value}`) })),
          ]}
          onChange={({ target }) => setKind(ANNOTATION_KINDS.find((one) => one === target.value) ?? null)}
        />
      </div>
    </Dialog>
  );
}

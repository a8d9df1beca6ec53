import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { useCall } from "#components/api/use-call.ts";
import type { Place } from "#components/layers/writing-place.ts";
import { textOfFile, type TextOfFile } from "#components/ui/text-file.ts";
import { useToast } from "#components/ui/toast.tsx";
import { importAnnotations } from "#lib/operations/annotation-files.ts";

export type Preview = z.infer<typeof importAnnotations.answer>;

/** By the names of a file's layers: "same" goes where the others go, "new" makes a layer, else it is the id of one. */
export type LayerChoices = Readonly<Record<string, string>>;

interface ImportedTo {
  readonly groupId: string;
  readonly documentId: string;
  /** Where the person writes. */
  readonly place: Place;
  readonly onClose: () => void;
}

/** A file is sent to be looked at, again after each choice, and at last to be taken in. */
export function useImport({ groupId, documentId, place: begun, onClose }: ImportedTo) {
  const call = useCall();
  const router = useRouter();
  const toast = useToast();
  const words = useTranslations("annotationFiles.import");
  const [wanted, setWanted] = useState<Wanted>({ text: null, place: begun, layers: {} });
  const [encoding, setEncoding] = useState<TextOfFile["encoding"]>("UTF-8");
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function ask({ text, place, layers }: Wanted, confirm: boolean): Promise<Preview | null> {
    const chosen = Object.entries(layers).flatMap(([name, to]) => (to === "same" ? [] : [{ name, to }]));
    const body = { text: text ?? "", ...place, layers: chosen, confirm };
    const answered = await call(importAnnotations, { params: { groupId, documentId }, body });
    setProblem(answered.ok ? null : answered.refusal.detail);
    return answered.ok ? answered.value : null;
  }
  async function look(next: Wanted): Promise<void> {
    setWanted(next);
    if (next.text === null || isBusy) return;
    setBusy(true);
    const seen = await ask(next, false);
    const suggested = suggestedLayers(seen, next.layers);
    // A layer that is here already is taken by itself, and what that comes to is shown at once.
    const isOther = Object.values(suggested).some((to) => to !== "same");
    setWanted({ ...next, layers: { ...next.layers, ...suggested } });
    setPreview(isOther ? await ask({ ...next, layers: { ...next.layers, ...suggested } }, false) : seen);
    setBusy(false);
  }
  return {
    ...{ place: wanted.place, layers: wanted.layers, encoding, preview, problem, isBusy },
    async take(file: File) {
      const read = await textOfFile(file);
      setEncoding(read.encoding);
      await look({ ...wanted, text: read.text, layers: {} });
    },
    choose: (place: Place) => void look({ ...wanted, place }),
    chooseLayer: (name: string, to: string) =>
      void look({ ...wanted, layers: { ...wanted.layers, [name]: to } }),
    async confirm() {
      if (wanted.text === null || isBusy) return;
      setBusy(true);
      const done = await ask(wanted, true);
      setBusy(false);
      if (done === null) return setPreview(null);
      toast({ text: words("done", { count: done.counts.add + done.counts.wait }) });
      router.refresh();
      onClose();
    },
  };
}

interface Wanted {
  readonly text: string | null;
  readonly place: Place;
  readonly layers: LayerChoices;
}

/** For layers that nothing was chosen for yet. */
function suggestedLayers(preview: Preview | null, chosen: LayerChoices): LayerChoices {
  const open = (preview?.layers ?? []).filter(({ name }) => !Object.hasOwn(chosen, name));
  return Object.fromEntries(open.map(({ name, layerId }) => [name, layerId ?? "same"]));
}

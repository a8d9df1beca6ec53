"use client";

import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { COMMON, type WritableLayer } from "#components/layers/writing-place.ts";
import { useToast } from "#components/ui/toast.tsx";
import { listLayers } from "#lib/operations/layers.ts";
import { ImportDialog } from "./import-dialog.tsx";

interface ImportIntoProps {
  readonly groupId: string;
  readonly documentId: string;
  readonly onClose: () => void;
}

/** The import where the group's layers are not at hand: they are asked for first. */
export function ImportInto({ groupId, documentId, onClose }: ImportIntoProps) {
  const call = useCall();
  const toast = useToast();
  const [layers, setLayers] = useState<readonly WritableLayer[] | null>(null);
  useEffect(() => {
    let isLeft = false;
    void call(listLayers, { params: { groupId } }).then((answered) => {
      if (isLeft) return;
      if (answered.ok)
        return setLayers(
          answered.value.layers.map(({ id, name, mayWrite, closedAt }) => ({
            ...{ id, name, mayWrite: mayWrite && closedAt === null },
          })),
        );
      toast({ text: answered.refusal.detail, tone: "error" });
      onClose();
    });
    return () => {
      isLeft = true;
    };
    // Asked once: the dialog is opened anew for every file.
  }, []);
  return layers === null ? null : (
    <ImportDialog {...{ groupId, documentId, layers, onClose }} place={COMMON} />
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { LayerView } from "#lib/operations/layers.ts";
import { LayerForm, type LayerPerson } from "./layer-form.tsx";
import { LayerTable } from "./layer-table.tsx";
import { useLayers } from "./use-layers.ts";

interface LayersScreenProps {
  readonly groupId: string;
  readonly layers: readonly LayerView[];
  readonly deleted: readonly LayerView[];
  /** Annotations on the common layer, and the viewer's private ones. */
  readonly common: number;
  readonly own: number;
  readonly members: readonly LayerPerson[];
  readonly ownId: string;
  readonly mayMake: boolean;
}

/** Who sees and writes what, in one table; layers are made and looked after from here. */
export function LayersScreen(props: LayersScreenProps) {
  const { groupId, layers, deleted, members, ownId, mayMake } = props;
  const words = useTranslations("layers");
  const deeds = useLayers(groupId);
  const [editing, setEditing] = useState<LayerView | "new" | null>(null);
  const [opening, setOpening] = useState<LayerView | null>(null);
  return (
    <>
      {mayMake ? (
        <p className="mb-4" data-screen-only>
          <Button look="main" onClick={() => setEditing("new")}>
            {words("make")}
          </Button>
        </p>
      ) : null}
      <LayerTable
        {...{ groupId, layers, common: props.common, own: props.own }}
        onEdit={setEditing}
        onOpen={setOpening}
        onClosed={(layer, isClosed) => void deeds.setClosed(layer, isClosed)}
        onDelete={(layer) => void deeds.remove(layer)}
      />
      {deleted.length === 0 ? null : (
        <section className="mt-8 grid gap-2" aria-labelledby="deleted-layers" data-screen-only>
          <h2 id="deleted-layers">{words("deleted.title")}</h2>
          <p className="max-w-2xl text-ink-2">{words("deleted.lead")}</p>
          <ul>
            {deleted.map((layer) => (
              <li key={layer.id} className="flex flex-wrap items-center gap-3 border-t border-line py-2">
                <span className="min-w-0 flex-1 break-words">{layer.name}</span>
                {layer.deletedAt === null ? null : (
                  <Moment at={layer.deletedAt} show="day" className="text-label text-ink-3" />
                )}
                <Button onClick={() => void deeds.restore(layer)}>{words("restore")}</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {editing === null ? null : (
        <LayerForm
          {...{ groupId, members, ownId }}
          layer={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      <ConfirmDialog
        open={opening !== null}
        onOpenChange={(open) => (open ? undefined : setOpening(null))}
        title={words("open.title")}
        confirmLabel={words("open.confirm")}
        onConfirm={() => {
          if (opening !== null) void deeds.open(opening);
          setOpening(null);
        }}
      >
        {words("open.text", { name: opening?.name ?? "" })}
      </ConfirmDialog>
    </>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { LAYER_ACCESS, type LayerAccess } from "#lib/annotations/layer.ts";
import { createLayer, editLayer, type LayerView } from "#lib/operations/layers.ts";

export interface LayerPerson {
  readonly id: string;
  readonly name: string;
  /** Whether the person's role lets them write at all. */
  readonly mayAnnotate: boolean;
}

interface LayerFormProps {
  readonly groupId: string;
  readonly members: readonly LayerPerson[];
  readonly ownId: string;
  /** Null for a new one: its maker is on it from the start. */
  readonly layer: LayerView | null;
  readonly onClose: () => void;
}

/** Name, description, who sees it and who writes on it. */
export function LayerForm({ groupId, members, ownId, layer, onClose }: LayerFormProps) {
  const words = useTranslations("layers");
  const call = useCall();
  const router = useRouter();
  const [name, setName] = useState(layer?.name ?? "");
  const [description, setDescription] = useState(layer?.description ?? "");
  const [access, setAccess] = useState<LayerAccess>(layer?.access ?? "open");
  const [rights, setRights] = useState(() => rightsOf(layer, ownId));
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const body = {
      ...{ name, description, access },
      members: [...rights].map(([userId, mayWrite]) => ({ userId, mayWrite })),
    };
    const answer =
      layer === null
        ? await call(createLayer, { params: { groupId }, body })
        : await call(editLayer, {
            params: { groupId, layerId: layer.id },
            body,
            version: layer.version,
          });
    setBusy(false);
    if (!answer.ok) return setError(answer.refusal.detail);
    onClose();
    return router.refresh();
  };
  return (
    <FormDialog
      title={words(layer === null ? "form.new" : "form.edit")}
      verb={words(layer === null ? "form.create" : "form.save")}
      busy={isBusy}
      disabled={name.trim() === ""}
      problem={error}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={words("form.name")}
        value={name}
        maxLength={120}
        required
        onChange={(event) => setName(event.target.value)}
      />
      <TextArea
        label={words("form.description")}
        rows={2}
        maxLength={2_000}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
      <AccessChoice access={access} onAccess={setAccess} />
      {access === "open" ? null : <MemberChoice {...{ members, rights }} onRights={setRights} />}
    </FormDialog>
  );
}

/** Whether each member may write; who is missing is no member. */
type Rights = ReadonlyMap<string, boolean>;

function rightsOf(layer: LayerView | null, ownId: string): Rights {
  return layer === null
    ? new Map([[ownId, true]])
    : new Map(layer.members.map(({ id, mayWrite }) => [id, mayWrite]));
}

function AccessChoice({
  access,
  onAccess,
}: {
  access: LayerAccess;
  onAccess: (access: LayerAccess) => void;
}) {
  const words = useTranslations("layers.access");
  return (
    <fieldset className="grid gap-1">
      <legend className="text-label text-ink-2">{words("label")}</legend>
      {LAYER_ACCESS.map((each) => (
        <label key={each} className="control flex items-start gap-2 py-1.5">
          <input
            type="radio"
            name="access"
            className="mt-1 accent-(--accent)"
            checked={each === access}
            onChange={() => onAccess(each)}
          />
          <span>
            <span className="block font-bold">{words(`${each}.name`)}</span>
            <span className="block text-label text-ink-2">{words(`${each}.text`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface MemberChoiceProps {
  readonly members: readonly LayerPerson[];
  readonly rights: Rights;
  readonly onRights: (rights: Rights) => void;
}

function MemberChoice({ members, rights, onRights }: MemberChoiceProps) {
  const words = useTranslations("layers.form");
  const change = (id: string, mayWrite: boolean | null) => {
    const changed = new Map(rights);
    if (mayWrite === null) changed.delete(id);
    else changed.set(id, mayWrite);
    onRights(changed);
  };
  return (
    <fieldset>
      <legend className="text-label text-ink-2">{words("members")}</legend>
      <ul>
        {members.map(({ id, name, mayAnnotate }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 border-b border-line">
            <label className="control flex min-w-0 flex-1 items-center gap-2">
              <input
                type="checkbox"
                className="accent-(--accent)"
                checked={rights.has(id)}
                onChange={(event) => change(id, event.target.checked ? mayAnnotate : null)}
              />
              <span className="truncate">{name}</span>
            </label>
            {rights.has(id) && mayAnnotate ? (
              <label className="control flex items-center gap-2 text-label text-ink-2">
                <input
                  type="checkbox"
                  className="accent-(--accent)"
                  aria-label={words("writesOf", { name })}
                  checked={rights.get(id) === true}
                  onChange={(event) => change(id, event.target.checked)}
                />
                {words("writes")}
              </label>
            ) : null}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

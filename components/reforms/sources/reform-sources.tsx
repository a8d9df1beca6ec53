"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { CitedWork } from "#components/references/cited-work.tsx";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { shortName } from "#lib/citations/catalogue-line.ts";
import {
  detachReformSource,
  restoreReformSource,
  type ReformSourceView,
} from "#lib/operations/reform-sources.ts";
import { SourceEditor } from "./source-editor.tsx";

interface ReformSourcesProps {
  readonly groupId: string;
  readonly reformId: string;
  readonly sources: readonly ReformSourceView[];
  readonly mayEdit: boolean;
}

/** The works on which the register's entry rests. */
export function ReformSources({ groupId, reformId, sources: given, mayEdit }: ReformSourcesProps) {
  const words = useTranslations("reforms.sources");
  const { sources, put, detach } = useSources(groupId, given);
  const [editing, setEditing] = useState<string | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(null);
    requestAnimationFrame(() => adder.current?.focus());
  };
  return (
    <div className="grid gap-4">
      {sources.length === 0 ? <p className="text-ink-2">{words("none")}</p> : null}
      <ul className="grid gap-4 empty:hidden">
        {sources.map((source) => (
          <li key={source.id} className="border-b border-line pb-4 last:border-b-0 last:pb-0">
            <SourceLine
              {...{ groupId, reformId, source, mayEdit }}
              isEditing={editing === source.id}
              onEdit={() => setEditing(source.id)}
              onClose={close}
              onSaved={put}
              onDetach={() => void detach(source)}
            />
          </li>
        ))}
      </ul>
      {editing === "new" ? (
        <SourceEditor {...{ groupId, reformId }} source={null} onSaved={put} onClose={close} />
      ) : null}
      {mayEdit && editing !== "new" ? (
        <Button
          ref={adder}
          icon={<Plus aria-hidden size={14} />}
          className="justify-self-start"
          onClick={() => setEditing("new")}
        >
          {words("add")}
        </Button>
      ) : null}
    </div>
  );
}

function useSources(groupId: string, given: readonly ReformSourceView[]) {
  const words = useTranslations("reforms.sources");
  const call = useCall();
  const toast = useToast();
  const [sources, setSources] = useState(given);
  const put = (saved: ReformSourceView) =>
    setSources((before) =>
      before.some(({ id }) => id === saved.id)
        ? before.map((source) => (source.id === saved.id ? saved : source))
        : [...before, saved],
    );
  async function detach({ id: reformSourceId }: ReformSourceView): Promise<void> {
    const params = { groupId, reformSourceId };
    const called = await call(detachReformSource, { params });
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    setSources((before) => before.filter(({ id }) => id !== reformSourceId));
    toast({
      text: words("detached"),
      undo: () =>
        void call(restoreReformSource, { params }).then((restored) => {
          if (restored.ok) put(restored.value);
          else toast({ text: restored.refusal.detail, tone: "error" });
        }),
    });
  }
  return { sources, put, detach };
}

interface SourceLineProps extends Omit<ReformSourcesProps, "sources"> {
  readonly source: ReformSourceView;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
  readonly onClose: () => void;
  readonly onSaved: (source: ReformSourceView) => void;
  readonly onDetach: () => void;
}

function SourceLine(props: SourceLineProps) {
  const { groupId, reformId, source, mayEdit, isEditing, onEdit, onClose, onSaved, onDetach } = props;
  const words = useTranslations("reforms.sources");
  const name = shortName(source);
  return (
    <CitedWork
      groupId={groupId}
      work={source}
      deeds={
        mayEdit
          ? { edit: words("edit", { name }), onEdit, detach: words("detach", { name }), onDetach }
          : null
      }
      form={isEditing ? <SourceEditor {...{ groupId, reformId, source, onSaved, onClose }} /> : null}
    />
  );
}

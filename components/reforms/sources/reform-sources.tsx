"use client";

import { Pencil, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
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
          <SourceLine
            key={source.id}
            {...{ groupId, reformId, source, mayEdit }}
            isEditing={editing === source.id}
            onEdit={() => setEditing(source.id)}
            onClose={close}
            onSaved={put}
            onDetach={() => void detach(source)}
          />
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
  const lang = source.language ?? undefined;
  return (
    <li className="grid gap-1 border-b border-line pb-4 last:border-b-0 last:pb-0">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 break-words">
          <TextLink
            href={`/groups/${groupId}/references/${source.referenceId}`}
            prefetch={false}
            lang={lang}
            className="font-bold"
          >
            {name}
          </TextLink>
          {source.locator === null ? null : `, ${source.locator}`}
          <span lang={lang} className="block text-ink-2">
            {source.authors === "" ? source.title : `${source.authors.replace(/\.$/u, "")}. ${source.title}`}
          </span>
        </p>
        {mayEdit && !isEditing ? (
          <span className="-my-1 flex">
            <IconButton
              label={words("edit", { name })}
              icon={<Pencil aria-hidden size={14} />}
              onClick={onEdit}
            />
            <IconButton
              label={words("detach", { name })}
              icon={<X aria-hidden size={16} />}
              onClick={onDetach}
            />
          </span>
        ) : null}
      </div>
      {isEditing ? (
        <SourceEditor {...{ groupId, reformId, source, onSaved, onClose }} />
      ) : (
        <>
          {source.quote === null ? null : (
            <blockquote
              lang={lang}
              className="border-l-2 border-line-2 pl-3 font-serif text-quote break-words"
            >
              <q>{source.quote}</q>
            </blockquote>
          )}
          {source.note === null ? null : <p className="whitespace-pre-line text-ink-2">{source.note}</p>}
        </>
      )}
    </li>
  );
}

"use client";

import { Quote, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type RefObject } from "react";
import { useCall } from "#components/api/use-call.ts";
import { MaterialReading } from "#components/assignments/material-reading.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { readMaterial, type MaterialBlock, type MaterialView } from "#lib/operations/assignments.ts";
import type { Cite } from "./essay-materials.tsx";

interface MaterialBesideProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly material: MaterialView;
  readonly onCite: Cite;
  readonly onClose: () => void;
}

/**
 * A document that is given to read, open beside the text; on a phone in the lower half of the screen. Words that are selected in it go into
 * the text as a quotation with its citation.
 */
export function MaterialBeside({ groupId, assignmentId, material, onCite, onClose }: MaterialBesideProps) {
  const words = useTranslations("essays.materials");
  const ui = useTranslations("ui");
  const { id, title, language, citeAs } = material;
  const { blocks, problem } = useMaterial({ groupId, assignmentId, materialId: id });
  const text = useRef<HTMLDivElement>(null);
  const quoted = useQuoted(text);
  useEffect(() => text.current?.focus(), [id]);
  return (
    <aside
      aria-label={title}
      className="essay-beside"
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <header className="flex items-start gap-3 border-b border-line py-2">
        <h2 lang={language ?? undefined} className="line-clamp-3 min-w-0 flex-1 text-ui! hyphens-auto">
          <TitleText>{title}</TitleText>
        </h2>
        {citeAs === null ? null : (
          // What is selected stays selected while this is pressed.
          <Button onMouseDown={(event) => event.preventDefault()} onClick={() => onCite(citeAs, quoted)}>
            <Quote aria-hidden size={14} />
            {words(quoted === "" ? "cite" : "quote")}
          </Button>
        )}
        <IconButton label={ui("close")} icon={<X aria-hidden size={16} />} onClick={onClose} />
      </header>
      <div ref={text} tabIndex={-1} className="essay-beside-text">
        {problem === null ? null : (
          <Notice tone="warn" announced>
            {problem}
          </Notice>
        )}
        {blocks === null ? null : <MaterialReading blocks={blocks} />}
        {blocks === null && problem === null ? <p className="text-ink-3">{words("loading")}</p> : null}
      </div>
    </aside>
  );
}

function useMaterial({
  groupId,
  assignmentId,
  materialId,
}: {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly materialId: string;
}) {
  const ui = useTranslations("ui");
  const call = useCall();
  const [read, setRead] = useState<{ readonly id: string; readonly blocks: readonly MaterialBlock[] } | null>(
    null,
  );
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    void call(readMaterial, { params: { groupId, assignmentId, materialId } }).then((called) => {
      if (!isHere) return;
      if (called.ok) setRead({ id: materialId, blocks: called.value.blocks });
      setProblem(called.ok ? null : (called.refusal.sentence ?? ui("offline")));
    });
    return () => {
      isHere = false;
    };
  }, [call, groupId, assignmentId, materialId, ui]);
  // While the next one comes, the words of the one before are not shown under its title.
  return { blocks: read?.id === materialId ? read.blocks : null, problem };
}

/** UTF-16 units; longer than any quotation. */
const LONGEST_QUOTE = 2_000;

/** What is selected in the material, empty where nothing is. */
function useQuoted(text: RefObject<HTMLElement | null>): string {
  const [quoted, setQuoted] = useState("");
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const isInside = selection !== null && text.current?.contains(selection.anchorNode) === true;
      const selected = isInside ? selection.toString().trim() : "";
      setQuoted(selected.length > LONGEST_QUOTE ? "" : selected);
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [text]);
  return quoted;
}

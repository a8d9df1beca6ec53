"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { EXCHANGE_FORMATS } from "#lib/citations/exchange/formats.ts";
import type { AddWayProps } from "./add-by-paste.tsx";
import { candidatesOfWorks } from "./candidate.ts";
import { FileProblems } from "./file-problems.tsx";
import { useReferenceFile } from "./use-reference-file.ts";

const ACCEPTED = ".bib,.bibtex,.ris,.json,.rdf,.xml,.mods,.enw,.txt,.nbib";

/** Problems of a file are shown before its works: whoever sees them decides whether to go on. */
export function AddByFile({ groupId, onFound }: AddWayProps) {
  const words = useTranslations("references.add");
  const formats = useTranslations("exchange.format");
  const { read, file, share, problem, send, stop } = useReferenceFile(groupId, (found) => {
    if (found.problems.length === 0) onFound(candidatesOfWorks(found.works, "file"));
  });
  const format = EXCHANGE_FORMATS.find((known) => known === read?.format);
  return (
    <div className="grid gap-4">
      <FileDrop
        label={words("file")}
        hint={words("fileHint")}
        accept={ACCEPTED}
        error={problem}
        disabled={share !== null}
        onFiles={([first]) => first !== undefined && void send(first)}
      />
      {share === null ? null : (
        <div className="flex items-end gap-4">
          <div className="flex-1">
            <Progress label={words("sending", { name: file })} value={share < 1 ? share : undefined} />
          </div>
          <Button onClick={stop}>{words("stop")}</Button>
        </div>
      )}
      {read === null || read.problems.length === 0 ? null : (
        <>
          <Notice
            tone="warn"
            announced
            title={words("readWithProblems", {
              name: file,
              format: format === undefined ? read.format : formats(format),
              count: read.works.length,
            })}
          >
            <FileProblems problems={read.problems} />
          </Notice>
          <div className="flex justify-end">
            <Button
              look="main"
              disabled={read.works.length === 0}
              onClick={() => onFound(candidatesOfWorks(read.works, "file"))}
            >
              {words("goOn")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

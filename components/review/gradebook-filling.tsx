"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { saveFile } from "#components/api/download.ts";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { textOfFile } from "#components/ui/text-file.ts";
import { fillResults } from "#lib/operations/feedback-files.ts";

interface GradebookFillingProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly which: "released" | "marked";
}

type Filled = z.infer<typeof fillResults.answer> & { readonly name: string };

/** Bytes; the operation takes as many letters of text. */
const LARGEST = 2_000_000;

/** Puts marks into the CSV file that Moodle or Canvas gave out, and gives it back to be taken there. */
export function GradebookFilling({ groupId, assignmentId, which }: GradebookFillingProps) {
  const words = useTranslations("feedbackFiles.room");
  const call = useCall();
  const [filled, setFilled] = useState<Filled | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const fill = async (file: File): Promise<void> => {
    setFilled(null);
    if (file.size === 0 || file.size > LARGEST) return setProblem(words("large"));
    const { text } = await textOfFile(file);
    const called = await call(fillResults, { params: { groupId, assignmentId }, body: { text, which } });
    setProblem(called.ok ? null : called.refusal.detail);
    if (called.ok) setFilled({ ...called.value, name: file.name });
  };
  return (
    <div className="grid max-w-2xl gap-3">
      <FileDrop
        label={words("fill")}
        accept=".csv,text/csv"
        error={problem}
        onFiles={([file]) => {
          if (file !== undefined) void fill(file);
        }}
      />
      {filled === null ? null : <Outcome filled={filled} />}
    </div>
  );
}

function Outcome({ filled: { text, name, platform, filled, missing } }: { readonly filled: Filled }) {
  const words = useTranslations("feedbackFiles.room");
  const platformName = platform === "moodle" ? "Moodle" : "Canvas";
  return (
    <Notice
      announced
      tone={missing.length > 0 ? "warn" : "ok"}
      title={words("filled", { count: filled, platform: platformName })}
    >
      {missing.length === 0 ? null : (
        <>
          <p>{words("missing")}</p>
          <ul className="list-disc pl-4">
            {missing.map((student, at) => (
              <li key={at}>{student}</li>
            ))}
          </ul>
        </>
      )}
      {filled === 0 ? null : (
        <Button
          className="mt-2"
          onClick={() => saveFile({ blob: new Blob([text], { type: "text/csv;charset=utf-8" }), name })}
        >
          {words("save")}
        </Button>
      )}
    </Notice>
  );
}

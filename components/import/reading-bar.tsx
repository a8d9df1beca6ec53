import { useTranslations } from "next-intl";
import { Progress } from "#components/ui/progress.tsx";
import type { ImportView } from "#lib/operations/imports.ts";

type Line = Pick<ImportView, "state" | "progress" | "recognise">;

/** How far the reading of a file is, in words and as a bar: "Reading page 3 of 40". */
export function ReadingBar({ line }: { line: Line }) {
  const words = useReadingWords()(line);
  const { progress } = line;
  // Nothing moves while it waits, so there is no bar to look at.
  if (line.state === "waiting") return <p className="text-label text-ink-2">{words}</p>;
  const hasPages = progress !== null && progress.stage !== "structuring" && progress.total > 1;
  return <Progress label={words} value={hasPages ? progress.done / progress.total : undefined} />;
}

export function useReadingWords(): (line: Line) => string {
  const words = useTranslations("import");
  return ({ state, progress, recognise }) => {
    if (state === "waiting") return words(recognise ? "state.waitingForRecognition" : "state.waiting");
    if (progress === null) return words("state.reading");
    const { stage, done, total } = progress;
    if (stage === "structuring") return words("stage.structuring");
    if (total <= 1) return words(stage === "recognising" ? "stage.recognisingOne" : "state.reading");
    // `done` pages are over: the next one is in work.
    return words(`stage.${stage}`, { page: Math.min(done + 1, total), total });
  };
}

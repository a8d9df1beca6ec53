import { useTranslations } from "next-intl";
import type { z } from "zod";
import { randomKey } from "#components/api/call.ts";
import { upload } from "#components/api/upload.ts";
import { readReferenceFile } from "#lib/operations/references.ts";
import { useKept } from "./use-kept.ts";

export type FileRead = z.infer<typeof readReferenceFile.answer>;

interface Reading {
  readonly file: string;
  readonly read: FileRead | null;
  /** 0–1 of the bytes that have left; null when nothing is under way. */
  readonly share: number | null;
  readonly problem: string | null;
  readonly stopper: AbortController | null;
}

const NOTHING: Reading = { file: "", read: null, share: null, problem: null, stopper: null };

/** Where the reading of a file waits until its works are stored. */
export const fileReading = (groupId: string): string => `${groupId}:file`;

/** The reading of a file. It goes on while its dialog is closed, and what came of it waits there. */
export function useReferenceFile(groupId: string, onRead: (read: FileRead) => void) {
  const ui = useTranslations("ui");
  const [reading, change] = useKept(fileReading(groupId), NOTHING);

  async function send(chosen: File): Promise<void> {
    const stopper = new AbortController();
    change(() => ({ ...NOTHING, file: chosen.name, share: 0, stopper }));
    const answer = await upload(readReferenceFile, {
      params: { groupId },
      file: chosen,
      key: randomKey(),
      onProgress: (share) => change((before) => ({ ...before, share })),
      signal: stopper.signal,
    });
    if (stopper.signal.aborted) return change(() => NOTHING);
    if (answer.ok) {
      change((before) => ({ ...before, share: null, stopper: null, read: answer.value }));
      onRead(answer.value);
    } else {
      const problem = answer.refusal.sentence ?? ui(answer.refusal.code === "offline" ? "offline" : "failed");
      change((before) => ({ ...before, share: null, stopper: null, problem }));
    }
  }
  return { ...reading, send, stop: () => reading.stopper?.abort() };
}

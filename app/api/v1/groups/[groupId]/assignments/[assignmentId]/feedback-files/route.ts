import { downloadClassFeedback as operation } from "#lib/operations/feedback-files.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { type ZippedFile, zipStream } from "#lib/server/gateways/zip.ts";
import { classResults } from "#lib/server/queries/class-results.ts";
import { essayFeedbackFile } from "#lib/server/queries/feedback-file.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { route } from "#app/_edge/route.ts";
import { StreamedDownload } from "#app/_edge/streamed-download.ts";
import { feedbackFileOf, feedbackWords, fileName, writtenFeedback } from "../write-feedback.ts";

/** One essay after the other, each in a transaction of its own: a class takes minutes, and nobody waits for it with a lock. */
export const GET = route(operation, async ({ inGroup, params: { assignmentId }, query }) => {
  const found = await inGroup((group) => essaysToWrite(group, assignmentId, query.which));
  if (!found.ok) return found;
  const { numbers, titles } = found.value;
  const say = await feedbackWords(query.locale);
  async function* files(): AsyncGenerator<ZippedFile> {
    const left: number[] = [];
    for (const number of numbers) {
      const given = await inGroup((group) => essayFeedbackFile(group, { assignmentId, number }));
      if (!given.ok) {
        left.push(number);
        continue;
      }
      const file = feedbackFileOf(given.value, query.locale, say);
      const name = [String(number).padStart(3, "0"), ...given.value.writers].join(" ");
      const bytes = await writtenFeedback(query.format, file);
      yield { name: `${fileName(name)}.${query.format}`, bytes, isPacked: true };
    }
    // What was changed meanwhile is not passed over in silence.
    if (left.length > 0)
      yield {
        name: `${fileName(say("leftOut"))}.txt`,
        bytes: new TextEncoder().encode(`${say("leftOutText", { numbers: left.join(", ") })}\n`),
        isPacked: false,
      };
  }
  const name = fileName(`${say("fileName")} – ${findWording(titles, query.locale)?.text ?? ""}`);
  return accept(
    new StreamedDownload({ stream: zipStream(files()), mediaType: "application/zip", name: `${name}.zip` }),
  );
});

async function essaysToWrite(
  group: InGroup,
  assignmentId: string,
  which: "released" | "marked",
): Promise<Result<{ numbers: number[]; titles: Parameters<typeof findWording>[0] }>> {
  const found = await classResults(group, assignmentId);
  if (!found.ok) return found;
  const ready = found.value.results.flatMap(({ number, total, releasedAt }) =>
    number === null || total === null || (which === "released" && releasedAt === null) ? [] : [number],
  );
  // Of a team each writer has a row.
  const numbers = [...new Set(ready)].sort((a, b) => a - b);
  return numbers.length === 0
    ? refuse("nothing_to_write")
    : accept({ numbers, titles: found.value.assignment.titles });
}

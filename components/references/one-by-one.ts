import type { Answered } from "#components/api/use-call.ts";

/** Calls under way at once: enough to be quick, few enough to leave the server to others. */
const AT_ONCE = 4;
/** Milliseconds before a call that came too fast is made again. */
const BREATH = 5_000;

/**
 * Makes one call for each of many things, a few at a time, and waits where the server asks for slowness. Answers with what became
 * of each, in order; one refusal does not stop the others.
 */
export async function oneByOne<Thing, Answer>(
  things: readonly Thing[],
  deed: (thing: Thing) => Promise<Answered<Answer>>,
  onProgress: (done: number) => void = () => undefined,
): Promise<readonly Answered<Answer>[]> {
  const answers: Answered<Answer>[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < things.length; at = next++) {
      answers[at] = await patiently(() => deed(things[at] as Thing)); // `at` is within the list
      onProgress(++done);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, things.length) }, work));
  return answers;
}

async function patiently<Answer>(deed: () => Promise<Answered<Answer>>): Promise<Answered<Answer>> {
  for (;;) {
    const answer = await deed();
    if (answer.ok || answer.refusal.code !== "too_many_requests") return answer;
    await new Promise((resolve) => setTimeout(resolve, BREATH));
  }
}

import type { Language } from "#lib/languages/language-tag.ts";
import type { Messages } from "./messages.ts";

/** Milliseconds before a file that did not come is asked for again. */
const PAUSES = [300, 1_500];
/** Milliseconds after which a failure counts no more. */
const FORGET_AFTER = 1_000;

const known = new Map<string, Promise<Messages>>();

/** In the browser: the file that the page has asked for already (`preload` in the layout), once for each address. */
export function readWords(_locale: Language, address: string): Promise<Messages> {
  let words = known.get(address);
  if (words === undefined) {
    known.set(address, (words = fetchWords(address)));
    // Fetched anew when somebody tries again; not while this failure is being drawn, which would ask for ever.
    words.catch(() => setTimeout(() => known.delete(address), FORGET_AFTER));
  }
  return words;
}

async function fetchWords(address: string): Promise<Messages> {
  for (let tried = 0; ; tried += 1) {
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address} answered ${String(answer.status)}`);
      // Written by our own server (app/words).
      return (await answer.json()) as Messages;
    } catch (failure) {
      const pause = PAUSES[tried];
      if (pause === undefined) throw failure;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

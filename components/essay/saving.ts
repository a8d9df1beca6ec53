import type { ScreenRefusal } from "#components/api/call.ts";
import type { SentText } from "./kept-texts.ts";

/**
 * saved: the server has it. writing: it is about to be sent. saving: it is on its way. kept: this browser holds it until the network is back.
 * apart: another window has saved something else. refused: the server would not take it.
 */
export type SavingState =
  | { readonly name: "saved"; readonly at: string | null; readonly words: number }
  | { readonly name: "writing" | "saving" | "apart" }
  | { readonly name: "kept"; readonly isKept: boolean }
  | { readonly name: "refused"; readonly refusal: ScreenRefusal };

/** How far the text of one window is saved. */
export interface Saving {
  /** What its writer is told. */
  readonly state: SavingState;
  /** Of the server's text that the window goes on from. */
  readonly version: number;
  /** Something was written that is not on its way yet. */
  readonly isChanged: boolean;
  /** What is on its way, or was sent and not answered. */
  readonly sent: SentText | null;
  /** What is taken next was chosen beside another window's text: a text so chosen was refused, and its mended one takes its place. */
  readonly isKeptApart: boolean;
}

export type SavingEvent =
  | { readonly is: "changed" }
  /** A text that another window left behind is gone on with; what that one had sent is sent again. */
  | {
      readonly is: "adopted";
      readonly base: number;
      readonly sent: SentText | null;
      readonly isKeptApart: boolean;
    }
  /** The window shows what the server has. */
  | { readonly is: "settled"; readonly version: number; readonly at: string; readonly words: number }
  /** Of two texts that are apart this window's is to be saved beside the other one. */
  | { readonly is: "own_chosen"; readonly version: number; readonly sent: SentText }
  /** What stands in the window now is what will be sent. */
  | { readonly is: "taken"; readonly sent: SentText }
  | { readonly is: "sending" }
  | { readonly is: "answered"; readonly version: number; readonly at: string; readonly words: number }
  | { readonly is: "apart" }
  | { readonly is: "postponed"; readonly isKept: boolean }
  | { readonly is: "refused"; readonly refusal: ScreenRefusal }
  /** Nothing is on its way any more, answered or not. */
  | { readonly is: "over" };

export function savingAfter(saving: Saving, event: SavingEvent): Saving {
  const { state } = saving;
  switch (event.is) {
    case "changed":
      return { ...saving, isChanged: true, state: whileTyping(state) };
    case "adopted":
      return { ...saving, version: event.base, sent: event.sent, isKeptApart: event.isKeptApart };
    case "settled":
      return { ...savedBy(event), isChanged: false };
    case "own_chosen":
      return {
        ...{ version: event.version, sent: event.sent, isChanged: false, isKeptApart: false },
        state: { name: "writing" },
      };
    case "taken":
      return { ...saving, sent: event.sent, isChanged: false, isKeptApart: false };
    case "sending":
      // While nothing gets through it is not said anew with each try that it is on its way.
      return state.name === "kept" ? saving : { ...saving, state: { name: "saving" } };
    case "answered":
      // What was typed meanwhile follows at once.
      return saving.isChanged
        ? { ...savedBy(event), isChanged: true, state: { name: "saving" } }
        : { ...savedBy(event), isChanged: false };
    case "apart":
      return { ...saving, state: { name: "apart" } };
    case "postponed":
      return { ...saving, state: { name: "kept", isKept: event.isKept } };
    case "refused":
      // It is never sent again as it was; what was typed meanwhile follows at once.
      return {
        ...{ version: saving.version, isChanged: true, sent: null },
        isKeptApart: saving.sent?.isKeptApart ?? saving.isKeptApart,
        state: saving.isChanged ? { name: "saving" } : { name: "refused", refusal: event.refusal },
      };
    case "over":
      return state.name === "saving" ? { ...saving, state: { name: "writing" } } : saving;
  }
}

/** Whether the server has everything, as far as this window knows; what is on its way may still come back. */
export function isSaved({ isChanged, sent }: Saving): boolean {
  return !isChanged && sent === null;
}

/** Two texts stay apart, and no network stays no network, however much is typed. */
function whileTyping(state: SavingState): SavingState {
  const stays = state.name === "apart" || state.name === "kept" || state.name === "saving";
  return stays || state.name === "writing" ? state : { name: "writing" };
}

function savedBy({
  version,
  at,
  words,
}: {
  readonly version: number;
  readonly at: string;
  readonly words: number;
}): Omit<Saving, "isChanged"> {
  return { version, sent: null, isKeptApart: false, state: { name: "saved", at, words } };
}

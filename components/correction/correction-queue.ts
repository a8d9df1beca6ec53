import type { ApiRefusal } from "#components/api/use-call.ts";
import type { Correction } from "#lib/import/correction.ts";
import type {
  ArticleCardView,
  CorrectionsView,
  PreviewNote,
  PreviewView,
} from "#lib/operations/import-preview.ts";

/** What of an import changes while it is corrected. */
export interface Corrected {
  readonly version: number;
  readonly articles: readonly ArticleCardView[];
  readonly preview: PreviewView;
  readonly notes: readonly PreviewNote[];
  readonly corrections: CorrectionsView;
}

export type Step = Deed & {
  /** The block that was current when it was taken. */
  readonly from: string | null;
};
type Deed =
  | { readonly kind: "correct"; readonly corrections: readonly Correction[] }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** A step that was not taken, with the reason; it is kept until it is tried again or dropped. */
export interface HeldStep {
  readonly step: Step;
  readonly refusal: ApiRefusal;
}

/** What the server said to a step. */
export interface Sent {
  readonly corrected: Corrected | null;
  /** The block that the step led to. */
  readonly focus: string | null;
  readonly refusal: ApiRefusal | null;
  /** There was nothing more to undo or to do again. */
  readonly isNothingLeft: boolean;
}

export interface QueueState {
  readonly corrected: Corrected;
  /** Steps that the server has not answered yet, the one under way first. */
  readonly waiting: readonly Step[];
  readonly held: HeldStep | null;
  /** Where the step led that was answered last: a block of `corrected`, and the one that was current when the step was taken. */
  readonly ledTo: { readonly blockId: string; readonly from: string | null } | null;
}

type Send = (step: Step, version: number) => Promise<Sent>;

/**
 * Steps go out one after the other, each with the version that the last answer told, and each once: what is drawn meanwhile has no part in
 * it. A step that is refused is held, and those behind it wait.
 */
export class CorrectionQueue {
  readonly #watchers = new Set<() => void>();
  readonly #send: Send;
  #state: QueueState;
  #isSending = false;

  constructor(first: Corrected, send: Send) {
    this.#state = { corrected: first, waiting: [], held: null, ledTo: null };
    this.#send = send;
  }

  readonly state = (): QueueState => this.#state;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  add(...steps: readonly Step[]): void {
    this.#change({ waiting: [...this.#state.waiting, ...steps] });
  }

  tryAgain(): void {
    const { held, waiting } = this.#state;
    if (held !== null) this.#change({ held: null, waiting: [held.step, ...waiting] });
  }

  /** Forgets the step that is held, and those behind it. */
  drop(): void {
    this.#change({ held: null, waiting: [] });
  }

  #change(change: Partial<QueueState>): void {
    this.#state = { ...this.#state, ...change };
    for (const watcher of this.#watchers) watcher();
    void this.#run();
  }

  async #run(): Promise<void> {
    const { waiting, held, corrected } = this.#state;
    const [step] = waiting;
    if (step === undefined || held !== null || this.#isSending) return;
    this.#isSending = true;
    const sent = await this.#send(step, corrected.version);
    this.#isSending = false;
    const behind = this.#state.waiting.slice(1);
    this.#change({
      corrected: sent.corrected ?? this.#state.corrected,
      waiting: sent.isNothingLeft ? withoutFirst(behind, step.kind) : behind,
      held: sent.refusal === null ? null : { step, refusal: sent.refusal },
      ledTo: sent.focus === null ? null : { blockId: sent.focus, from: step.from },
    });
  }
}

/** A key that is held down asks many times more than there is to undo: one answer is enough for all of them. */
function withoutFirst(steps: readonly Step[], kind: Step["kind"]): readonly Step[] {
  const other = steps.findIndex((step) => step.kind !== kind);
  return other < 0 ? [] : steps.slice(other);
}

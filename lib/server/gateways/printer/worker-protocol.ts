/**
 * What the server and a process that works for it say to each other, as structured clones (the "advanced" serialisation of
 * Node's IPC): plain objects, strings, numbers, bytes.
 */
export interface WorkerRequest {
  readonly id: number;
  readonly task: string;
  readonly input: unknown;
}

export type WorkerAnswer =
  | { readonly id: number; readonly value: unknown }
  /** It is still at it: so much of so much is done. */
  | { readonly id: number; readonly done: number; readonly of: number }
  /** What was thrown, with its stack, for the log. */
  | { readonly id: number; readonly thrown: string };

/** The process did not answer: it crashed, took more time or memory than it may, or the task itself threw. The next request gets a new one. */
export class WorkerFailed extends Error {
  readonly task: string;
  readonly reason: "crashed" | "too_slow" | "too_big" | "threw";

  constructor(task: string, reason: WorkerFailed["reason"], complaint: string) {
    super(`The task ${task} failed (${reason}): ${complaint}`);
    this.name = "WorkerFailed";
    this.task = task;
    this.reason = reason;
  }
}

/** More requests wait than can be answered in a time that people wait. */
export class WorkerBusy extends Error {
  constructor(task: string) {
    super(`Too many requests wait: ${task} was not begun`);
    this.name = "WorkerBusy";
  }
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { WorkerBusy, WorkerFailed } from "#lib/server/gateways/printer/worker-failure.ts";
import { Worker, type WorkerLimits } from "#lib/server/gateways/printer/worker.ts";

// Within the application's folder: the process may read nothing else.
const folder = mkdtempSync(path.resolve("lib/.worker-test-"));
const started: Worker[] = [];

afterEach(() => {
  for (const worker of started.splice(0)) worker.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

const LIMITS: WorkerLimits = {
  deadlineMs: 20_000,
  idleMs: 60_000,
  mostWaiting: 2,
  heapMegabytes: 64,
  memoryMegabytes: 1_024,
};

/** A program that does with each input what `body` says. */
function workerOf(body: string, limits: Partial<WorkerLimits> = {}): Worker {
  const program = path.join(folder, `program-${started.length}.mjs`);
  writeFileSync(
    program,
    `const say = (answer) => process.send(answer);
     process.on("disconnect", () => process.exit(0));
     process.on("message", async ({ id, task, input }) => { ${body} });`,
  );
  const worker = new Worker({ ...LIMITS, ...limits }, program);
  started.push(worker);
  return worker;
}

const ECHO = `if (input === "crash") process.exit(3);
  if (input === "hang") return;
  if (input === "fill") { const kept = []; for (;;) kept.push(new Array(1e5).fill(kept.length)); }
  if (input === "throw") return say({ id, thrown: "Error: it does not work" });
  if (input === "pid") return say({ id, value: process.pid });
  say({ id, value: { task, input } });`;

async function failureOf(answer: Promise<unknown>): Promise<WorkerFailed> {
  const failure: unknown = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (failure instanceof WorkerFailed) return failure;
  throw new Error(`expected a failure, got ${String(failure)}`);
}

describe("Worker", () => {
  it("passes on how far a task is, to whoever waits for that task", async () => {
    const worker = workerOf(
      `for (let done = 1; done <= 3; done++) say({ id, done, of: 3 });
       say({ id: id - 1, done: 9, of: 9 });
       say({ id, value: input });`,
    );
    const told: Record<string, string[]> = { one: [], other: [] };
    const perform = (name: string) =>
      worker.perform("count", name, (done, of) => told[name]?.push(`${String(done)}/${String(of)}`));
    expect(await Promise.all([perform("one"), perform("other")])).toEqual(["one", "other"]);
    expect(told).toEqual({ one: ["1/3", "2/3", "3/3"], other: ["1/3", "2/3", "3/3"] });
  });

  it("does one task after the other in one process and answers each its own", async () => {
    const worker = workerOf(ECHO, { mostWaiting: 10 });
    const inputs = ["қазақ", { bytes: new Uint8Array([1, 2]), nothing: undefined }, "👩‍👩‍👧‍👦", "pid", "pid"];
    const [first, second, third, one, other] = await Promise.all(
      inputs.map((input) => worker.perform("echo", input)),
    );
    expect(first).toEqual({ task: "echo", input: "қазақ" });
    expect(second).toEqual({ task: "echo", input: inputs[1] });
    expect(third).toEqual({ task: "echo", input: "👩‍👩‍👧‍👦" });
    expect(one).toBe(other);
  });

  it("fails the request at which the process crashes, and begins the next in a new one", async () => {
    const worker = workerOf(ECHO);
    const crashed = failureOf(worker.perform("echo", "crash"));
    const next = worker.perform("echo", "next");
    expect((await crashed).reason).toBe("crashed");
    expect(await next).toEqual({ task: "echo", input: "next" });
  });

  it("tries once more when the process is killed under a request", async () => {
    const worker = workerOf(`
      if (input === process.pid) return process.kill(process.pid, "SIGKILL");
      say({ id, value: process.pid });`);
    const first = await worker.perform("pid", null);
    const [second, third] = await Promise.all([worker.perform("die", first), worker.perform("pid", null)]);
    expect([second === first, third]).toEqual([false, second]);
  });

  it("ends a process that takes too long", async () => {
    const worker = workerOf(ECHO, { deadlineMs: 1_500 });
    const slow = failureOf(worker.perform("echo", "hang"));
    const next = worker.perform("echo", "next");
    expect((await slow).reason).toBe("too_slow");
    expect(await next).toEqual({ task: "echo", input: "next" });
  });

  it("survives a process that fills its memory", async () => {
    const worker = workerOf(ECHO);
    expect((await failureOf(worker.perform("echo", "fill"))).reason).toBe("too_big");
    expect(await worker.perform("echo", "next")).toEqual({ task: "echo", input: "next" });
  });

  it("passes on what the task threw, and goes on in the same process", async () => {
    const worker = workerOf(ECHO);
    const before = await worker.perform("echo", "pid");
    const failure = await failureOf(worker.perform("echo", "throw"));
    expect([failure.reason, failure.task]).toEqual(["threw", "echo"]);
    expect(failure.message).toContain("it does not work");
    expect(await worker.perform("echo", "pid")).toBe(before);
  });

  it("refuses what cannot be sent, and goes on", async () => {
    const worker = workerOf(ECHO);
    expect((await failureOf(worker.perform("echo", () => 1))).reason).toBe("threw");
    expect(await worker.perform("echo", "next")).toEqual({ task: "echo", input: "next" });
  });

  it("says that it is busy when too many wait", async () => {
    const worker = workerOf(ECHO);
    const answers = ["1", "2", "3", "4"].map((input) => worker.perform("echo", input));
    await expect(answers[3]).rejects.toBeInstanceOf(WorkerBusy);
    expect(await Promise.all(answers.slice(0, 3))).toHaveLength(3);
  });

  it("ends the process when there is nothing to do, and starts one again", async () => {
    const worker = workerOf(ECHO, { idleMs: 50 });
    const before = (await worker.perform("echo", "pid")) as number;
    await expect.poll(() => isAlive(before), { timeout: 10_000 }).toBe(false);
    expect(await worker.perform("echo", "pid")).not.toBe(before);
  });

  it("gives the process no right to write, to start programs, or to read the data", async () => {
    const worker = workerOf(`
      const fs = await import("node:fs");
      const tried = [
        () => fs.readFileSync("/etc/hostname"),
        () => fs.writeFileSync(${JSON.stringify(path.join(folder, "x"))}, "x"),
        () => process.getBuiltinModule("node:child_process").spawnSync("true"),
      ];
      say({ id, value: tried.map((attempt) => { try { attempt(); return "done"; } catch (error) { return error.code; } }) });`);
    expect(await worker.perform("try", null)).toEqual(Array(3).fill("ERR_ACCESS_DENIED"));
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

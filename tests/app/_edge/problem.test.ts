import { expect, test } from "vitest";
import { refusalOfFailure } from "#app/_edge/problem.ts";
import { TooManyHashes } from "#lib/server/auth/password.ts";
import { WorkerFailed } from "#lib/server/gateways/printer/worker-failure.ts";

const coded = (code: string): Error => Object.assign(new Error("as the driver says"), { code });

test.each([
  ["a row of another group", coded("42501"), "not_found"],
  ["a full disk", coded("53100"), "no_space"],
  ["a server that shuts down", coded("57P01"), "unavailable"],
  ["a server that starts up, wrapped twice", new Error("outer", { cause: coded("57P03") }), "unavailable"],
  ["a connection that broke under a query", new Error("Connection terminated unexpectedly"), "unavailable"],
  [
    "text that no row can hold",
    Object.assign(coded("P2010"), { cause: { originalCode: "22021" } }),
    "bad_request",
  ],
  ["a number beyond the column", coded("P2020"), "bad_request"],
  ["more sign-ins than can be checked", new TooManyHashes("busy"), "too_many_requests"],
  ["a process that printed too long", new WorkerFailed("printList", "too_slow", ""), "too_heavy"],
  ["a file that filled its memory", new WorkerFailed("readReferences", "too_big", ""), "too_heavy"],
  ["a task that threw", new WorkerFailed("printList", "threw", "TypeError"), "failure"],
  ["a mistake of ours", new TypeError("undefined is not a function"), "failure"],
  ["something thrown that is no error", "oops", "failure"],
])("%s", (_, thrown, code) => {
  expect(refusalOfFailure(thrown).code).toBe(code);
});

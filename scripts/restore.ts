import path from "node:path";
import { restoreBackup, type Restored } from "#lib/server/database/backup/restore.ts";
import { readMigrations } from "#lib/server/database/migrations.ts";
import { fromCaller } from "./backup.ts";
import { isProgram, runProgram } from "./entry.ts";
import { endSignal, progressLine } from "./progress.ts";
import { readDataSettings } from "./settings.ts";

const USAGE = "Usage: npm run db:restore -- FOLDER [--into DATA_FOLDER] [--to 2026-11-21T09:30:00Z]";

const root = path.resolve(import.meta.dirname, "..");

export interface RestoreRequest {
  readonly folder: string;
  readonly into: string | null;
  readonly to: Date | null;
}

/** Throws with the usage when the arguments say anything else. */
export function readArguments(args: readonly string[]): RestoreRequest {
  const given = new Map<string, string>();
  const folders: string[] = [];
  const queue = args.values();
  for (const arg of queue) {
    if (!arg.startsWith("-")) folders.push(arg);
    else if (arg === "--into" || arg === "--to") given.set(arg, queue.next().value ?? "");
    else throw new Error(USAGE);
  }
  const [folder, ...more] = folders;
  const into = given.get("--into") ?? null;
  if (folder === undefined || more.length > 0 || into === "") throw new Error(USAGE);
  const to = given.get("--to");
  return { folder, into, to: to === undefined ? null : readMoment(to) };
}

/** With its zone: half past nine is another moment in Almaty than in Greenwich. */
function readMoment(text: string): Date {
  const moment = new Date(text);
  const isComplete = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)$/u.test(text);
  if (isComplete && !Number.isNaN(moment.getTime())) return moment;
  throw new Error(
    `--to ${text} is no moment with a time zone, such as 2026-11-21T09:30:00Z or 2026-11-21T14:30:00+05:00.`,
  );
}

function describe({ manifest, facts }: Restored, dataFolder: string): string {
  const rows = [...facts.rows].filter(([, count]) => count > 0).map(([name, count]) => `  ${name} ${count}`);
  return [
    `Restored to ${dataFolder}: Silteme ${manifest.silteme}, PostgreSQL ${manifest.postgres}, backup of ${manifest.finishedAt}.`,
    ...(facts.lastTransaction === null ? [] : [`Last change: ${facts.lastTransaction.toISOString()}.`]),
    `${facts.migrations.length} migrations; every page and index was read and is sound. Rows:`,
    ...rows,
  ].join("\n");
}

if (isProgram(import.meta)) {
  await runProgram(async () => {
    const { folder, into, to } = readArguments(process.argv.slice(2));
    const settings = readDataSettings();
    const dataFolder = into === null ? settings.dataFolder : fromCaller(into);
    const show = progressLine();
    const restored = await restoreBackup({
      folder: fromCaller(folder),
      dataFolder,
      knownMigrations: readMigrations(path.join(root, "prisma", "migrations")).map(({ name }) => name),
      to,
      walArchive: settings.walArchive,
      signal: endSignal(),
      onProgress: (step, done, total) => show(step === "checking" ? "Checking" : "Copying", done, total),
    });
    console.log(describe(restored, dataFolder));
  });
}

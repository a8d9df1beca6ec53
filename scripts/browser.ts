import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { isProgram, runProgram } from "./entry.ts";

const root = path.resolve(import.meta.dirname, "..");

/** A Chromium and what it needs to run on this machine. */
export interface Browser {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Names on PATH, and places where installers put it. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The tests drive pages of our own only; the sandbox needs rights that root and most containers lack. */
const ARGS = process.platform === "linux" ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];

/** Debian's packages for the libraries that the Chromium from npm expects from the system. */
const DEBIAN_PACKAGES: Readonly<Record<string, string>> = {
  "libnss3.so": "libnss3",
  "libnssutil3.so": "libnss3",
  "libnspr4.so": "libnspr4",
  "libexpat.so.1": "libexpat1",
  "libuuid.so.1": "libuuid1",
  "libdbus-1.so.3": "libdbus-1-3",
  "libglib-2.0.so.0": "libglib2.0-0",
  "libfontconfig.so.1": "libfontconfig1",
  "libfreetype.so.6": "libfreetype6",
  "libX11.so.6": "libx11-6",
  "libgbm.so.1": "libgbm1",
};

/** SILTEME_CHROMIUM, else a browser of this machine, else the one from npm. Throws with the words that help. */
export async function findBrowser(): Promise<Browser> {
  const given = process.env.SILTEME_CHROMIUM;
  if (given !== undefined && given !== "") {
    if (!existsSync(given)) throw new Error(`SILTEME_CHROMIUM names ${given}, which does not exist.`);
    return { executable: given, args: ARGS, env: {} };
  }
  const installed = findInstalled();
  if (installed !== null) return { executable: installed, args: ARGS, env: {} };
  return bringBrowser();
}

function findInstalled(): string | null {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))).concat(PLACES);
  return candidates.find((file) => existsSync(file) && runs(file)) ?? null;
}

/** Ubuntu puts a script there that only says how to install it, so existing is not enough. */
function runs(file: string): boolean {
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

async function bringBrowser(): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "The browser tests need Chrome or Chromium: install one, or name it in SILTEME_CHROMIUM.",
    );
  }
  const folder = await unpack();
  const executable = path.join(folder, "chromium");
  const libraries = path.join(folder, "al2023", "lib");
  const fonts: Record<string, string> = existsSync("/etc/fonts")
    ? {}
    : { FONTCONFIG_PATH: path.join(folder, "fonts") };
  if (missingLibraries(executable, {}).length === 0) return { executable, args: ARGS, env: fonts };
  const env = { ...fonts, LD_LIBRARY_PATH: libraries };
  const missing = missingLibraries(executable, env);
  if (missing.length > 0) throw new Error(howToInstall(missing));
  return { executable, args: ARGS, env };
}

function howToInstall(missing: readonly string[]): string {
  const packages = [...new Set(missing.map((library) => DEBIAN_PACKAGES[library] ?? library))];
  return (
    `The Chromium from npm misses shared libraries of this system: ${missing.join(", ")}.\n` +
    `On Debian or Ubuntu: apt-get install ${packages.join(" ")}\n` +
    "or install a whole browser (apt-get install chromium), or name one in SILTEME_CHROMIUM."
  );
}

function missingLibraries(executable: string, env: Readonly<Record<string, string>>): string[] {
  const { stdout } = spawnSync("ldd", [executable], { encoding: "utf8", env: { ...process.env, ...env } });
  return [...(stdout ?? "").matchAll(/^\s*(\S+) => not found/gmu)].map(([, library]) => library ?? "");
}

/**
 * Unpacks @sparticuz/chromium once into node_modules/.cache. The package writes to the system's temporary folder and
 * takes whatever lies there for complete; so it gets an empty one, which is moved into place when it is done.
 */
async function unpack(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const bin = path.join(path.dirname(path.dirname(entry)), "bin");
  const cache = path.join(root, "node_modules", ".cache");
  const folder = path.join(cache, "silteme-chromium");
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(path.join(cache, "chromium-"));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = draft;
  try {
    const { inflate } = await import("@sparticuz/chromium");
    for (const archive of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"]) {
      await inflate(path.join(bin, archive));
    }
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  if (existsSync(folder))
    rmSync(draft, { recursive: true }); // Another run was quicker.
  else renameSync(draft, folder);
  return folder;
}

if (isProgram(import.meta)) {
  await runProgram(async () => console.log((await findBrowser()).executable));
}

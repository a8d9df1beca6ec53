import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const serve = path.resolve(import.meta.dirname, "../../scripts/serve.ts");

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), "silteme-serve-"));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

function start(env: Record<string, string>): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [serve], {
    encoding: "utf8",
    env: { ...process.env, SILTEME_DATA: dataFolder, PORT: "0", DATABASE_URL: "", ...env },
    timeout: 60_000,
  });
  return { status, output: stdout + stderr };
}

/** A port on which somebody listens while the work is done. */
async function withTakenPort<Value>(work: (port: number) => Value): Promise<Value> {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const address = taken.address();
  try {
    return work(address !== null && typeof address === "object" ? address.port : 0);
  } finally {
    taken.close();
  }
}

/** A fixed one may be taken by any connection of the machine. */
const freePort = async (): Promise<string> => String(await withTakenPort((port) => port));

describe("a start that cannot succeed says why, before anything slow", () => {
  it("when the port is taken", async () => {
    const { port, result } = await withTakenPort((port) => ({ port, result: start({ PORT: String(port) }) }));
    expect(result.status).toBe(1);
    expect(result.output).toContain(`Port ${port} is taken`);
    expect(result.output).not.toMatch(/\n\s+at /u); // A sentence, no stack.
  });

  it.each([["http"], ["70000"], ["0"], ["-1"]])("when PORT is %s", (PORT) => {
    expect(start({ PORT })).toMatchObject({
      status: 1,
      output: expect.stringContaining("is no port") as string,
    });
  });

  it("when DATABASE_URL leads nowhere", async () => {
    const { status, output } = start({
      PORT: await freePort(),
      DATABASE_URL: "postgresql://owner:secret@127.0.0.1:1/silteme",
    });
    expect(status).toBe(1);
    expect(output).toContain("Nothing answers at 127.0.0.1:1/silteme");
    expect(output).not.toContain("secret");
  });

  it("when the data folder belongs to a newer version", async () => {
    mkdirSync(path.join(dataFolder, "postgres"));
    writeFileSync(path.join(dataFolder, "postgres", "PG_VERSION"), "99\n");
    const { status, output } = start({ PORT: await freePort() });
    expect(status).toBe(1);
    expect(output).toContain("newer Silteme");
  });
});

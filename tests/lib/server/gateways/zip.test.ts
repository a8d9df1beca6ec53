import JSZip from "jszip";
import { expect, it } from "vitest";
import { zipStream, type ZippedFile } from "#lib/server/gateways/zip.ts";

async function* files(...all: readonly (string | Error)[]): AsyncGenerator<ZippedFile> {
  for (const name of all) {
    await Promise.resolve();
    if (name instanceof Error) throw name;
    yield { name, bytes: new TextEncoder().encode(`сөз ${name}`), isPacked: false };
  }
}

it("writes files under their names in any script, and two of one name side by side", async () => {
  const bytes = await new Response(
    zipStream(files("001 Дана.docx", "001 Дана.docx", "漢字.txt")),
  ).arrayBuffer();
  const zip = await JSZip.loadAsync(bytes);
  expect(Object.keys(zip.files)).toEqual(["001 Дана.docx", "001 Дана (2).docx", "漢字.txt"]);
  expect(await zip.file("漢字.txt")?.async("text")).toBe("сөз 漢字.txt");
});

it("breaks off where a file cannot be made, so that half a class is not taken for the whole", async () => {
  const reading = new Response(zipStream(files("а.txt", new Error("no essay")))).arrayBuffer();
  await expect(reading).rejects.toThrow();
});

it("makes no further file once nobody fetches them", async () => {
  let made = 0;
  async function* many(): AsyncGenerator<ZippedFile> {
    for (; made < 1_000; made += 1)
      yield await new Promise<ZippedFile>((resolve) =>
        setTimeout(
          () => resolve({ name: `${made}.bin`, bytes: new Uint8Array(1_000_000), isPacked: true }),
          1,
        ),
      );
  }
  const reader = zipStream(many()).getReader();
  await reader.read();
  await reader.cancel();
  const then = made;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(made).toBeLessThan(1_000);
  expect(made - then).toBeLessThan(5);
});

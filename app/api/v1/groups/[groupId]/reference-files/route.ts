import { readReferenceFile as operation } from "#lib/operations/references.ts";
import { accept, refuse } from "#lib/result.ts";
import { nameKnownOf } from "#lib/server/queries/found-works.ts";
import { readReferenceFile } from "#lib/server/reference-files.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, async ({ inGroup, file }) => {
  if (file === null) return refuse("nothing_read");
  const read = await readReferenceFile(file.bytes);
  if (!read.ok) return read;
  const { format, problems } = read.value;
  const works = await inGroup((group) => nameKnownOf(group, read.value.works));
  return works.ok
    ? accept({
        format,
        works: works.value,
        problems: problems.map((problem) => ({ ...problem, values: { ...problem.values } })),
      })
    : works;
});

import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";

/** Makes an example of each thing around works: a collection, an attachment of the given work, a merge, a saved list, a saved view. `at` is the group's address. */
export async function idsOfLibrary(
  person: APIRequestContext,
  at: string,
  referenceId: string,
): Promise<
  Readonly<
    Record<"collectionId" | "attachmentId" | "mergeId" | "bibliographyId" | "viewId" | "decisionId", string>
  >
> {
  const make = async <Answer>(address: string, data: unknown): Promise<Answer> =>
    (await (await person.post(`${at}/${address}`, { data })).json()) as Answer;
  const csl = { type: "book", title: "Бір еңбек екі рет" };
  const [kept, merged] = [
    await make<{ id: string }>("references", { csl }),
    await make<{ id: string }>("references", { csl }),
  ];
  const { mergeIds } = await make<{ mergeIds: string[] }>("merges", {
    kept: { id: kept.id, version: 1 },
    merged: [{ id: merged.id, version: 1 }],
    forms: { csl },
    tags: [],
  });
  const attached = await person.post(`${at}/references/${referenceId}/attachments`, {
    data: Buffer.from("Еңбектің мәтіні."),
    headers: { "Content-Type": "text/plain", "X-File-Name": "work.txt" },
  });
  const printing = { style: "apa", citationLocale: "item", order: "alphabetical" };
  const saved = { name: `Тізім ${randomUUID()}`, selection: { of: "library" }, printing };
  return {
    collectionId: (await make<{ id: string }>("collections", { name: `Топтама ${randomUUID()}` })).id,
    attachmentId: ((await attached.json()) as { id: string }).id,
    mergeId: mergeIds[0] ?? "",
    bibliographyId: (await make<{ id: string }>("bibliographies", saved)).id,
    decisionId: await decisionId(make),
    viewId: (
      await make<{ id: string }>("saved-views", {
        kind: "matrix",
        name: `Көрініс ${randomUUID()}`,
        chosen: {},
      })
    ).id,
  };
}

/** A claim without a source, left as it is. */
async function decisionId(
  make: <Answer>(address: string, data: unknown) => Promise<Answer>,
): Promise<string> {
  const claim = { kind: "fact", language: "kk", wordings: { kk: "Дереккөзі жоқ тұжырым." } };
  const { id: key } = await make<{ id: string }>("claims", { claim });
  const decided = { kind: "no_source", key, fingerprint: "none", decision: "accepted" };
  return (await make<{ id: string }>("conflict-decisions", decided)).id;
}

import { expect, type APIRequestContext, type APIResponse } from "@playwright/test";

interface Essay {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** An essay that this student wrote for an assignment and handed in, over the API. Answers the submission's id. */
export async function handedInEssay(
  student: APIRequestContext,
  { groupId, assignmentId }: { readonly groupId: string; readonly assignmentId: string },
  { title, paragraphs }: Essay,
): Promise<string> {
  const group = `/api/v1/groups/${groupId}`;
  const opened = await student.post(`${group}/assignments/${assignmentId}/submission`);
  const { id, version } = await answered<{ id: string; version: number }>(opened);
  const block = (type: string, text: string) => ({ type, content: [{ type: "text", text }] });
  const content = [block("title", title), ...paragraphs.map((text) => block("paragraph", text))];
  const saved = await student.put(`${group}/submissions/${id}/draft`, {
    headers: seen(version),
    data: { content: { type: "doc", attrs: { language: "en" }, content } },
  });
  const written = await answered<{ version: number }>(saved);
  const at = `${group}/submissions/${id}/hand-in`;
  await answered(await student.post(at, { headers: seen(written.version), data: {} }));
  return id;
}

function seen(version: number): { "If-Match": string } {
  return { "If-Match": `"${String(version)}"` };
}

async function answered<Value>(answer: APIResponse): Promise<Value> {
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as Value;
}

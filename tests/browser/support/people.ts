import { randomUUID } from "node:crypto";
import {
  expect,
  request,
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from "@playwright/test";
import type { Role } from "#lib/groups/role.ts";
import type { Language } from "#lib/languages/language-tag.ts";

/** Where the application under test is served; set by start-server.ts before the workers start. */
export function address(): string {
  const { SILTEME_TEST_ADDRESS: at } = process.env;
  if (at === undefined) throw new Error("SILTEME_TEST_ADDRESS is not set: run the tests by npm test");
  return at;
}

/** Somebody with a cookie jar of their own, speaking to the API as a browser on this site would. */
export function somebody(language: Language = "en"): Promise<APIRequestContext> {
  return request.newContext({
    baseURL: address(),
    extraHTTPHeaders: { Origin: address(), "Accept-Language": language },
  });
}

/** A person of the sample group that a first start loads. */
export async function sampleOwner(): Promise<APIRequestContext> {
  const [email = "", password = ""] = (process.env.SILTEME_TEST_SAMPLE ?? "").split(" ");
  const person = await somebody();
  const answer = await person.post("/api/v1/session", { data: { email, password } });
  expect(answer.status(), "the sample owner signs in").toBe(200);
  return person;
}

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export function newPerson(name: string): NewPerson {
  return { name, email: `${randomUUID()}@example.org`, password: `${randomUUID()} құпия` };
}

/** Signs up over the API: the account is open at once, and its interface speaks `language`. */
export async function signedUp(
  name: string,
  language: Language = "en",
): Promise<APIRequestContext & { readonly userId: string }> {
  const person = await somebody(language);
  const answer = await person.post("/api/v1/accounts", { data: newPerson(name) });
  expect(answer.status(), `${name} signs up`).toBe(200);
  const { id } = (await answer.json()) as { id: string };
  return Object.assign(person, { userId: id });
}

/** Lets a person into a group by an invitation, as people come in. */
export async function letIn(
  owner: APIRequestContext,
  groupId: string,
  person: APIRequestContext,
  role: Role,
): Promise<void> {
  const invited = await owner.post(`/api/v1/groups/${groupId}/invitations`, {
    data: { role, days: 1, note: "" },
  });
  const { token } = (await invited.json()) as { token: string };
  const accepted = await person.post(`/api/v1/invitations/${token}/acceptance`, { data: {} });
  expect(accepted.status(), `joins as ${role}`).toBe(200);
}

export async function json<Body>(person: APIRequestContext, path: string): Promise<Body> {
  const answer = await person.get(path);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as Body;
}

/** A browser in which this person is signed in. */
export async function browserOf(
  browser: Browser,
  person: APIRequestContext,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({ ...options, storageState: await person.storageState() });
}

export async function ownGroup(person: APIRequestContext, name: string): Promise<string> {
  const made = await person.post("/api/v1/groups", { data: { name } });
  expect(made.status(), "makes a group").toBe(200);
  return ((await made.json()) as { id: string }).id;
}

/** Uploads a file over the API, waits until it is read and stores its article; answers with the document's id. */
export async function storedArticle(
  person: APIRequestContext,
  groupId: string,
  file: { readonly name: string; readonly bytes: Buffer },
): Promise<string> {
  const at = `/api/v1/groups/${groupId}/imports`;
  const sent = await person.post(at, {
    data: file.bytes,
    headers: { "Content-Type": "text/plain", "X-File-Name": encodeURIComponent(file.name) },
  });
  const { id } = (await sent.json()) as { id: string };
  await expect
    .poll(async () => (await json<{ state: string }>(person, `${at}/${id}`)).state, `${file.name} is read`)
    .toBe("ready");
  const stored = await person.post(`${at}/${id}/store`, { data: {} });
  const { documents } = (await stored.json()) as { documents: { id: string }[] };
  const [document] = documents;
  if (document === undefined) throw new Error(`${file.name} gave no article`);
  return document.id;
}

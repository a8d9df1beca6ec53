import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findSession } from "#lib/server/auth/sessions.ts";
import { useDatabase } from "#tests/support/database.ts";
import { TestProvider } from "#tests/support/oidc-provider.ts";
import { makePerson } from "#tests/support/world.ts";
import { database } from "#lib/server/database.ts";

useDatabase();

const SITE = "http://localhost:3000";
const COOKIE = "silteme-session";
const provider = new TestProvider({
  sub: "1",
  email: "Dana@Example.org",
  email_verified: true,
  name: "Дана",
});
let answerOidc: (typeof import("#lib/server/auth/oidc.ts"))["answerOidc"];

beforeAll(async () => {
  await provider.listen();
  // Read once by lib/server/environment.ts, hence set before the module that reads it is loaded.
  Object.assign(process.env, {
    OIDC_PROVIDERS: "university",
    OIDC_UNIVERSITY_ISSUER: provider.issuer,
    OIDC_UNIVERSITY_CLIENT_ID: "silteme-tests",
    OIDC_UNIVERSITY_CLIENT_SECRET: "a secret between the two",
    OIDC_UNIVERSITY_LABEL: "Университет",
  });
  ({ answerOidc } = await import("#lib/server/auth/oidc.ts"));
});
afterAll(() => provider.close());

/** A browser as far as this needs one: it keeps cookies and follows one redirect to the provider and back. */
class Browser {
  readonly #jar = new Map<string, string>();

  async ask(path: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...this.#jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new Request(new URL(path, SITE), {
      headers: {
        cookie,
        ...(form === undefined ? {} : { "Content-Type": "application/x-www-form-urlencoded", origin: SITE }),
      },
      ...(form === undefined ? {} : { method: "POST", body: new URLSearchParams(form).toString() }),
    });
    const response = await answerOidc({ request, sessionCookieName: COOKIE, isEncrypted: false });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      this.#jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return response;
  }

  get session(): string {
    return this.#jar.get(COOKIE) ?? "";
  }

  async signIn(change: (callback: URL) => void = () => undefined): Promise<Response> {
    const { csrfToken } = (await (await this.ask("/api/auth/csrf")).json()) as { csrfToken: string };
    const sent = await this.ask("/api/auth/signin/university", { csrfToken, callbackUrl: "/groups" });
    const atProvider = await fetch(sent.headers.get("location") ?? "", { redirect: "manual" });
    const callback = new URL(atProvider.headers.get("location") ?? "");
    change(callback);
    return this.ask(callback.pathname + callback.search);
  }
}

describe("signing in at an OpenID Connect provider", () => {
  test("ends with a session of ours, for a person made at the first time and known at the second", async () => {
    const first = new Browser();
    expect((await first.signIn()).headers.get("location")).toBe(`${SITE}/groups`);
    const person = await findSession(first.session);
    expect(person).toMatchObject({ name: "Дана", email: "dana@example.org" });
    const second = new Browser();
    await second.signIn();
    expect((await findSession(second.session))?.userId).toBe(person?.userId);
    expect(second.session).not.toBe(first.session);
  });

  test("does not tie itself to an account that has a password and the same address", async () => {
    const known = await makePerson("Ерлан");
    const { email } = await database().user.findUniqueOrThrow({ where: { id: known.userId } });
    provider.identity = { sub: "2", email, email_verified: true, name: "Ерлан" };
    const browser = new Browser();
    expect((await browser.signIn()).headers.get("location")).toContain(
      "/sign-in?error=OAuthAccountNotLinked",
    );
    expect(await findSession(browser.session)).toBeNull();
  });

  test("needs an address that the provider vouches for", async () => {
    provider.identity = {
      sub: "3",
      email: `${randomUUID()}@example.org`,
      email_verified: false,
      name: "Күмәнді",
    };
    const browser = new Browser();
    expect((await browser.signIn()).headers.get("location")).toContain("/sign-in?error=");
    expect(await findSession(browser.session)).toBeNull();
  });

  test("refuses a callback whose state is not the one that was sent, and a code that was used", async () => {
    provider.identity = { sub: "1", email: "dana@example.org", email_verified: true, name: "Дана" };
    const forged = new Browser();
    await forged.signIn((callback) => callback.searchParams.set("state", "forged"));
    expect(await findSession(forged.session)).toBeNull();
    const replayed = new Browser();
    let used = "";
    await replayed.signIn((callback) => (used = callback.pathname + callback.search));
    const other = new Browser();
    await other.ask(used);
    expect(await findSession(other.session)).toBeNull();
  });
});

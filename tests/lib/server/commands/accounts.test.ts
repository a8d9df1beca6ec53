import { describe, expect, test } from "vitest";
import { closeOtherSessions, findSession, openSession } from "#lib/server/auth/sessions.ts";
import { changePassword } from "#lib/server/commands/change-password.ts";
import { editAccount } from "#lib/server/commands/edit-account.ts";
import { endSession } from "#lib/server/commands/end-session.ts";
import { signIn } from "#lib/server/commands/sign-in.ts";
import { signUp } from "#lib/server/commands/sign-up.ts";
import { database, inAccount } from "#lib/server/database.ts";
import { listSessions } from "#lib/server/queries/account.ts";
import { useDatabase } from "#tests/support/database.ts";
import { refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

const PASSWORD = "көлдегі аққу үні";
const NEXT = "таудағы бұлақ суы";
let number = 0;

async function newAccount(): Promise<{ id: string; email: string }> {
  number += 1;
  const email = `person${number}@example.kz`;
  return valueOf(signUp({ name: "Айгерім Сейітова", email, password: PASSWORD, interfaceLocale: "kk" }));
}

describe("signing up", () => {
  test("makes an account that can sign in, whatever way the address is written", async () => {
    const { id, email } = await newAccount();
    const account = await valueOf(signIn({ email: ` ${email.toUpperCase()}`, password: PASSWORD }));
    expect(account).toMatchObject({ id, name: "Айгерім Сейітова", interfaceLocale: "kk", hasPassword: true });
  });

  test("keeps no password, only its argon2id hash", async () => {
    const { id } = await newAccount();
    const { passwordHash } = await database().user.findUniqueOrThrow({ where: { id } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("lets one of two people through who take the same address at once", async () => {
    const person = {
      name: "Мұрат",
      email: "same@example.kz",
      password: PASSWORD,
      interfaceLocale: "ru" as const,
    };
    const results = await Promise.all([signUp(person), signUp({ ...person, email: "SAME@example.kz" })]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { code: "email_taken" } });
  });

  test.each([
    ["no name", { name: " " }, "name_missing"],
    ["half an address", { email: "aigerim@" }, "email_malformed"],
    ["a short password", { password: "қысқа" }, "password_short"],
    ["a guessable password", { password: "qwertyuiop[]" }, "password_guessable"],
  ])("refuses %s", async (_, wrong, code) => {
    const person = {
      name: "А",
      email: "wrong@example.kz",
      password: PASSWORD,
      interfaceLocale: "kk" as const,
    };
    expect(await refusalOf(signUp({ ...person, ...wrong }))).toBe(code);
    expect(await database().user.count({ where: { email: "wrong@example.kz" } })).toBe(0);
  });
});

describe("signing in", () => {
  test("answers a wrong password and an unknown address with the same words", async () => {
    const { email } = await newAccount();
    const wrong = await signIn({ email, password: NEXT });
    const unknown = await signIn({ email: "nobody@example.kz", password: NEXT });
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ ok: false, refusal: { code: "wrong_credentials" } });
  });

  test("refuses a disabled account", async () => {
    const { id, email } = await newAccount();
    await database().user.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await refusalOf(signIn({ email, password: PASSWORD }))).toBe("wrong_credentials");
  });

  test("holds back who guesses at one account, and nobody else", async () => {
    const { email } = await newAccount();
    const other = await newAccount();
    for (let n = 0; n < 10; n += 1) await signIn({ email, password: `${NEXT} ${n}` });
    expect(await refusalOf(signIn({ email, password: PASSWORD }))).toBe("too_many_requests");
    expect(await signIn({ email: other.email, password: PASSWORD })).toMatchObject({ ok: true });
  });
});

describe("sessions", () => {
  test("a changed password ends every session and takes the old password out of use", async () => {
    const { id, email } = await newAccount();
    const here = await openSession(id, "Firefox");
    const elsewhere = await openSession(id, "Chrome");
    await valueOf(changePassword(id, { current: PASSWORD, next: NEXT }));
    expect(await findSession(here.token)).toBeNull();
    expect(await findSession(elsewhere.token)).toBeNull();
    expect(await refusalOf(signIn({ email, password: PASSWORD }))).toBe("wrong_credentials");
    expect(await signIn({ email, password: NEXT })).toMatchObject({ ok: true });
  });

  test("two changes at once do not both believe that they succeeded", async () => {
    const { id } = await newAccount();
    const results = await Promise.all([
      changePassword(id, { current: PASSWORD, next: NEXT }),
      changePassword(id, { current: PASSWORD, next: "даладағы жел лебі" }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test("asks for the current password and judges the new one", async () => {
    const { id } = await newAccount();
    expect(await refusalOf(changePassword(id, { current: NEXT, next: NEXT }))).toBe("wrong_password");
    expect(await refusalOf(changePassword(id, { current: PASSWORD, next: "қысқа" }))).toBe("password_short");
  });

  test("are listed for their owner alone and end one by one", async () => {
    const mine = await newAccount();
    const theirs = await newAccount();
    const here = await openSession(mine.id, "Firefox");
    const phone = await openSession(mine.id, "Phone");
    const foreign = await openSession(theirs.id, "Chrome");
    const hereId = (await findSession(here.token))?.sessionId ?? null;
    const phoneId = (await findSession(phone.token))?.sessionId ?? "";
    const foreignId = (await findSession(foreign.token))?.sessionId ?? "";
    const { sessions } = await valueOf(inAccount(mine.id, (own) => listSessions(own, hereId)));
    expect(sessions.map((session) => [session.userAgent, session.isThisOne]).sort()).toEqual([
      ["Firefox", true],
      ["Phone", false],
    ]);
    expect(await refusalOf(inAccount(mine.id, (own) => endSession(own, foreignId)))).toBe("not_found");
    await valueOf(inAccount(mine.id, (own) => endSession(own, phoneId)));
    expect(await findSession(phone.token)).toBeNull();
    expect(await findSession(here.token)).not.toBeNull();
    expect(await findSession(foreign.token)).not.toBeNull();
  });

  test("end all but the one that asks", async () => {
    const { id } = await newAccount();
    const here = await openSession(id, null);
    const other = await openSession(id, null);
    expect(await closeOtherSessions(id, (await findSession(here.token))?.sessionId ?? null)).toBe(1);
    expect(await findSession(other.token)).toBeNull();
    expect(await findSession(here.token)).not.toBeNull();
  });

  test("carry the account's language to every device", async () => {
    const { id } = await newAccount();
    const { token } = await openSession(id, null);
    await valueOf(inAccount(id, (own) => editAccount(own, { interfaceLocale: "ru" })));
    expect(await findSession(token)).toMatchObject({ interfaceLocale: "ru" });
  });
});

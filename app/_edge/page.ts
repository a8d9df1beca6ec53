import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { refuse, type Result } from "#lib/result.ts";
import type { SignedIn } from "#lib/server/auth/sessions.ts";
import * as database from "#lib/server/database.ts";
import { isUnfitValue } from "#lib/server/violations.ts";
import { findVisitor } from "./caller.ts";

/**
 * The doors of pages. A page reads; every write goes through a route handler. Who is not signed in is sent to sign in and back;
 * what somebody may not see does not exist for them.
 */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const { session } = await findVisitor(await requestOfPage());
  return session;
});

export async function signedIn(): Promise<SignedIn> {
  const session = await findSignedIn();
  if (session !== null) return session;
  const here = (await headers()).get("x-address") ?? "/groups";
  return redirect(`/sign-in?to=${encodeURIComponent(here)}`);
}

/** Runs a query as a member of the group; anything but success is the page that does not exist. */
export async function readGroup<Value, Code extends string>(
  groupId: string,
  query: (group: database.InGroup) => Promise<Result<Value, Code>>,
): Promise<Value> {
  const { userId } = await signedIn();
  if (!isId(groupId)) notFound();
  const member = { userId, readOnly: false, tokenGroupId: null };
  const result = await found(database.inGroup(groupId, member, query));
  if (!result.ok) notFound();
  return result.value;
}

/** An address typed by hand may hold an id that is none, or text that no row can have: nothing is found there. */
async function found<Value, Code extends string>(
  asked: Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | "not_found">> {
  try {
    return await asked;
  } catch (failure) {
    if (isUnfitValue(failure)) return refuse("not_found");
    throw failure;
  }
}

/** Runs a query about the signed-in person's own account and groups. */
export async function readAccount<Value, Code extends string>(
  query: (account: database.InAccount) => Promise<Result<Value, Code>>,
): Promise<Value> {
  const { userId } = await signedIn();
  const result = await database.inAccount(userId, query);
  if (!result.ok) notFound();
  return result.value;
}

/** PostgreSQL would throw on an id that is no UUID; whoever reads the address has simply mistyped it. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text);
}

/** The request behind a page, as far as finding its visitor needs it. */
async function requestOfPage(): Promise<Request> {
  const given = await headers();
  return new Request(`http://${given.get("host") ?? "localhost"}/`, { headers: new Headers(given) });
}

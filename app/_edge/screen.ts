import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Result } from "#lib/result.ts";
import type { SignedIn } from "#lib/server/auth/sessions.ts";
import * as database from "#lib/server/database.ts";
import { findVisitor, type Visitor } from "./caller.ts";

/**
 * What a page asks before it shows anything. Pages only read; they go through the same doors as the route handlers, and every
 * query asks its permission again.
 */

/** Who looks at this page; found once a request, however many layouts and pages ask. */
export const visitor = cache(async (): Promise<Visitor> => {
  const sent = new Headers(await headers());
  const host = sent.get("host") ?? "localhost";
  return findVisitor(new Request(`http://${host}/`, { headers: sent }));
});

/** The signed-in person, or a way to the sign-in screen that comes back to `address`. */
export async function signedIn(address: string): Promise<SignedIn> {
  const { session } = await visitor();
  if (session === null) redirect(`/sign-in?next=${encodeURIComponent(address)}`);
  return session;
}

/**
 * Reads inside a group for a page. Strangers, unknown groups and members without the right all get the same "not found" page;
 * who is not signed in is sent to sign in and comes back to `address`.
 */
export async function readInGroup<Value>(
  groupId: string,
  address: string,
  work: (group: database.InGroup) => Promise<Result<Value, string>>,
): Promise<Value> {
  const person = await signedIn(address);
  if (!UUID.test(groupId)) notFound();
  const caller = { userId: person.userId, readOnly: false, tokenGroupId: null };
  const result = await database.inGroup(groupId, caller, work);
  if (!result.ok) notFound();
  return result.value;
}

export async function readInAccount<Value>(
  address: string,
  work: (account: database.InAccount) => Promise<Result<Value, string>>,
): Promise<Value> {
  const person = await signedIn(address);
  const result = await database.inAccount(person.userId, work);
  if (!result.ok) notFound();
  return result.value;
}

/** PostgreSQL would throw on an id that is no UUID; the reader of the address has simply mistyped it. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

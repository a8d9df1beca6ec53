import { Auth, type AuthConfig } from "@auth/core";
import type { Adapter, AdapterUser } from "@auth/core/adapters";
import { database } from "../database.ts";
import { environment, type OidcSetting } from "../environment.ts";
import { foldEmail } from "#lib/groups/person.ts";
import { report } from "../report.ts";
import { ABSOLUTE_LIMIT } from "./sessions.ts";
import { hashSecret, newSecret } from "./secret.ts";

/** What a sign-in button needs to know of a provider. */
export function oidcProviders(): readonly Pick<OidcSetting, "id" | "name">[] {
  return environment().oidc.map(({ id, name }) => ({ id, name }));
}

export interface OidcRequest {
  readonly request: Request;
  /** The cookie that holds the session, as every other request of this connection names it. */
  readonly sessionCookieName: string;
  readonly isEncrypted: boolean;
}

/**
 * Signing in at an OpenID Connect provider (authorization code with PKCE and state), by @auth/core. It ends with a session row
 * and cookie of ours: everything after that is the same as after a password. Passwords do not pass through @auth/core, whose
 * credentials provider knows only sessions that cannot be revoked.
 */
export async function answerOidc({
  request,
  sessionCookieName,
  isEncrypted,
}: OidcRequest): Promise<Response> {
  // Typed as a union because raw answers can be asked for, which this configuration does not.
  return (await Auth(request, {
    basePath: "/api/auth",
    secret: environment().authSecret,
    trustHost: true,
    adapter: sessionAdapter(request),
    providers: environment().oidc.map((setting) => providerOf(setting)),
    session: { strategy: "database", maxAge: ABSOLUTE_LIMIT / 1000, generateSessionToken: () => newSecret() },
    useSecureCookies: isEncrypted,
    cookies: {
      sessionToken: {
        name: sessionCookieName,
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isEncrypted },
      },
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    // Its own logger prints cookies and parameters.
    logger: {
      error: (failure) => report("auth.oidc", failure.name, failure),
      warn: () => undefined,
      debug: () => undefined,
    },
    callbacks: {
      // An address that the provider does not vouch for could be anybody's.
      signIn: ({ profile }) =>
        typeof profile?.email === "string" && profile.email_verified !== false && foldEmail(profile.email).ok,
    },
  })) as Response;
}

type Provider = AuthConfig["providers"][number];

function providerOf({ id, name, issuer, clientId, clientSecret }: OidcSetting): Provider {
  return {
    id,
    name,
    type: "oidc",
    issuer,
    clientId,
    clientSecret,
    checks: ["pkce", "state", "nonce"],
    // An account of the same address is tied by its owner while signed in, never by a provider's word alone.
    allowDangerousEmailAccountLinking: false,
  };
}

/** Users, accounts and sessions as @auth/core asks for them; a session's cookie is kept as its hash only. */
function sessionAdapter(request: Request): Adapter {
  const db = database();
  return {
    createUser: async ({ email, name }) =>
      userOf(
        await db.user.create({
          data: { email: addressKey(email), name: name ?? email, emailVerified: new Date() },
        }),
      ),
    getUser: async (id) => findUser(await db.user.findUnique({ where: { id } })),
    getUserByEmail: async (email) =>
      findUser(await db.user.findUnique({ where: { email: addressKey(email) } })),
    getUserByAccount: async ({ provider, providerAccountId }) => {
      const account = await db.account.findUnique({
        where: { provider_providerAccountId: { provider, providerAccountId } },
        include: { user: true },
      });
      return findUser(account?.user ?? null);
    },
    updateUser: async ({ id }) => userOf(await db.user.findUniqueOrThrow({ where: { id } })),
    linkAccount: async ({ provider, providerAccountId, userId, type }) => {
      await db.account.create({ data: { provider, providerAccountId, userId, type } });
    },
    createSession: async ({ sessionToken, userId, expires }) => {
      const userAgent = request.headers.get("user-agent")?.slice(0, 300) ?? null;
      await db.session.create({
        data: { tokenHash: hashSecret(sessionToken), userId, expiresAt: expires, userAgent },
      });
      return { sessionToken, userId, expires };
    },
    getSessionAndUser: async (sessionToken) => {
      const session = await db.session.findUnique({
        where: { tokenHash: hashSecret(sessionToken) },
        include: { user: true },
      });
      if (session === null || session.user.disabledAt !== null) return null;
      return {
        session: { sessionToken, userId: session.userId, expires: session.expiresAt },
        user: userOf(session.user),
      };
    },
    // Sessions end at a fixed day (sessions.ts); @auth/core would push it on.
    updateSession: () => null,
    deleteSession: async (sessionToken) => {
      await db.session.deleteMany({ where: { tokenHash: hashSecret(sessionToken) } });
    },
  };
}

/** The address as users are found by it. @auth/core has no refusals: a malformed address is turned away in `signIn` above. */
function addressKey(email: string): string {
  const folded = foldEmail(email);
  return folded.ok ? folded.value : email;
}

type UserRow = {
  id: string;
  email: string;
  name: string;
  emailVerified: Date | null;
  disabledAt: Date | null;
};

function userOf({ id, email, name, emailVerified }: UserRow): AdapterUser {
  return { id, email, name, emailVerified };
}

function findUser(row: UserRow | null): AdapterUser | null {
  return row === null || row.disabledAt !== null ? null : userOf(row);
}

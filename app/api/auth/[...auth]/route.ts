import { answerOidc, oidcProviders } from "#lib/server/auth/oidc.ts";
import { isEncrypted, sessionCookieName } from "#app/_edge/cookies.ts";

/** Bytes. What comes in are a provider's name and a token against forgery. */
const LARGEST_FORM = 16_384;

/** The one address that @auth/core answers: sign-in at OpenID Connect providers and its callback. Everything else is route(). */
async function answer(request: Request): Promise<Response> {
  if (oidcProviders().length === 0) return new Response(null, { status: 404 });
  // @auth/core reads a body of any size; one that does not say its size could have any.
  const size = request.headers.get("content-length");
  if (request.method === "POST" && (size === null || Number(size) > LARGEST_FORM))
    return new Response(null, { status: 413 });
  return answerOidc({
    request,
    sessionCookieName: sessionCookieName(request),
    isEncrypted: isEncrypted(request),
  });
}

export { answer as GET, answer as POST };

import { answerOidc } from "#lib/server/auth/oidc.ts";
import { isEncrypted, sessionCookieName } from "#app/_edge/cookies.ts";

/** The one address that @auth/core answers: sign-in at OpenID Connect providers and its callback. Everything else is route(). */
function answer(request: Request): Promise<Response> {
  return answerOidc({
    request,
    sessionCookieName: sessionCookieName(request),
    isEncrypted: isEncrypted(request),
  });
}

export { answer as GET, answer as POST };

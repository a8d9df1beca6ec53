import { createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the provider says of whoever signs in; tests change it between sign-ins. */
export interface ProviderIdentity {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
}

/**
 * An OpenID Connect provider of one client, over real HTTP: discovery, authorization code with PKCE, signed id tokens, keys. It
 * lets everybody in at once, as a provider does with which one is signed in already. Codes are good once.
 */
export class TestProvider {
  identity: ProviderIdentity;
  readonly #server: Server;
  readonly #keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  readonly #codes = new Map<string, { nonce: string; challenge: string }>();

  constructor(identity: ProviderIdentity) {
    this.identity = identity;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  close(): void {
    this.#server.close();
  }

  get issuer(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.issuer);
    if (url.pathname === "/.well-known/openid-configuration") return json(response, this.#discovery());
    if (url.pathname === "/jwks")
      return json(response, {
        keys: [{ ...this.#keys.publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }],
      });
    if (url.pathname === "/authorize") return this.#authorize(url, response);
    if (url.pathname === "/token") return this.#token(new URLSearchParams(await textOf(request)), response);
    if (url.pathname === "/userinfo") return json(response, this.identity);
    response.writeHead(404).end();
  }

  #discovery(): object {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
      code_challenge_methods_supported: ["S256"],
    };
  }

  #authorize(url: URL, response: ServerResponse): void {
    const asked = (name: string): string => url.searchParams.get(name) ?? "";
    const code = randomUUID();
    this.#codes.set(code, { nonce: asked("nonce"), challenge: asked("code_challenge") });
    const back = new URL(asked("redirect_uri"));
    back.searchParams.set("code", code);
    back.searchParams.set("state", asked("state"));
    response.writeHead(302, { Location: back.href }).end();
  }

  async #token(form: URLSearchParams, response: ServerResponse): Promise<void> {
    const known = this.#codes.get(form.get("code") ?? "");
    this.#codes.delete(form.get("code") ?? "");
    const digest = await crypto.subtle.digest(
      "SHA-256",
      new TextEncoder().encode(form.get("code_verifier") ?? ""),
    );
    if (known === undefined || known.challenge !== Buffer.from(digest).toString("base64url")) {
      response
        .writeHead(400, { "Content-Type": "application/json" })
        .end(JSON.stringify({ error: "invalid_grant" }));
      return;
    }
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...this.identity,
      iss: this.issuer,
      aud: "silteme-tests",
      iat: now,
      exp: now + 300,
      nonce: known.nonce,
    };
    json(response, {
      access_token: randomUUID(),
      token_type: "Bearer",
      expires_in: 300,
      id_token: this.#sign(claims),
    });
  }

  #sign(claims: object): string {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const body = `${part({ alg: "RS256", kid: "1", typ: "JWT" })}.${part(claims)}`;
    return `${body}.${createSign("RSA-SHA256").update(body).sign(this.#keys.privateKey).toString("base64url")}`;
  }
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { proxy } from "../proxy.ts";

const policyOf = (url: string, headers: Record<string, string> = {}) => {
  const response = proxy(new NextRequest(url, { headers }));
  return { response, policy: response.headers.get("content-security-policy") ?? "" };
};

describe("every page carries a policy for scripts", () => {
  test("with a nonce that is new each time and reaches the page", () => {
    const nonces = [1, 2, 3].map(() => {
      const { response, policy } = policyOf("http://localhost:3000/groups");
      expect(response.headers.get("x-middleware-request-content-security-policy")).toBe(policy);
      return /script-src 'self' 'nonce-([0-9a-f]{32})' 'strict-dynamic'(;|$)/.exec(policy)?.[1];
    });
    expect(nonces.every((nonce) => nonce !== undefined)).toBe(true);
    expect(new Set(nonces).size).toBe(3);
  });

  test("that forbids frames, plug-ins, foreign bases, foreign forms and inline scripts", () => {
    const { policy } = policyOf("http://localhost:3000/groups");
    for (const rule of [
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]) {
      expect(policy.split("; ")).toContain(rule);
    }
    expect(/script-src[^;]*unsafe/.test(policy)).toBe(false);
  });

  test("that lets our own pages alone frame one side of two texts", () => {
    const pane = policyOf("http://localhost:3000/groups/g/documents/d/pane?revision=1").policy;
    expect(pane.split("; ")).toContain("frame-ancestors 'self'");
    for (const address of ["/groups/g/documents/d", "/groups/g/documents/d/pane/x", "/pane"])
      expect(policyOf(`http://localhost:3000${address}`).policy).toContain("frame-ancestors 'none'");
  });

  test("tells the page its own address, whatever the browser claims", () => {
    const { response } = policyOf("http://localhost:3000/groups?x=1", { "x-address": "//elsewhere.example" });
    expect(response.headers.get("x-middleware-request-x-address")).toBe("/groups?x=1");
  });

  test("tells the page the nonce of its policy, whatever the browser claims", () => {
    const { response, policy } = policyOf("http://localhost:3000/groups", { "x-nonce": "guessed" });
    const nonce = response.headers.get("x-middleware-request-x-nonce");
    expect(nonce).not.toBe("guessed");
    expect(policy).toContain(`'nonce-${nonce}'`);
  });

  test("asks for https again only where it came by https", () => {
    expect(policyOf("http://localhost:3000/").response.headers.has("strict-transport-security")).toBe(false);
    const behindProxy = policyOf("http://localhost:3000/", { "x-forwarded-proto": "https" });
    expect(behindProxy.response.headers.get("strict-transport-security")).toBe("max-age=31536000");
  });
});

"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Operation } from "#lib/operations/operation.ts";
import type { RefusalValues } from "#lib/result.ts";

/** A refusal as the screens get it: with its sentence in the interface language, ready to be shown. */
export interface ApiRefusal {
  readonly code: string;
  /** HTTP status; 0 when no answer came at all. */
  readonly status: number;
  readonly values: RefusalValues;
  readonly detail: string;
}

export type Called<Answer> =
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly refusal: ApiRefusal };

/** Everything an operation may be asked with; what it does not take is left out. */
export interface Asking<Params, Query, Body> {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The version this screen has seen, for operations with If-Match. */
  readonly version?: number;
  readonly file?: File;
  readonly signal?: AbortSignal;
}

/** Milliseconds before a request that got no answer is sent once more, under the same key. */
const AGAIN_AFTER = 800;

/**
 * Calls an operation of the API. A request that got no answer is repeated once: its Idempotency-Key makes sure that
 * it is done once. Throws only when it was aborted.
 */
export async function call<Params, Query, Body, Answer>(
  operation: Operation<Params, Query, Body, Answer>,
  asking: Asking<Params, Query, Body> = {},
): Promise<Called<Answer>> {
  const request = requestOf(operation, asking);
  const response = await send(request.address, request.init);
  if (response === null) return { ok: false, refusal: { code: "offline", status: 0, values: {}, detail: "" } };
  const answer: unknown = await response.json().catch(() => null);
  // The server has parsed the answer with this very schema.
  if (response.ok) return { ok: true, value: answer as Answer };
  return { ok: false, refusal: { ...NO_PROBLEM, ...(answer as Partial<ApiRefusal> | null), status: response.status } };
}

const NO_PROBLEM = { code: "failure", values: {}, detail: "" };

/** `call`, with a sentence also for the refusals that the server could not word: no answer, or none of ours. */
export function useCall(): typeof call {
  const words = useTranslations("ui");
  return useCallback(
    async (operation, asking) => {
      const called = await call(operation, asking);
      if (called.ok || called.refusal.detail !== "") return called;
      const detail = words(called.refusal.status === 0 ? "offline" : "failed");
      return { ok: false, refusal: { ...called.refusal, detail } };
    },
    [words],
  );
}

function requestOf<Params, Query, Body>(
  operation: Operation<Params, Query, Body, unknown>,
  { params, query, body, version, file, signal }: Asking<Params, Query, Body>,
): { address: string; init: RequestInit } {
  const headers = new Headers({ Accept: "application/json" });
  if (operation.method !== "GET") headers.set("Idempotency-Key", randomKey());
  if (version !== undefined) headers.set("If-Match", `"${version}"`);
  if (file !== undefined) {
    headers.set("X-File-Name", encodeURIComponent(file.name.toWellFormed()));
    headers.set("Content-Type", file.type === "" ? "application/octet-stream" : file.type);
  } else if (body !== undefined) headers.set("Content-Type", "application/json");
  const init: RequestInit = { method: operation.method, headers, credentials: "same-origin" };
  if (signal !== undefined) init.signal = signal;
  if (file !== undefined) init.body = file;
  else if (body !== undefined) init.body = JSON.stringify(body);
  return { address: addressOf(operation.path, params, query), init };
}

/** "/groups/{groupId}" with its parameters filled in, below /api/v1. */
export function addressOf(path: string, params: unknown, query?: unknown): string {
  const given = new Map(Object.entries((params ?? {}) as Record<string, string>));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given.get(name) ?? ""));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null) search.set(name, String(value));
  }
  return `/api/v1${filled}${search.size === 0 ? "" : `?${search.toString()}`}`;
}

async function send(address: string, init: RequestInit): Promise<Response | null> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await fetch(address, init);
    } catch (failure) {
      if (init.signal?.aborted) throw failure;
      if (attempt === 1) return null;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    }
  }
}

/** crypto.randomUUID exists on https and localhost only; a laboratory's server may be neither. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";

interface ProviderButtonProps {
  readonly id: string;
  readonly name: string;
  /** Where to go afterwards. */
  readonly to: string;
}

/** Signing in at an OpenID Connect provider: @auth/core answers with the provider's address, and the browser goes there. */
export function ProviderButton({ id, name, to }: ProviderButtonProps) {
  const words = useTranslations("account.signIn");
  const toast = useToast();
  const [busy, setBusy] = useState(false);

  async function start(): Promise<void> {
    setBusy(true);
    const address = await providerAddress(id, to);
    if (address !== null) return window.location.assign(address);
    setBusy(false);
    toast({ text: words("providerFailed", { provider: name }), tone: "error" });
  }

  return (
    <Button busy={busy} onClick={() => void start()}>
      {words("with", { provider: name })}
    </Button>
  );
}

/** Null when the server or the provider behind it does not answer. */
async function providerAddress(id: string, to: string): Promise<string | null> {
  try {
    const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const response = await fetch(`/api/auth/signin/${encodeURIComponent(id)}`, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Auth-Return-Redirect": "1" },
      body: new URLSearchParams({ csrfToken, callbackUrl: to }),
    });
    const { url } = (await response.json()) as { url?: string };
    return response.ok && url !== undefined ? url : null;
  } catch {
    // Told to the person by the button; there is nothing else to be saved here.
    return null;
  }
}

"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

/** What a failure looks like: what happened, what is safe, what to do. The digest finds it in the server's log. */
export function FailureScreen({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useTranslations("shell.failure");
  const digest = failureDigest(error);
  return (
    <main id="content" className="mx-auto grid max-w-xl justify-items-start gap-4 px-4 py-16 md:px-6">
      <h1>{words("title")}</h1>
      <p className="text-ink-2">{words("text")}</p>
      <Button look="main" onClick={onRetry}>
        {words("retry")}
      </Button>
      {digest === null ? null : <p className="text-label text-ink-3">{words("mark", { digest })}</p>}
    </main>
  );
}

export function failureDigest(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}

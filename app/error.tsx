"use client";

import { FailureScreen } from "#components/shell/failure-screen.tsx";

export default function PageFailure({ error, retry }: { error: unknown; retry: () => void }) {
  return <FailureScreen error={error} onRetry={retry} />;
}

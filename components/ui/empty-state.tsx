import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly title: string;
  /** Why it is empty and what the next step is. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-start gap-2 py-8">
      <p className="font-serif text-read">{title}</p>
      {children ? <div className="max-w-2xl text-ink-2">{children}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}

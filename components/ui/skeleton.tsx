import { useTranslations } from "next-intl";
import { classNames } from "./class-names.ts";

/** The shape of what is coming, so that nothing jumps when it arrives. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div aria-hidden className={classNames("animate-pulse rounded bg-line", className ?? "h-4 w-full")} />
  );
}

export function SkeletonRows({ rows = 6 }: { rows?: number }) {
  const words = useTranslations("ui");
  return (
    <div role="status">
      <span className="sr-only">{words("loading")}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-10 items-center gap-6 border-b border-line">
          <Skeleton className={classNames("h-3", row % 3 === 1 ? "w-1/2" : "w-2/5")} />
          <Skeleton className="h-3 w-1/6" />
          <Skeleton className="ml-auto h-3 w-12" />
        </div>
      ))}
    </div>
  );
}

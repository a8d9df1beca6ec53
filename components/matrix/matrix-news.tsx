import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

interface MatrixNewsProps {
  readonly news: { readonly claims: number; readonly show: () => void } | null;
}

/** Others have added to the matrix: said over its first rows, so that nothing moves until somebody wants to see it. */
export function MatrixNews({ news }: MatrixNewsProps) {
  const words = useTranslations("matrix.news");
  return (
    <div
      role="status"
      data-screen-only
      className="pointer-events-none absolute inset-x-0 top-14 z-3 flex justify-center px-2"
    >
      {news === null ? null : (
        <p className="pointer-events-auto flex items-center gap-3 rounded border border-line-2 bg-surface py-1 pr-1 pl-3 shadow-md">
          {words("text", { count: news.claims })}
          <Button
            look="main"
            onClick={(event) => {
              // The button goes; the keys go on in the grid.
              event.currentTarget
                .closest("[role=status]")
                ?.parentElement?.querySelector<HTMLElement>("[role=treegrid]")
                ?.focus({ preventScroll: true });
              news.show();
            }}
          >
            {words("show")}
          </Button>
        </p>
      )}
    </div>
  );
}

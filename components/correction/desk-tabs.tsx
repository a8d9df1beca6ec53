import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";
import type { PreviewView } from "#lib/operations/import-preview.ts";

const PANES = ["original", "blocks", "lists"] as const;
export type Pane = (typeof PANES)[number];

interface DeskTabsProps {
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
  readonly preview: PreviewView;
}

/** Which part is looked at: on a narrow screen one of three, on a wide one the original stays beside the other two. */
export function DeskTabs({ pane, onPane, preview }: DeskTabsProps) {
  const words = useTranslations("correction.pane");
  const counts: Record<Pane, number | null> = {
    original: null,
    blocks: preview.blocks.length,
    lists: preview.references.length,
  };
  return (
    <div role="group" aria-label={words("label")} className="correction-tabs">
      {PANES.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === pane || undefined}
          onClick={() => onPane(one)}
          className={classNames(
            "control border-b-2 px-1",
            one === "original" && "correction-narrow",
            one === pane
              ? "border-accent font-bold text-ink"
              : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {words(one)}{" "}
          {counts[one] === null ? null : (
            <span className="ml-1 text-label font-normal text-ink-3">{counts[one]}</span>
          )}
        </button>
      ))}
    </div>
  );
}

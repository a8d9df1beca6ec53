import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";

const VIEWS = ["tree", "timeline"] as const;
export type RegisterView = (typeof VIEWS)[number];

export function readRegisterView(text: unknown): RegisterView {
  return VIEWS.find((view) => view === text) ?? "tree";
}

/** Two ways to look at the register; each has its address. */
export function RegisterViews({ groupId, view }: { readonly groupId: string; readonly view: RegisterView }) {
  const words = useTranslations("reforms.views");
  return (
    <nav aria-label={words("label")} data-screen-only className="flex gap-x-5 border-b border-line">
      {VIEWS.map((each) => (
        <NextLink
          key={each}
          href={`/groups/${groupId}/reforms${each === "tree" ? "" : `?view=${each}`}`}
          prefetch={false}
          aria-current={each === view ? "page" : undefined}
          className={classNames(
            "control -mb-px inline-flex items-center border-b-2 no-underline",
            each === view
              ? "border-accent font-bold text-ink"
              : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {words(each)}
        </NextLink>
      ))}
    </nav>
  );
}

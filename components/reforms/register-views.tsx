import { useTranslations } from "next-intl";
import { WaysNav } from "#components/ui/ways-nav.tsx";

const VIEWS = ["tree", "timeline"] as const;
export type RegisterView = (typeof VIEWS)[number];

export function readRegisterView(text: unknown): RegisterView {
  return VIEWS.find((view) => view === text) ?? "tree";
}

/** Two ways to look at the register; each has its address. */
export function RegisterViews({ groupId, view }: { readonly groupId: string; readonly view: RegisterView }) {
  const words = useTranslations("reforms.views");
  const at = `/groups/${groupId}/reforms`;
  const ways = VIEWS.map((key) => ({
    key,
    href: key === "tree" ? at : `${at}?view=${key}`,
    text: words(key),
  }));
  return <WaysNav label={words("label")} ways={ways} here={view} className="border-b border-line" />;
}

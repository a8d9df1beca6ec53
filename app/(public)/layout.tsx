import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { TopBar } from "#components/shell/top-bar.tsx";
import { AccountCorner } from "#app/account-corner.tsx";

/** Screens that need no account. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const words = await getTranslations("shell");
  return (
    <>
      <TopBar
        homeHref="/"
        place={<span className="font-serif text-read font-bold">{words("product")}</span>}
        end={<AccountCorner />}
      />
      {children}
    </>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { WaitingList } from "#components/live/waiting-list.tsx";
import { TopBar } from "#components/shell/top-bar.tsx";
import { AccountCorner } from "#app/account-corner.tsx";

/** Screens of a signed-in person outside any group. */
export default async function OwnLayout({ children }: { children: ReactNode }) {
  const words = await getTranslations("shell");
  return (
    <>
      <TopBar
        homeHref="/groups"
        place={<span className="font-serif text-read font-bold">{words("product")}</span>}
        end={
          <>
            <WaitingList />
            <AccountCorner />
          </>
        }
      />
      {children}
    </>
  );
}

import NextLink from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";

interface TopBarProps {
  /** Where one is: breadcrumbs. */
  readonly place?: ReactNode;
  /** Search, people, account. */
  readonly end?: ReactNode;
  readonly homeHref: string;
}

export function TopBar({ place, end, homeHref }: TopBarProps) {
  const words = useTranslations("shell");
  return (
    <header
      data-screen-only
      className="sticky top-0 z-20 flex h-(--bar) items-center gap-3 border-b border-line bg-paper px-4 md:gap-4 md:px-6"
    >
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:left-4 focus:z-50 focus:bg-surface focus:px-3 focus:py-2"
      >
        {words("skip")}
      </a>
      <NextLink
        href={homeHref}
        prefetch={false}
        aria-label={words("home")}
        className="flex-none py-2 text-accent"
      >
        <Mark />
      </NextLink>
      <div className="flex min-w-0 flex-1 items-center gap-3">{place}</div>
      <div className="flex flex-none items-center gap-1 md:gap-3">{end}</div>
    </header>
  );
}

import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { TitleText } from "./title-text.tsx";

export interface Crumb {
  readonly label: string;
  /** Absent on the last crumb: the page itself. */
  readonly href?: string;
  readonly lang?: string | undefined;
}

/** On a phone only the last crumb is shown; the mark and the group's menu lead back. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const words = useTranslations("ui");
  return (
    <nav aria-label={words("breadcrumbs")} className="flex min-w-0 items-center">
      <ol className="flex min-w-0 items-center gap-2 text-ink-2">
        {crumbs.map((crumb, index) => (
          <CrumbItem key={`${index} ${crumb.label}`} crumb={crumb} last={index === crumbs.length - 1} />
        ))}
      </ol>
    </nav>
  );
}

function CrumbItem({ crumb, last }: { crumb: Crumb; last: boolean }) {
  if (last) {
    return (
      <li className="min-w-0 truncate font-bold text-ink" aria-current="page" lang={crumb.lang}>
        <TitleText>{crumb.label}</TitleText>
      </li>
    );
  }
  return (
    <Fragment>
      <li className="hidden max-w-64 min-w-12 truncate md:block" lang={crumb.lang}>
        {crumb.href === undefined ? (
          crumb.label
        ) : (
          <NextLink href={crumb.href} prefetch={false} className="hover:text-ink hover:underline">
            {crumb.label}
          </NextLink>
        )}
      </li>
      <li aria-hidden className="hidden text-line-2 md:block">
        /
      </li>
    </Fragment>
  );
}

import { ArrowLeft } from "lucide-react";
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

/**
 * On a phone only the last crumb is shown, and a way to the one before it. Where there is no room for all, those before the last give
 * way first, down to three letters; whatever is cut is whole in its title.
 */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const words = useTranslations("ui");
  return (
    <nav aria-label={words("breadcrumbs")} className="flex min-w-0 items-center">
      <ol className="flex min-w-0 items-center gap-2 text-ink-2">
        {crumbs.map((crumb, index) => (
          <CrumbItem
            key={`${index} ${crumb.label}`}
            crumb={crumb}
            {...(index === crumbs.length - 1 ? { isLast: true, before: crumbs[index - 1] } : {})}
          />
        ))}
      </ol>
    </nav>
  );
}

interface CrumbItemProps {
  readonly crumb: Crumb;
  readonly isLast?: boolean;
  readonly before?: Crumb | undefined;
}

function CrumbItem({ crumb, isLast = false, before }: CrumbItemProps) {
  if (isLast) {
    return (
      <>
        {before?.href === undefined ? null : (
          <li className="-mx-2 md:hidden">
            <NextLink
              href={before.href}
              prefetch={false}
              aria-label={before.label}
              lang={before.lang}
              className="grid size-10 place-items-center hover:text-ink"
            >
              <ArrowLeft aria-hidden size={20} strokeWidth={1.4} />
            </NextLink>
          </li>
        )}
        <li
          className="min-w-0 truncate font-bold text-ink"
          aria-current="page"
          lang={crumb.lang}
          title={crumb.label}
        >
          <TitleText>{crumb.label}</TitleText>
        </li>
      </>
    );
  }
  return (
    <Fragment>
      {/* A million: the last one's share of the shrinking stays under a 64th of a pixel, less than a browser cuts a word for. */}
      <li
        className="hidden max-w-64 min-w-12 shrink-[1000000] md:block"
        lang={crumb.lang}
        title={crumb.label}
      >
        {crumb.href === undefined ? (
          <span className="block truncate">{crumb.label}</span>
        ) : (
          <NextLink
            href={crumb.href}
            prefetch={false}
            className="block truncate py-1 hover:text-ink hover:underline"
          >
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

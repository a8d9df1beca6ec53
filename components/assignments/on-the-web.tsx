import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";

/** Leads to where a work that is given to read stands on the web; nothing where it does not. */
export function OnTheWeb({ href, className }: { readonly href: string | null; readonly className?: string }) {
  const words = useTranslations("assignments.materials");
  if (href === null) return null;
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className={classNames("link inline-flex items-center gap-1", className)}
    >
      <ExternalLink aria-hidden size={14} />
      {words("onTheWeb")}
    </a>
  );
}

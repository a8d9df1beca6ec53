import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

/** Tells whoever has a page of the group open that it was deleted meanwhile, above whatever they are doing: what they wrote can be copied. */
export function DeletedGroup() {
  const words = useTranslations("live");
  return (
    <div className="fixed inset-x-0 bottom-0 z-50 border-t border-line-2 bg-surface p-2 print:hidden">
      <Notice
        tone="error"
        announced
        className="mx-auto max-w-180"
        actions={<TextLink href="/groups">{words("ownGroups")}</TextLink>}
      >
        {words("deleted")}
      </Notice>
    </div>
  );
}

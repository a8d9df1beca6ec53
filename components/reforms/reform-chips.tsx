import NextLink from "next/link";
import { Chip } from "#components/ui/chip.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { displayLabel } from "#lib/reforms/reform.ts";

interface ReformChipsProps {
  readonly groupId: string;
  readonly reforms: readonly ReformLabel[];
  readonly interfaceLocale: Language;
}

/** The reforms that something is about, each leading to its page. */
export function ReformChips({ groupId, reforms, interfaceLocale }: ReformChipsProps) {
  if (reforms.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1">
      {reforms.map((reform) => {
        const { text, language } = displayLabel(reform, interfaceLocale);
        return (
          <li key={reform.id} className="max-w-full min-w-0">
            <NextLink
              href={`/groups/${groupId}/reforms/${reform.id}`}
              prefetch={false}
              title={text}
              className="flex max-w-full rounded-full hover:text-ink"
            >
              <Chip lang={language ?? undefined} className="hover:border-edge hover:text-ink">
                {text}
              </Chip>
            </NextLink>
          </li>
        );
      })}
    </ul>
  );
}

import { useTranslations } from "next-intl";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import type { PreviewBlock } from "#lib/operations/import-preview.ts";
import type { Deeds } from "./use-deeds.ts";
import { CheckPlace } from "./type-menu.tsx";
import type { Desk } from "./use-desk.ts";

interface LanguageMenuProps {
  readonly block: PreviewBlock;
  readonly desk: Desk;
  readonly deeds: Deeds;
}

export function LanguageMenu({ block, desk, deeds }: LanguageMenuProps) {
  const words = useTranslations("ui.language");
  const label = useTranslations("correction.deed")("language");
  return (
    <Menu
      open={desk.doing === "choosing_language"}
      onOpenChange={(open) => desk.start(open ? "choosing_language" : "nothing")}
      trigger={
        <button
          type="button"
          className="correction-language leading-5 underline decoration-line-2 underline-offset-4 hover:decoration-ink-3"
          onClick={(event) => event.stopPropagation()}
        >
          <span className="sr-only">{label}: </span>
          <LanguageTag language={block.language} />
        </button>
      }
    >
      {BLOCK_LANGUAGES.map((language) => (
        <MenuItem
          key={language}
          onSelect={() => deeds.correct({ kind: "set_language", blocks: [...desk.chosen], language })}
          icon={<CheckPlace isChecked={language === block.language} />}
        >
          {words(language)}
        </MenuItem>
      ))}
    </Menu>
  );
}

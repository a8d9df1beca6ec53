import { blockTag } from "#components/reader/block-tag.ts";
import { blockHash } from "#components/reader/passage-hash.ts";
import { isSetAside, type BlockType } from "#lib/documents/block.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";

interface MaterialReadingProps {
  readonly blocks: readonly {
    readonly key: string;
    readonly type: BlockType;
    readonly language: BlockLanguage;
    readonly level: number | null;
    readonly text: string;
  }[];
}

const LOOKS: Readonly<Partial<Record<ReturnType<typeof blockTag>, string>>> = {
  pre: "overflow-x-auto text-ui whitespace-pre",
  blockquote: "border-l-2 border-line-2 pl-4 whitespace-pre-line",
};

/** The words of a document, as they are printed: nothing can be done with them but to read. The title stands above them already. */
export function MaterialReading({ blocks }: MaterialReadingProps) {
  return (
    <article className="mx-auto grid max-w-[42rem] gap-4 font-serif text-read hyphens-auto">
      {blocks
        .filter(({ type, text }) => type !== "title" && !isSetAside(type) && text.trim() !== "")
        .map(({ key, type, language, level, text }) => {
          const Tag = blockTag(type, level);
          return (
            <Tag
              key={key}
              id={blockHash(key).slice(1)}
              lang={language === "mixed" ? undefined : language}
              className={LOOKS[Tag] ?? "whitespace-pre-line"}
            >
              {text}
            </Tag>
          );
        })}
    </article>
  );
}

"use client";

import { useTranslations } from "next-intl";
import NextLink from "next/link";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { RowKeys } from "#components/ui/row-keys.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { TagsetView, TagView } from "#lib/operations/codebook.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { TagDialog, type TagTarget } from "./tag-dialog.tsx";
import { TagTree } from "./tag-tree.tsx";
import { TagsetDialog } from "./tagset-dialog.tsx";
import { TagsetHead } from "./tagset-head.tsx";
import { useCodebook } from "./use-codebook.ts";

interface CodebookScreenProps {
  readonly groupId: string;
  readonly tagsets: readonly TagsetView[];
  /** Its id: the one that is looked at. */
  readonly chosen: string;
  readonly may: { readonly create: boolean; readonly edit: boolean };
}

/** The tagsets beside each other, the tags of the chosen one as a tree. */
export function CodebookScreen({ groupId, tagsets, chosen, may }: CodebookScreenProps) {
  const [isNaming, setNaming] = useState<"new" | "edit" | "import" | null>(null);
  const [target, setTarget] = useState<TagTarget | null>(null);
  const [merging, setMerging] = useState<TagView | null>(null);
  const deeds = useCodebook(groupId);
  const tagset = tagsets.find(({ id }) => id === chosen);
  if (tagset === undefined) return null;
  return (
    <RowKeys className="grid items-start gap-x-8 gap-y-4 md:grid-cols-[14rem_minmax(0,1fr)]">
      <TagsetList {...{ groupId, tagsets, chosen }} onNew={may.edit ? setNaming : null} />
      <section aria-labelledby="tagset" className="grid min-w-0 gap-3">
        <TagsetHead
          {...{ groupId, tagset, tagsets, may, deeds }}
          onEdit={() => setNaming("edit")}
          onNewTag={() => setTarget({ kind: "new", tagsetId: tagset.id, parentId: null })}
        />
        {tagset.tags.length === 0 ? (
          <NoTags tagset={tagset} />
        ) : (
          <TagTree
            {...{ groupId, tagset, deeds }}
            mayEdit={may.edit}
            onTarget={setTarget}
            onMerge={setMerging}
          />
        )}
      </section>
      {isNaming === "import" ? (
        <ImportDialog {...{ groupId, tagsets }} onClose={() => setNaming(null)} />
      ) : null}
      {isNaming === null || isNaming === "import" ? null : (
        <TagsetDialog
          groupId={groupId}
          tagset={isNaming === "new" ? null : tagset}
          onClose={() => setNaming(null)}
        />
      )}
      {target === null ? null : (
        <TagDialog groupId={groupId} target={target} onClose={() => setTarget(null)} />
      )}
      {merging === null ? null : (
        <MergeDialog
          {...{ tagset, tag: merging }}
          onMerge={(intoId) => deeds.merge(merging, intoId)}
          onClose={() => setMerging(null)}
        />
      )}
    </RowKeys>
  );
}

interface TagsetListProps extends Pick<CodebookScreenProps, "groupId" | "tagsets" | "chosen"> {
  readonly onNew: ((how: "new" | "import") => void) | null;
}

function TagsetList({ groupId, tagsets, chosen, onNew }: TagsetListProps) {
  const words = useTranslations("codebook");
  const locale = useInterfaceLocale();
  return (
    <nav aria-label={words("tagsets")} className="grid gap-2">
      <ul className="flex gap-x-1 overflow-x-auto border-b border-line md:grid md:border-b-0 md:border-l">
        {tagsets.map(({ id, labels, tags }) => {
          const label = findWording(labels, locale);
          return (
            <li key={id} className="flex-none">
              <NextLink
                href={`/groups/${groupId}/codebook?set=${id}`}
                prefetch={false}
                aria-current={id === chosen ? "page" : undefined}
                className={classNames(
                  "control flex items-center gap-2 border-b-2 px-3 md:-ml-px md:border-b-0 md:border-l-2",
                  id === chosen
                    ? "border-accent font-bold text-ink"
                    : "border-transparent text-ink-2 hover:text-ink",
                )}
              >
                <span lang={label?.language} className="min-w-0 flex-1">
                  {label?.text}
                </span>
                <span className="text-label font-normal text-ink-3 tabular-nums">
                  {tags.filter(({ isRetired }) => !isRetired).length}
                </span>
              </NextLink>
            </li>
          );
        })}
      </ul>
      {onNew === null ? null : (
        <div>
          <Button look="quiet" onClick={() => onNew("new")}>
            {words("newSet")}
          </Button>
          <Button look="quiet" onClick={() => onNew("import")}>
            {words("menu.import")}
          </Button>
        </div>
      )}
    </nav>
  );
}

function NoTags({ tagset }: { readonly tagset: TagsetView }) {
  const words = useTranslations("codebook.empty");
  return (
    <p className="border-t border-line py-6 text-ink-2">
      {words(tagset.source === "reforms" ? "reforms" : "tags")}
    </p>
  );
}

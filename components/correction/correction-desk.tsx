"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ReferencePairs } from "#components/import/reference-pairs.tsx";
import { StoreActions } from "#components/import/store-actions.tsx";
import { InBar } from "#components/shell/bar-slot.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { PreviewView } from "#lib/operations/import-preview.ts";
import type { ImportResultView } from "#lib/operations/imports.ts";
import { ArticleChoice } from "./article-choice.tsx";
import { BlockList } from "./block-list.tsx";
import { DeskTabs, type Pane } from "./desk-tabs.tsx";
import { DoubtProgress } from "./doubt-progress.tsx";
import { Figures } from "./figures.tsx";
import { HeldNotice } from "./held-notice.tsx";
import { KeyStrip } from "./key-strip.tsx";
import { NotePanel } from "./note-panel.tsx";
import { OriginalPane } from "./original-pane.tsx";
import { useCorrections } from "./use-corrections.ts";
import { useDeeds } from "./use-deeds.ts";
import { useDesk, type Desk } from "./use-desk.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import "./correction.css";

interface CorrectionDeskProps {
  readonly groupId: string;
  readonly result: ImportResultView & { readonly preview: PreviewView };
  /** Who may store may also correct. */
  readonly mayStore: boolean;
  readonly mayDiscard: boolean;
}

/** The original on the left, what was recognised of it on the right; every doubt one key away, every correction saved at once. */
export function CorrectionDesk({ groupId, result, mayStore, mayDiscard }: CorrectionDeskProps) {
  const latest = useRef<Desk>(null);
  const corrections = useCorrections({
    groupId,
    importId: result.id,
    first: result,
    currentBlock: () => latest.current?.current?.id ?? null,
    onFocus: (id, from) => latest.current?.follow(id, from),
  });
  const { preview, articles } = corrections.shown;
  const desk = useDesk(preview);
  latest.current = desk;
  const deeds = useDeeds(desk, corrections, mayStore);
  const frame = useDeskKeys(desk, deeds);
  const [pane, setPane] = useState<Pane>("blocks");
  const article = articles[preview.index];
  if (article === undefined) return null;
  return (
    <main id="content" className="correction" ref={frame}>
      <h1 lang={article.language === "mixed" ? undefined : article.language} className="sr-only">
        <TitleText>{article.title}</TitleText>
      </h1>
      <InBar>
        <DoubtProgress doubts={preview.doubts} isSaving={corrections.isSaving} />
        <StoreActions
          groupId={groupId}
          result={{ ...result, articles: [...articles] }}
          {...{ article, mayStore, mayDiscard }}
        />
      </InBar>
      <DeskTabs pane={pane} onPane={setPane} preview={preview} />
      <OriginalPane isShown={pane === "original"} groupId={groupId} result={result} desk={desk}>
        <ArticleChoice groupId={groupId} importId={result.id} articles={articles} at={preview.index} />
      </OriginalPane>
      <div className="correction-blocks" data-pane={pane}>
        <HeldNotice corrections={corrections} />
        <KnownDocuments groupId={groupId} result={result} />
        <Figures article={article} />
        {pane === "lists" ? (
          <div className="correction-lists">
            <ReferencePairs rows={preview.references} />
          </div>
        ) : (
          <BlockList desk={desk} deeds={deeds} blockCount={preview.blocks.length} />
        )}
        <NotePanel
          groupId={groupId}
          importId={result.id}
          notes={[...corrections.shown.notes, ...preview.notes]}
          corrections={corrections.shown.corrections.count}
          onShow={(id) => {
            setPane("blocks");
            desk.go(id);
          }}
          onDismiss={
            mayStore
              ? (notes) =>
                  corrections.correct(...notes.map((note) => ({ kind: "dismiss_note", note }) as const))
              : null
          }
        />
      </div>
      <KeyStrip />
    </main>
  );
}

/** The very same bytes were stored before, by another import. */
function KnownDocuments({ groupId, result }: Pick<CorrectionDeskProps, "groupId" | "result">) {
  const words = useTranslations("import");
  const known = result.documents.filter(({ id }) =>
    result.articles.every(({ documentId }) => documentId !== id),
  );
  if (known.length === 0) return null;
  return (
    <div className="grid gap-2 p-3">
      {known.map(({ id, title }) => (
        <Notice key={id} tone="warn">
          <TextLink href={`/groups/${groupId}/documents/${id}`}>{words("known", { title })}</TextLink>
        </Notice>
      ))}
    </div>
  );
}

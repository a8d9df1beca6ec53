import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { ArticleCardView, PreviewView } from "#lib/operations/import-preview.ts";
import type { ImportResultView } from "#lib/operations/imports.ts";
import { ArticleCards } from "./article-cards.tsx";
import { BlockList } from "./block-list.tsx";
import { NoteList } from "./note-list.tsx";
import { ReferencePairs } from "./reference-pairs.tsx";

interface ImportResultProps {
  readonly groupId: string;
  readonly result: ImportResultView;
  readonly article: ArticleCardView;
  readonly preview: PreviewView;
}

/** What was recognised of one article: its blocks, what is doubtful about them, and both of its lists. */
export function ImportResult({ groupId, result, article, preview }: ImportResultProps) {
  const words = useTranslations("import");
  const address = `/groups/${groupId}/documents/import/${result.id}`;
  const known = result.documents.filter(({ id }) =>
    result.articles.every(({ documentId }) => documentId !== id),
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {known.map(({ id, title }) => (
        <Notice key={id} tone="warn">
          <TextLink href={`/groups/${groupId}/documents/${id}`}>{words("known", { title })}</TextLink>
        </Notice>
      ))}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <aside className="grid content-start gap-8 lg:sticky lg:top-[calc(var(--bar)+24px)] lg:order-last lg:max-h-[calc(100dvh-var(--bar)-48px)] lg:overflow-y-auto">
          {result.articles.length > 1 ? (
            <ArticleCards address={address} articles={result.articles} at={article.index} />
          ) : null}
          <Figures article={article} preview={preview} />
          <Notes notes={preview.notes} title={words("notes.label")} id="notes" />
          {result.notes.length === 0 ? null : (
            <Notes notes={result.notes} title={words("notes.file")} id="file-notes" />
          )}
        </aside>
        <BlockList key={article.index} blocks={preview.blocks} />
      </div>
      <ReferencePairs rows={preview.references} />
    </div>
  );
}

function Notes({ notes, title, id }: { notes: PreviewView["notes"]; title: string; id: string }) {
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h2 id={id}>{title}</h2>
      <NoteList notes={notes} />
    </section>
  );
}

function Figures({ article, preview }: Pick<ImportResultProps, "article" | "preview">) {
  const words = useTranslations("import.figures");
  const languages = useTranslations("ui.language");
  const doubts = preview.blocks.filter(({ isDoubtful }) => isDoubtful).length;
  return (
    <section aria-labelledby="figures" className="grid gap-2">
      <h2 id="figures">{words("label")}</h2>
      <dl className="divide-y divide-line border-y border-line">
        <Figure name={words("language")}>{languages(article.language)}</Figure>
        <Figure name={words("blocks")} at="blocks">
          {article.blockCount}
        </Figure>
        <Figure name={words("citations")}>{article.citationCount}</Figure>
        <Figure name={words("references")} at="references">
          {article.referenceCount}
        </Figure>
        <Figure name={words("doubts")}>
          <span className={doubts > 0 ? "text-warn" : undefined}>{doubts}</span>
        </Figure>
      </dl>
    </section>
  );
}

interface FigureProps {
  readonly name: string;
  /** Id of the heading under which it is shown in full. */
  readonly at?: string;
  readonly children: ReactNode;
}

function Figure({ name, at, children }: FigureProps) {
  return (
    <div className="flex justify-between gap-4 py-1.5">
      <dt className="text-ink-2">
        {at === undefined ? (
          name
        ) : (
          <a href={`#${at}`} className="link">
            {name}
          </a>
        )}
      </dt>
      <dd className="font-bold">{children}</dd>
    </div>
  );
}

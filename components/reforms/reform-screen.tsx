"use client";

import { Merge, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import type { ReformSourceView } from "#lib/operations/reform-sources.ts";
import type { ReformView } from "#lib/operations/reforms.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { AboutReform } from "./about-reform.tsx";
import { EditReform } from "./edit-reform.tsx";
import { LegalActs } from "./legal-acts.tsx";
import { NamingDocuments } from "./naming/naming-documents.tsx";
import { ReformHistory } from "./reform-history.tsx";
import { ReformSources } from "./sources/reform-sources.tsx";
import { MergeReform } from "./merge-reform.tsx";
import { ReformColumns } from "./reform-columns.tsx";
import { useReform } from "./use-reform.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";

interface ReformScreenProps {
  readonly groupId: string;
  readonly reform: ReformView;
  readonly parts: readonly ReformView[];
  readonly may: { readonly edit: boolean; readonly delete: boolean; readonly annotate: boolean };
  readonly sources: readonly ReformSourceView[];
  /** Drawn on the server. */
  readonly claims: ReactNode;
}

export function ReformScreen({ groupId, reform: given, ...rest }: ReformScreenProps) {
  const { parts, may, sources, claims } = rest;
  const words = useTranslations("reforms");
  const ui = useTranslations("ui");
  const interfaceLocale = useInterfaceLocale();
  const desk = useReform(groupId, given);
  const [isEditing, setEditing] = useState(false);
  const [isMerging, setMerging] = useState(false);
  const { reform } = desk;
  const { text, language } = displayLabel(reform, interfaceLocale);
  const isThere = reform.deletedAt === null;
  const actions = (
    <>
      {isThere ? (
        <ButtonLink href={`/groups/${groupId}/bibliography?reform=${reform.id}`} prefetch={false}>
          {words("page.bibliography")}
        </ButtonLink>
      ) : null}
      {isThere && may.edit ? (
        <Button icon={<Pencil aria-hidden size={14} />} onClick={() => setEditing(true)}>
          {ui("edit")}
        </Button>
      ) : null}
      {isThere && may.delete ? (
        <IconButton
          label={words("merge.title")}
          aria-haspopup="dialog"
          icon={<Merge aria-hidden size={16} />}
          onClick={() => setMerging(true)}
        />
      ) : null}
      {isThere && may.delete ? (
        <IconButton
          label={words("page.delete")}
          icon={<Trash2 aria-hidden size={16} />}
          onClick={() => void desk.setDeleted(true)}
        />
      ) : null}
    </>
  );
  return (
    <Page
      title={text}
      {...(language === null ? {} : { titleLang: language })}
      lead={words(`kind.${reform.kind}`)}
      actions={isEditing ? null : actions}
    >
      {isMerging ? <MergeReform {...{ groupId, desk }} onClose={() => setMerging(false)} /> : null}
      <PageCrumb label={text} lang={language ?? undefined} />
      {isThere ? null : (
        <Notice
          tone="warn"
          className="mb-4"
          actions={
            may.delete ? (
              <Button onClick={() => void desk.setDeleted(false)}>{words("page.restore")}</Button>
            ) : null
          }
        >
          {words("page.isDeleted")}
        </Notice>
      )}
      {isEditing ? (
        <EditReform groupId={groupId} desk={desk} onClose={() => setEditing(false)} />
      ) : (
        <>
          <ReformColumns reform={reform} />
          <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <aside
              aria-label={words("page.about")}
              className="border-t border-line py-6 lg:col-start-2 lg:row-start-1 lg:border-t-0"
            >
              <AboutReform
                groupId={groupId}
                reform={reform}
                parts={parts}
                interfaceLocale={interfaceLocale}
              />
            </aside>
            <div className="min-w-0 lg:col-start-1 lg:row-start-1">
              <Section id="claims" title={words("claims.title")}>
                {claims}
              </Section>
              {reform.acts.length === 0 ? null : (
                <Section id="acts" title={words("fields.acts")}>
                  <LegalActs acts={reform.acts} interfaceLocale={interfaceLocale} />
                </Section>
              )}
              <Section id="sources" title={words("sources.title")}>
                <ReformSources {...{ groupId, sources }} reformId={reform.id} mayEdit={isThere && may.edit} />
              </Section>
              {isThere ? (
                <Section id="naming" title={words("naming.title")} screenOnly>
                  <NamingDocuments
                    {...{ groupId }}
                    reformId={reform.id}
                    name={{ text, language }}
                    mayTag={may.annotate}
                  />
                </Section>
              ) : null}
              <ReformHistory groupId={groupId} desk={desk} mayEdit={isThere && may.edit} />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}

"use client";

import NextLink from "next/link";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { passageHash } from "#components/reader/passage-hash.ts";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { LongList } from "#components/ui/long-list.tsx";
import { MenuChoice, MenuItem, MenuRule } from "#components/ui/menu.tsx";
import { Section } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { ValueMenu } from "#components/ui/value-menu.tsx";
import { MENTION_STANCES, stancesOfDocument } from "#lib/claims/stance.ts";
import type { ClaimView, MentionView } from "#lib/operations/view.ts";
import { type DocumentMentions, documentsOf, langOf } from "./claim-mentions.ts";
import { StanceBadge } from "./stance-badge.tsx";
import type { ClaimDesk } from "./use-claim.ts";
import { useMentions } from "./use-mentions.ts";

interface MentionListProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
}

/** More documents than this, and more passages of one document, wait behind a button. */
const MOST = { documents: 8, passages: 5 };

/** Who says it, and how: documents with their passages; a passage leads to its place in the text. */
export function MentionList({ groupId, desk, mayEdit }: MentionListProps) {
  const claims = useTranslations("claims");
  const words = useTranslations("claims.mentions");
  const deeds = useMentions(groupId, desk);
  const { mentions } = desk.claim;
  const more = (count: number) => claims("page.more", { count });
  return (
    <Section id="mentions" title={words("title")} count={mentions.length}>
      {mentions.length > 0 ? null : (
        <p className="text-ink-3">
          {words("none")}{" "}
          <TextLink href={`/groups/${groupId}/documents`} data-screen-only>
            {claims("toDocuments")}
          </TextLink>
        </p>
      )}
      <LongList
        items={documentsOf(mentions)}
        keyOf={({ documentId }) => documentId}
        most={MOST.documents}
        more={more}
        className="grid gap-6"
      >
        {(document) => (
          <div className="grid gap-3">
            <DocumentHead {...{ groupId, document }} claim={desk.claim} />
            <LongList
              items={document.mentions}
              keyOf={({ annotationId }) => annotationId}
              most={MOST.passages}
              more={more}
              className="grid gap-3"
            >
              {(mention) => (
                <Mention {...{ groupId, mention, mayEdit, deeds }} lang={langOf(document.language)} />
              )}
            </LongList>
          </div>
        )}
      </LongList>
    </Section>
  );
}

interface DocumentHeadProps {
  readonly groupId: string;
  readonly document: DocumentMentions;
  readonly claim: ClaimView;
}

/** The document, its language, and the side it takes on the claim's reforms where it takes one. */
function DocumentHead({ groupId, document, claim }: DocumentHeadProps) {
  const { documentId, title, language, mentions } = document;
  const said = mentions.map(({ stance }) => stance);
  const stances = [...new Set(claim.reforms.flatMap(({ stance }) => stancesOfDocument(said, stance)))];
  return (
    <h3 className="flex items-baseline gap-2 font-normal">
      <NextLink
        href={`/groups/${groupId}/documents/${documentId}`}
        prefetch={false}
        lang={langOf(language)}
        className="min-w-0 flex-1 break-words text-ink-2 hover:text-ink hover:underline"
      >
        <TitleText>{title}</TitleText>
      </NextLink>
      {stances.map((stance) => (
        <StanceBadge key={stance} stance={stance} />
      ))}
      <LanguageTag language={language} />
    </h3>
  );
}

interface MentionProps {
  readonly groupId: string;
  readonly mention: MentionView;
  readonly lang: string | undefined;
  readonly mayEdit: boolean;
  readonly deeds: ReturnType<typeof useMentions>;
}

function Mention({ groupId, mention, lang, mayEdit, deeds }: MentionProps) {
  const words = useTranslations("claims.mentions");
  const record = useTranslations("claimRecord.mention");
  const { annotationId, documentId, exact, stance } = mention;
  return (
    <div className="grid border-l-2 border-line-2 pl-4 hover:border-accent">
      <NextLink
        href={`/groups/${groupId}/documents/${documentId}${passageHash(annotationId)}`}
        prefetch={false}
        title={words("read")}
        className="block rounded hover:bg-sunk"
      >
        <q lang={lang} className="prose break-words">
          {exact.replace(/\s+/gu, " ")}
        </q>
      </NextLink>
      <ValueMenu
        label={record("label")}
        className="justify-self-start text-label text-ink-3"
        value={record(`name.${stance}`)}
      >
        {mayEdit ? (
          <>
            <MenuChoice
              closes
              label={record("label")}
              value={stance}
              options={MENTION_STANCES.map((value) => ({ value, label: record(`name.${value}`) }))}
              onChange={(next) => {
                const chosen = MENTION_STANCES.find((each) => each === next);
                if (chosen !== undefined && chosen !== stance) void deeds.setStance(mention, chosen);
              }}
            />
            <MenuRule />
            <MenuItem icon={<X aria-hidden size={14} />} onSelect={() => void deeds.remove(mention)}>
              {record("remove")}
            </MenuItem>
          </>
        ) : null}
      </ValueMenu>
    </div>
  );
}

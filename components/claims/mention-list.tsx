"use client";

import NextLink from "next/link";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { passageHash } from "#components/reader/passage-hash.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
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

/** Who says it, and how: documents side by side, each with its passages; a passage leads to its place in the text. */
export function MentionList({ groupId, desk, mayEdit }: MentionListProps) {
  const words = useTranslations("claims");
  const deeds = useMentions(groupId, desk);
  const documents = documentsOf(desk.claim.mentions);
  if (documents.length === 0) {
    return (
      <p className="max-w-2xl text-ink-2">
        {words("mentions.none")}{" "}
        <TextLink href={`/groups/${groupId}/documents`}>{words("toDocuments")}</TextLink>
      </p>
    );
  }
  return (
    <ul className="grid gap-x-6 gap-y-5 sm:grid-cols-[repeat(auto-fill,minmax(16rem,1fr))]">
      {documents.map((document) => (
        <li key={document.documentId} className="grid min-w-0 content-start gap-2">
          <DocumentHead {...{ groupId, document }} claim={desk.claim} />
          <ul className="grid gap-3">
            {document.mentions.map((mention) => (
              <Mention
                key={mention.annotationId}
                {...{ groupId, mention, mayEdit, deeds }}
                lang={langOf(document.language)}
              />
            ))}
          </ul>
        </li>
      ))}
    </ul>
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
    <h3 className="flex items-baseline gap-2 border-b border-line pb-1 font-normal">
      <TextLink
        href={`/groups/${groupId}/documents/${documentId}`}
        prefetch={false}
        lang={langOf(language)}
        className="min-w-0 flex-1 break-words"
      >
        <TitleText>{title}</TitleText>
      </TextLink>
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
    <li className="grid gap-1">
      <NextLink
        href={`/groups/${groupId}/documents/${documentId}${passageHash(annotationId)}`}
        prefetch={false}
        title={words("read")}
        className="block border-l-2 border-line-2 pl-3 hover:border-accent hover:bg-sunk"
      >
        <q lang={lang} className="font-serif text-quote break-words">
          {exact.replace(/\s+/gu, " ")}
        </q>
      </NextLink>
      {mayEdit ? (
        <div className="flex items-end gap-1 pl-3" data-screen-only>
          <Select
            label={record("label")}
            labelHidden
            value={stance}
            options={MENTION_STANCES.map((value) => ({ value, label: record(`name.${value}`) }))}
            onChange={(event) => {
              const chosen = MENTION_STANCES.find((each) => each === event.target.value);
              if (chosen !== undefined) void deeds.setStance(mention, chosen);
            }}
          />
          <IconButton
            label={record("remove")}
            icon={<X aria-hidden size={16} />}
            onClick={() => void deeds.remove(mention)}
          />
        </div>
      ) : (
        <p className="pl-3 text-label text-ink-2">{record(`name.${stance}`)}</p>
      )}
    </li>
  );
}

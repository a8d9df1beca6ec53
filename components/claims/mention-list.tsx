import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { passageHash } from "#components/reader/passage-hash.ts";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { ClaimView } from "#lib/operations/view.ts";
import { documentsOf, langOf } from "./claim-mentions.ts";

interface MentionListProps {
  readonly groupId: string;
  readonly claim: ClaimView;
}

/** Who says it: each document with the passages in which it does; a passage leads to its place in the text. */
export function MentionList({ groupId, claim }: MentionListProps) {
  const words = useTranslations("claims");
  const documents = documentsOf(claim.mentions);
  if (documents.length === 0) {
    return (
      <p className="max-w-2xl text-ink-2">
        {words("mentions.none")}{" "}
        <TextLink href={`/groups/${groupId}/documents`}>{words("toDocuments")}</TextLink>
      </p>
    );
  }
  return (
    <ul className="grid gap-5">
      {documents.map(({ documentId, title, language, mentions }) => (
        <li key={documentId} className="grid gap-2">
          <h3 className="flex items-baseline gap-2 font-normal">
            <TextLink
              href={`/groups/${groupId}/documents/${documentId}`}
              prefetch={false}
              lang={langOf(language)}
              className="min-w-0 break-words"
            >
              <TitleText>{title}</TitleText>
            </TextLink>
            <LanguageTag language={language} />
          </h3>
          <ul className="grid gap-2">
            {mentions.map(({ annotationId, exact }) => (
              <li key={annotationId}>
                <NextLink
                  href={`/groups/${groupId}/documents/${documentId}${passageHash(annotationId)}`}
                  prefetch={false}
                  title={words("mentions.read")}
                  className="block border-l-2 border-line-2 pl-3 hover:border-accent hover:bg-sunk"
                >
                  <q lang={langOf(language)} className="font-serif text-quote break-words">
                    {exact.replace(/\s+/gu, " ")}
                  </q>
                </NextLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

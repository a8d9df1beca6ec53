"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { NamedSentence } from "./named-sentence.tsx";
import { useNaming } from "./use-naming.ts";
import type { NamingDocument } from "./walk.ts";
import { WalkDialog } from "./walk-dialog.tsx";

interface NamingDocumentsProps {
  readonly groupId: string;
  readonly reformId: string;
  /** Of the reform, with its language. */
  readonly name: { readonly text: string; readonly language: string | null };
  readonly mayTag: boolean;
}

/** On the page of a reform: the texts that name it where nobody has tagged it. They are read only when somebody asks. */
export function NamingDocuments({ groupId, reformId, name, mayTag }: NamingDocumentsProps) {
  const words = useTranslations("reforms.naming");
  const router = useRouter();
  const { naming, problem, isBusy, look, more } = useNaming({ groupId, reformId });
  const [isWalking, setWalking] = useState(false);
  const { documents, last } = naming;
  return (
    <div className="grid gap-3">
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      <p role="status" className="text-ink-2">
        {last === null ? words("lead") : words("found", { total: last.total })}
        {last === null || last.total === 0
          ? null
          : ` ${words("read", { read: last.read, count: documents.length })}`}
        {last?.isBehind === true ? ` ${words("behind")}` : null}
      </p>
      <ul className="grid gap-3 empty:hidden">
        {documents.map((document) => (
          <NamingLine key={document.id} {...{ groupId, document }} />
        ))}
      </ul>
      <p className="flex flex-wrap gap-2">
        {last === null || last.cursor === null ? null : (
          <Button busy={isBusy} onClick={() => void more()}>
            {words("more")}
          </Button>
        )}
        {last !== null && last.cursor !== null ? null : (
          <Button busy={isBusy} onClick={() => void look()}>
            {words(last === null ? "look" : "again")}
          </Button>
        )}
        {mayTag && (last === null || documents.length > 0) ? (
          <Button aria-haspopup="dialog" onClick={() => setWalking(true)}>
            {words("walk.open")}
          </Button>
        ) : null}
      </p>
      {isWalking ? (
        <WalkDialog
          {...{ groupId, reformId, name }}
          onClose={() => {
            setWalking(false);
            router.refresh();
            if (last !== null) void look();
          }}
        />
      ) : null}
    </div>
  );
}

function NamingLine({ groupId, document }: { readonly groupId: string; readonly document: NamingDocument }) {
  const words = useTranslations("reforms.naming");
  const { id, title, language, places } = document;
  const [first] = places;
  return (
    <li className="grid gap-1 border-l-2 border-line-2 pl-3">
      <p>
        <TextLink
          href={`/groups/${groupId}/documents/${id}#reforms`}
          prefetch={false}
          lang={language === "mixed" ? undefined : language}
        >
          {title}
        </TextLink>{" "}
        <span className="text-label text-ink-3">{words("places", { count: places.length })}</span>
      </p>
      {first === undefined ? null : <NamedSentence place={first} />}
    </li>
  );
}

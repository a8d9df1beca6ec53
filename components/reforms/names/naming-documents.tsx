"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { listNamingDocuments } from "#lib/operations/reform-names.ts";

type Found = z.infer<typeof listNamingDocuments.answer>;

/** On the page of a reform: the texts that name it where nobody has tagged it. They are read only when somebody asks. */
export function NamingDocuments({
  groupId,
  reformId,
}: {
  readonly groupId: string;
  readonly reformId: string;
}) {
  const words = useTranslations("reforms.naming");
  const call = useCall();
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const look = async () => {
    setBusy(true);
    const called = await call(listNamingDocuments, { params: { groupId, reformId } });
    setBusy(false);
    setProblem(called.ok ? null : called.refusal.detail);
    if (called.ok) setFound(called.value);
  };
  return (
    <div className="grid gap-3">
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      <p role="status" className="text-ink-2">
        {found === null ? words("lead") : words("found", { count: found.documents.length })}
        {found?.isCut === true ? ` ${words("cut")}` : null}
      </p>
      <ul className="grid gap-3 empty:hidden">
        {(found?.documents ?? []).map(({ id, title, language, count, place }) => (
          <li key={id} className="grid gap-1 border-l-2 border-line-2 pl-3">
            <p>
              <TextLink
                href={`/groups/${groupId}/documents/${id}#reforms`}
                prefetch={false}
                lang={language === "mixed" ? undefined : language}
              >
                {title}
              </TextLink>{" "}
              <span className="text-label text-ink-3">{words("places", { count })}</span>
            </p>
            <p
              lang={place.language === "mixed" ? undefined : place.language}
              className="font-serif text-quote break-words text-ink-2"
            >
              {place.before}
              <mark className="bg-select text-inherit">{place.exact}</mark>
              {place.after}
            </p>
          </li>
        ))}
      </ul>
      <Button className="justify-self-start" busy={isBusy} onClick={() => void look()}>
        {words(found === null ? "look" : "again")}
      </Button>
    </div>
  );
}

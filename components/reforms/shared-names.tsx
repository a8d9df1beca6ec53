"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { listReforms } from "#lib/operations/reforms.ts";
import { displayLabel, type Reform } from "#lib/reforms/reform.ts";
import { findSharedNames } from "#lib/reforms/shared-names.ts";

interface NamedReform extends Pick<Reform, "slug" | "labels" | "aliases"> {
  readonly id: string;
}

interface SharedNamesProps {
  readonly groupId: string;
  /** Of the reform that is edited; "" of a new one. */
  readonly reformId: string;
  readonly labels: Reform["labels"];
  readonly aliases: Reform["aliases"];
}

/** Warns of names that another reform of the register bears in the same language; it may be meant so. */
export function SharedNames({ groupId, reformId, labels, aliases }: SharedNamesProps) {
  const words = useTranslations("reforms.shared");
  const names = useTranslations("ui.language");
  const interfaceLocale = useInterfaceLocale();
  const others = useRegister(groupId).filter(({ id }) => id !== reformId);
  const own: NamedReform = { id: reformId, slug: "", labels, aliases };
  const shared = findSharedNames([own, ...others]).filter(({ reforms }) => reforms.includes(own));
  if (shared.length === 0) return null;
  return (
    <Notice tone="warn" title={words("title")}>
      <ul className="grid gap-1">
        {shared.map(({ language, text, reforms }) => (
          <li key={`${language} ${text}`}>
            <b lang={language}>{text}</b> ({names(language)}):{" "}
            {reforms
              .filter((reform) => reform !== own)
              .map((reform, n) => {
                const shown = displayLabel(reform, interfaceLocale);
                return (
                  <span key={reform.id}>
                    {n === 0 ? "" : "; "}
                    <TextLink
                      href={`/groups/${groupId}/reforms/${reform.id}`}
                      prefetch={false}
                      target="_blank"
                      lang={shown.language ?? undefined}
                    >
                      {shown.text}
                    </TextLink>
                  </span>
                );
              })}
          </li>
        ))}
      </ul>
      <p>{words("meaning")}</p>
    </Notice>
  );
}

/** The register as it was when the form was opened. Without it nothing is warned of: the form works all the same. */
function useRegister(groupId: string): readonly NamedReform[] {
  const [reforms, setReforms] = useState<readonly NamedReform[]>([]);
  useEffect(() => {
    const asked = new AbortController();
    void call(listReforms, { params: { groupId }, query: {}, signal: asked.signal })
      .then((called) => {
        if (called.ok && !asked.signal.aborted) setReforms(called.value.reforms);
      })
      .catch(() => undefined);
    return () => asked.abort();
  }, [groupId]);
  return reforms;
}

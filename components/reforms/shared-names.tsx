"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { listReforms } from "#lib/operations/reforms.ts";
import { displayLabel, type Reform } from "#lib/reforms/reform.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import { findSharedActs } from "#lib/reforms/shared-acts.ts";
import { findSharedNames } from "#lib/reforms/shared-names.ts";

/** What of another reform is compared with the one that is being written. */
export interface OtherReform extends Pick<Reform, "slug" | "labels" | "aliases" | "acts"> {
  readonly id: string;
}

interface SharedNamesProps {
  readonly groupId: string;
  readonly others: readonly OtherReform[];
  readonly labels: Reform["labels"];
  readonly aliases: Reform["aliases"];
}

/** Warns of names that another reform of the register bears in the same language; it may be meant so. */
export function SharedNames({ groupId, others, labels, aliases }: SharedNamesProps) {
  const words = useTranslations("reforms.shared");
  const names = useTranslations("ui.language");
  const own: OtherReform = { id: "", slug: "", labels, aliases, acts: [] };
  const shared = findSharedNames([own, ...others]).filter(({ reforms }) => reforms.includes(own));
  if (shared.length === 0) return null;
  return (
    <Notice tone="warn" title={words("title")}>
      <ul className="grid gap-1">
        {shared.map(({ language, text, reforms }) => (
          <li key={`${language} ${text}`}>
            <b lang={language}>{text}</b> ({names(language)}):{" "}
            <OtherReforms {...{ groupId }} reforms={reforms.filter((reform) => reform !== own)} />
          </li>
        ))}
      </ul>
      <p>{words("meaning")}</p>
    </Notice>
  );
}

interface SharedActsProps {
  readonly groupId: string;
  readonly others: readonly OtherReform[];
  readonly acts: Reform["acts"];
}

/** Warns of acts that another reform of the register has, or that this one has twice; it may be meant so. */
export function SharedActs({ groupId, others, acts }: SharedActsProps) {
  const words = useTranslations("reforms.shared");
  const interfaceLocale = useInterfaceLocale();
  const own: OtherReform = { id: "", slug: "", labels: {}, aliases: {}, acts };
  const shared = findSharedActs([own, ...others]).filter(({ reforms }) => reforms.includes(own));
  if (shared.length === 0) return null;
  return (
    <Notice tone="warn" title={words("actTitle")}>
      <ul className="grid gap-1">
        {shared.map(({ act: { number, date, url }, reforms }, at) => {
          const elsewhere = [...new Set(reforms)].filter((reform) => reform !== own);
          const day = date === undefined ? undefined : printReformDate(date, interfaceLocale);
          return (
            <li key={at} className="break-words">
              <b>{[number, day].filter((part) => part !== undefined).join(", ") || url}</b>:{" "}
              {elsewhere.length === 0 ? (
                words("actTwice")
              ) : (
                <OtherReforms {...{ groupId }} reforms={elsewhere} />
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function OtherReforms({
  groupId,
  reforms,
}: {
  readonly groupId: string;
  readonly reforms: readonly OtherReform[];
}) {
  const interfaceLocale = useInterfaceLocale();
  return reforms.map((reform, n) => {
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
  });
}

/** The rest of the register as it was when the form was opened. Without it nothing is warned of: the form works all the same. */
export function useOtherReforms(groupId: string, reformId: string | undefined): readonly OtherReform[] {
  const [reforms, setReforms] = useState<readonly OtherReform[]>([]);
  useEffect(() => {
    const asked = new AbortController();
    void call(listReforms, { params: { groupId }, query: {}, signal: asked.signal })
      .then((called) => {
        if (called.ok && !asked.signal.aborted)
          setReforms(called.value.reforms.filter(({ id }) => id !== reformId));
      })
      .catch(() => undefined);
    return () => asked.abort();
  }, [groupId, reformId]);
  return reforms;
}

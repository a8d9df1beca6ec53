"use client";

import { ArrowLeftRight, ChevronDown, Link2, Link2Off } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { type ComparedText, type SharedClaim, compareAddress, paneAddress } from "./compared.ts";
import "./compare.css";
import { CompareButton } from "./compare-button.tsx";
import { type Panes, useLinkedScroll, usePaneTalk } from "./use-panes.ts";

interface CompareScreenProps {
  readonly groupId: string;
  readonly texts: readonly [ComparedText, ComparedText];
  readonly shared: readonly SharedClaim[];
  readonly interfaceLocale: Language;
}

/** Two readers side by side, each whole: paint, cards, keys. On a phone one at a time. */
export function CompareScreen({ groupId, texts, shared, interfaceLocale }: CompareScreenProps) {
  const words = useTranslations("compare");
  const router = useRouter();
  const panes: Panes = [useRef<HTMLIFrameElement>(null), useRef<HTMLIFrameElement>(null)];
  const [isLinked, setLinked] = useState(true);
  const [shown, setShown] = useState<0 | 1>(0);
  useLinkedScroll(panes, isLinked);
  const showClaim = usePaneTalk(panes, shared, setShown);
  const [left, right] = texts.map((text) => ({
    documentId: text.documentId,
    ...(text.isPinned ? { revision: text.revision } : {}),
  }));
  const swap = () => {
    if (left !== undefined && right !== undefined) router.push(compareAddress(groupId, [right, left]));
  };
  return (
    <main id="content" className="compare" aria-label={words("title")}>
      <div className="compare-bar">
        <IconButton
          aria-pressed={isLinked}
          label={words(isLinked ? "unlink" : "link")}
          icon={isLinked ? <Link2 aria-hidden size={16} /> : <Link2Off aria-hidden size={16} />}
          onClick={() => setLinked(!isLinked)}
        />
        <IconButton label={words("swap")} icon={<ArrowLeftRight aria-hidden size={16} />} onClick={swap} />
        {shared.length === 0 ? null : (
          <Menu
            align="start"
            trigger={
              <button type="button" className="control flex items-center gap-1 text-ui">
                {words("shared", { count: shared.length })}
                <ChevronDown aria-hidden size={14} />
              </button>
            }
          >
            {shared.map((claim) => {
              const wording = findWording(claim.wordings, interfaceLocale);
              return (
                <MenuItem key={claim.id} onSelect={() => showClaim(claim.id)}>
                  <span className="text-label text-ink-3">{words("number", { number: claim.number })}</span>
                  <span lang={wording?.language} className="max-w-80 truncate font-serif">
                    {wording?.text}
                  </span>
                </MenuItem>
              );
            })}
          </Menu>
        )}
        <CompareButton
          groupId={groupId}
          documentId={texts[0].documentId}
          revisionNumber={texts[0].revision}
          label={words("other")}
        />
      </div>
      <div role="group" aria-label={words("which")} className="compare-tabs">
        {texts.map(({ title, revision }, n) => (
          <button
            key={n}
            type="button"
            aria-pressed={shown === n}
            onClick={() => setShown(n === 0 ? 0 : 1)}
            className="control truncate border-b-2 border-transparent aria-pressed:border-accent aria-pressed:font-bold"
          >
            {title} · {revision}
          </button>
        ))}
      </div>
      {texts.map((text, n) => (
        <section key={n} className="compare-side" data-shown={shown === n}>
          <h1 className="compare-title">
            <TextLink
              href={`/groups/${groupId}/documents/${text.documentId}`}
              lang={text.language === "mixed" ? undefined : text.language}
            >
              {text.title}
            </TextLink>
            <span className="flex-none text-label text-ink-3">
              {words("revision", { number: text.revision })}
            </span>
          </h1>
          <iframe
            ref={panes[n === 0 ? 0 : 1]}
            src={paneAddress(groupId, text)}
            title={words("pane", { title: text.title, number: text.revision })}
          />
        </section>
      ))}
    </main>
  );
}

"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { linkClaims, unlinkClaims } from "#lib/operations/claims.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import { AddLink } from "./add-link.tsx";
import { shownWording } from "./claim-wording.ts";
import type { ClaimDesk } from "./use-claim.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";

interface LinkListProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
}

type ClaimLink = ClaimView["links"][number];

/** How this claim bears on others, and they on it. */
export function LinkList({ groupId, desk, mayEdit }: LinkListProps) {
  const words = useTranslations("claims.links");
  const [isAdding, setAdding] = useState(false);
  const { remove } = useLinks(groupId, desk);
  const { links } = desk.claim;
  return (
    <div className="grid gap-3">
      {links.length === 0 ? <p className="text-ink-3">{words("none")}</p> : null}
      <ul className="grid gap-3 empty:hidden">
        {links.map((link) => (
          <LinkLine
            key={link.id}
            {...{ groupId, link }}
            onRemove={mayEdit ? () => void remove(link) : null}
          />
        ))}
      </ul>
      {isAdding ? (
        <AddLink groupId={groupId} desk={desk} onDone={() => setAdding(false)} />
      ) : mayEdit ? (
        <Button
          icon={<Plus aria-hidden size={14} />}
          className="justify-self-start"
          onClick={() => setAdding(true)}
        >
          {words("add")}
        </Button>
      ) : null}
    </div>
  );
}

interface LinkLineProps {
  readonly groupId: string;
  readonly link: ClaimLink;
  readonly onRemove: (() => void) | null;
}

function LinkLine({ groupId, link, onRemove }: LinkLineProps) {
  const words = useTranslations("claims.links");
  const shown = shownWording(link, useInterfaceLocale());
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-3 sm:grid-cols-[10rem_1fr_auto]">
      <span className={link.kind === "contradicts" ? "text-bad" : "text-ink-2"}>
        {words(`${link.direction}.${link.kind}`)}
      </span>
      <p className="col-start-1 row-start-2 min-w-0 sm:col-start-2 sm:row-start-1">
        <TextLink href={`/groups/${groupId}/claims/${link.claimId}`} prefetch={false}>
          № {link.number}
        </TextLink>{" "}
        <span lang={shown.language} className="font-serif text-quote break-words">
          {shown.text}
        </span>
      </p>
      {onRemove === null ? null : (
        <IconButton
          label={words("remove", { number: link.number })}
          icon={<X aria-hidden size={16} />}
          onClick={onRemove}
          className="-my-1.5 sm:col-start-3"
        />
      )}
    </li>
  );
}

/** A link goes at once and comes back, with the reason, when the server refuses it. */
function useLinks(groupId: string, desk: ClaimDesk) {
  const words = useTranslations("claims.links");
  const call = useCall();
  const toast = useToast();

  async function remove(link: ClaimLink): Promise<void> {
    const { claim } = desk;
    desk.amend(({ links }) => ({ links: links.filter(({ id }) => id !== link.id) }));
    const params = { groupId, claimId: claim.id };
    const called = await call(unlinkClaims, { params: { ...params, linkId: link.id } });
    if (!called.ok) {
      desk.amend(() => ({ links: claim.links }));
      return toast({ text: called.refusal.detail, tone: "error" });
    }
    const [from, to] = link.direction === "from" ? [claim.id, link.claimId] : [link.claimId, claim.id];
    const undo = async () => {
      const restored = await call(linkClaims, {
        params: { groupId, claimId: from },
        body: { toClaimId: to, kind: link.kind },
      });
      if (!restored.ok) return toast({ text: restored.refusal.detail, tone: "error" });
      desk.amend(({ links }) => ({ links: [...links, link] }));
    };
    toast({ text: words("removed"), undo: () => void undo() });
  }

  return { remove };
}

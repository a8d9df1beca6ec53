"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { CLAIM_LINK_KINDS, type ClaimLinkKind, SYMMETRIC_LINKS } from "#lib/claims/claim.ts";
import { changeLink, linkClaims, unlinkClaims } from "#lib/operations/claims.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import { AddLink } from "./add-link.tsx";
import { LinkPicture } from "./link-picture.tsx";
import { useClaimNumber } from "./claim-number.ts";
import { shownWording } from "./claim-wording.ts";
import type { ClaimDesk } from "./use-claim.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";

interface LinkListProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
}

type ClaimLink = ClaimView["links"][number];
type Saying = Pick<ClaimLink, "kind" | "direction">;

/** How this claim bears on others, and they on it. */
export function LinkList({ groupId, desk, mayEdit }: LinkListProps) {
  const words = useTranslations("claims.links");
  const [isAdding, setAdding] = useState(false);
  const { remove, change } = useLinks(groupId, desk);
  const { links } = desk.claim;
  return (
    <div className="grid gap-3">
      {links.length === 0 ? <p className="text-ink-3">{words("none")}</p> : null}
      <LinkPicture claim={desk.claim} />
      <ul className="grid gap-3 empty:hidden">
        {links.map((link) => (
          <LinkLine
            key={link.id}
            {...{ groupId, link }}
            onRemove={mayEdit ? () => void remove(link) : null}
            onChange={mayEdit ? (kind, direction) => void change(link, { kind, direction }) : null}
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
  readonly onChange: ((kind: ClaimLinkKind, direction: ClaimLink["direction"]) => void) | null;
}

function LinkLine({ groupId, link, onRemove, onChange }: LinkLineProps) {
  const words = useTranslations("claims.links");
  const numberOf = useClaimNumber();
  const shown = shownWording(link, useInterfaceLocale());
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-2 sm:grid-cols-[13rem_1fr_auto]">
      {onChange === null ? (
        <span className={link.kind === "contradicts" ? "text-bad" : "text-ink-2"}>
          {words(`${link.direction}.${link.kind}`)}
        </span>
      ) : (
        <KindOfLink link={link} onChange={onChange} />
      )}
      <p className="col-start-1 row-start-2 min-w-0 sm:col-start-2 sm:row-start-1">
        <TextLink href={`/groups/${groupId}/claims/${link.claimId}`} prefetch={false}>
          {numberOf(link.number)}
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

/** What links say, from either side; what is the same both ways stands once. */
const SAYINGS = CLAIM_LINK_KINDS.flatMap((kind) =>
  SYMMETRIC_LINKS.includes(kind)
    ? [{ kind, direction: "from" as const }]
    : [
        { kind, direction: "from" as const },
        { kind, direction: "to" as const },
      ],
);

function KindOfLink({
  link,
  onChange,
}: {
  link: ClaimLink;
  onChange: NonNullable<LinkLineProps["onChange"]>;
}) {
  const words = useTranslations("claims.links");
  const record = useTranslations("claimRecord.links");
  const direction = SYMMETRIC_LINKS.includes(link.kind) ? "from" : link.direction;
  return (
    <Select
      label={record("change", { number: link.number })}
      labelHidden
      value={`${direction}.${link.kind}`}
      options={SAYINGS.map((saying) => ({
        value: `${saying.direction}.${saying.kind}`,
        label: words(`${saying.direction}.${saying.kind}`),
      }))}
      onChange={(event) => {
        const saying = SAYINGS.find((each) => `${each.direction}.${each.kind}` === event.target.value);
        if (saying !== undefined) onChange(saying.kind, saying.direction);
      }}
      className="-my-1"
    />
  );
}

/** A link goes at once and comes back, with the reason, when the server refuses it. */
function useLinks(groupId: string, desk: ClaimDesk) {
  const words = useTranslations("claims.links");
  const record = useTranslations("claimRecord.links");
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

  async function change(link: ClaimLink, { kind, direction }: Saying): Promise<void> {
    const { claim } = desk;
    const reversed = direction !== link.direction && !SYMMETRIC_LINKS.includes(kind);
    const changed = await call(changeLink, {
      params: { groupId, claimId: claim.id, linkId: link.id },
      body: { kind, reversed },
    });
    if (!changed.ok) return toast({ text: changed.refusal.detail, tone: "error" });
    desk.show(changed.value);
    const after = changed.value.links.find(({ id }) => id === link.id);
    if (after === undefined) return;
    toast({ text: record("changed"), undo: () => void change(after, link) });
  }

  return { remove, change };
}

"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { LongList } from "#components/ui/long-list.tsx";
import { MenuChoice, MenuItem, MenuRule } from "#components/ui/menu.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useInPlace } from "#components/ui/use-in-place.ts";
import { ValueMenu } from "#components/ui/value-menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { CLAIM_LINK_KINDS, type ClaimLinkKind, SYMMETRIC_LINKS } from "#lib/claims/claim.ts";
import { changeLink, linkClaims, unlinkClaims } from "#lib/operations/claims.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import { AddLink } from "./add-link.tsx";
import { LinkPicture } from "./link-picture.tsx";
import { useClaimNumber } from "./claim-number.ts";
import { shownWording } from "./claim-wording.ts";
import { Part } from "./part.tsx";
import type { ClaimDesk } from "./use-claim.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";

interface LinkListProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
}

type ClaimLink = ClaimView["links"][number];
type Saying = Pick<ClaimLink, "kind" | "direction">;

/** More links than this wait behind a button. */
const MOST = 8;

/** How this claim bears on others, and they on it. */
export function LinkList({ groupId, desk, mayEdit }: LinkListProps) {
  const words = useTranslations("claims.links");
  const page = useTranslations("claims.page");
  const place = useInPlace();
  const { remove, change } = useLinks(groupId, desk);
  const { links } = desk.claim;
  return (
    <Part
      id="links"
      look="margin"
      title={words("title")}
      count={links.length}
      none={words("none")}
      add={
        mayEdit
          ? {
              label: words("add"),
              place,
              form: <AddLink groupId={groupId} desk={desk} onDone={place.close} />,
            }
          : null
      }
    >
      <LongList
        items={links}
        keyOf={({ id }) => id}
        most={MOST}
        more={(count) => page("more", { count })}
        className="grid gap-3"
      >
        {(link) => (
          <LinkLine
            {...{ groupId, link }}
            onRemove={() => void remove(link)}
            onChange={mayEdit ? (kind, direction) => void change(link, { kind, direction }) : null}
          />
        )}
      </LongList>
      <LinkPicture claim={desk.claim} />
    </Part>
  );
}

interface LinkLineProps {
  readonly groupId: string;
  readonly link: ClaimLink;
  readonly onRemove: () => void;
  /** Null for who only reads. */
  readonly onChange: ((kind: ClaimLinkKind, direction: ClaimLink["direction"]) => void) | null;
}

function LinkLine({ groupId, link, onRemove, onChange }: LinkLineProps) {
  const words = useTranslations("claims.links");
  const record = useTranslations("claimRecord.links");
  const numberOf = useClaimNumber();
  const shown = shownWording(link, useInterfaceLocale());
  const direction = SYMMETRIC_LINKS.includes(link.kind) ? "from" : link.direction;
  return (
    <div className="grid justify-items-start">
      <ValueMenu
        label={record("change", { number: link.number })}
        className={`text-label ${link.kind === "contradicts" ? "text-bad" : "text-ink-3"}`}
        value={words(`${link.direction}.${link.kind}`)}
      >
        {onChange === null ? null : (
          <>
            <MenuChoice
              closes
              label={record("change", { number: link.number })}
              value={`${direction}.${link.kind}`}
              options={SAYINGS.map((saying) => ({
                value: `${saying.direction}.${saying.kind}`,
                label: words(`${saying.direction}.${saying.kind}`),
              }))}
              onChange={(chosen) => {
                const saying = SAYINGS.find((each) => `${each.direction}.${each.kind}` === chosen);
                if (saying !== undefined) onChange(saying.kind, saying.direction);
              }}
            />
            <MenuRule />
            <MenuItem icon={<X aria-hidden size={14} />} onSelect={onRemove}>
              {words("remove", { number: link.number })}
            </MenuItem>
          </>
        )}
      </ValueMenu>
      <p className="line-clamp-5 max-w-full min-w-0 break-words print:line-clamp-none">
        <TextLink href={`/groups/${groupId}/claims/${link.claimId}`}>{numberOf(link.number)}</TextLink>{" "}
        <span lang={shown.language} className="font-serif text-quote">
          {shown.text}
        </span>
      </p>
    </div>
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

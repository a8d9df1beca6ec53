"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCall } from "#components/api/use-call.ts";
import { Moment } from "#components/ui/moment.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { revokeToken, type TokenView } from "#lib/operations/groups.ts";

interface TokenListProps {
  readonly groupId: string;
  readonly tokens: readonly TokenView[];
}

export function TokenList({ groupId, tokens }: TokenListProps) {
  const words = useTranslations("groups.tokens");
  if (tokens.length === 0) return <p className="text-ink-3">{words("none")}</p>;
  return (
    <Table caption={words("title")}>
      <thead>
        <tr>
          <HeadCell>{words("columns.name")}</HeadCell>
          <HeadCell className="hidden md:table-cell">{words("columns.prefix")}</HeadCell>
          <HeadCell>{words("columns.scope")}</HeadCell>
          <HeadCell className="hidden md:table-cell">{words("columns.owner")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{words("columns.ends")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{words("columns.used")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{words("columns.actions")}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <TokenRow key={token.id} groupId={groupId} token={token} />
        ))}
      </tbody>
    </Table>
  );
}

function TokenRow({ groupId, token }: { groupId: string; token: TokenView }) {
  const words = useTranslations("groups.tokens");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const { name } = token;

  async function revoke(): Promise<void> {
    const called = await call(revokeToken, { params: { groupId, tokenId: token.id } });
    toast(called.ok ? { text: words("revoked", { name }) } : { text: called.refusal.detail, tone: "error" });
    router.refresh();
  }

  return (
    <Row>
      <RowHead>{name}</RowHead>
      <Cell className="hidden text-ink-2 md:table-cell">{token.prefix}…</Cell>
      <Cell>{words(`scopes.${token.scope}`)}</Cell>
      <Cell className="hidden md:table-cell">{token.owner.name}</Cell>
      <Cell className="hidden sm:table-cell">
        {token.expiresAt === null ? words("forever") : <Moment at={token.expiresAt} />}
      </Cell>
      <Cell className="hidden text-ink-2 sm:table-cell">
        {token.lastUsedAt === null ? words("never") : <Moment at={token.lastUsedAt} />}
      </Cell>
      <Cell className="text-right">
        <LinkButton aria-label={words("revokeOf", { name })} onClick={() => void revoke()}>
          {words("revoke")}
        </LinkButton>
      </Cell>
    </Row>
  );
}

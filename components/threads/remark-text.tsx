import NextLink from "next/link";
import { Fragment, useMemo, type ReactNode } from "react";
import { targetPath, type RemarkTarget } from "#lib/annotations/remark-link.ts";
import { parseRemark, type RemarkBlock, type RemarkInline } from "#lib/annotations/remark-tree.ts";
import { classNames } from "#components/ui/class-names.ts";
import "./threads.css";

interface RemarkTextProps {
  readonly text: string;
  readonly groupId: string;
  readonly className?: string;
}

/** The words of a remark as they are meant. Nothing in them is ever taken as HTML, and nothing is fetched because of them. */
export function RemarkText({ text, groupId, className }: RemarkTextProps) {
  const blocks = useMemo(() => parseRemark(text), [text]);
  return (
    <div className={classNames("remark", className)}>
      <Blocks blocks={blocks} groupId={groupId} />
    </div>
  );
}

function Blocks({ blocks, groupId }: { blocks: readonly RemarkBlock[]; groupId: string }) {
  return blocks.map((block, at) => <Block key={at} block={block} groupId={groupId} />);
}

function Block({ block, groupId }: { block: RemarkBlock; groupId: string }): ReactNode {
  switch (block.is) {
    case "paragraph":
      return <p>{inline(block.children, groupId)}</p>;
    case "heading":
      // A heading inside a card would stand in the page's own outline.
      return (
        <p>
          <strong>{inline(block.children, groupId)}</strong>
        </p>
      );
    case "quote":
      return (
        <blockquote>
          <Blocks blocks={block.blocks} groupId={groupId} />
        </blockquote>
      );
    case "list": {
      const List = block.start === null ? "ul" : "ol";
      return (
        <List {...(block.start === null ? {} : { start: block.start })}>
          {block.items.map((item, at) => (
            <li key={at}>
              <Blocks blocks={item} groupId={groupId} />
            </li>
          ))}
        </List>
      );
    }
    case "code":
      return (
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case "table":
      return <Table rows={block.rows} groupId={groupId} />;
    case "rule":
      return <hr />;
  }
}

function Table({ rows, groupId }: { rows: Extract<RemarkBlock, { is: "table" }>["rows"]; groupId: string }) {
  const [head, ...body] = rows;
  return (
    <div className="overflow-x-auto" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head?.map((cell, at) => (
              <th key={at} scope="col">
                {inline(cell, groupId)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{inline(cell, groupId)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const TAGS = { strong: "strong", emphasis: "em", deleted: "del" } as const;

function inline(nodes: readonly RemarkInline[], groupId: string): ReactNode {
  return nodes.map((node, at) => <Phrase key={at} node={node} groupId={groupId} />);
}

function Phrase({ node, groupId }: { node: RemarkInline; groupId: string }): ReactNode {
  switch (node.is) {
    case "text":
      return <Fragment>{node.text}</Fragment>;
    case "break":
      return <br />;
    case "code":
      return <code>{node.text}</code>;
    case "link":
      return (
        <Linked target={node.target} groupId={groupId}>
          {inline(node.children, groupId)}
        </Linked>
      );
    default: {
      const Tag = TAGS[node.is];
      return <Tag>{inline(node.children, groupId)}</Tag>;
    }
  }
}

interface LinkedProps {
  readonly target: RemarkTarget;
  readonly groupId: string;
  readonly children: ReactNode;
}

/** A person is named, the group's own things are gone to in place, the web is left by a link that tells nobody where one came from. */
function Linked({ target, groupId, children }: LinkedProps) {
  if (target.kind === "address") {
    return (
      <a href={target.href} target="_blank" rel="noreferrer noopener nofollow" className="link break-all">
        {children}
      </a>
    );
  }
  const path = targetPath(target);
  // Names of people and works may run from right to left.
  const name = <bdi>{children}</bdi>;
  if (path === null) return <span className="remark-member">@{name}</span>;
  return (
    <NextLink href={`/groups/${groupId}${path}`} prefetch={false} className="remark-thing">
      {name}
    </NextLink>
  );
}

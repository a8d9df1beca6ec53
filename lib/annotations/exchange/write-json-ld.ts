import { LANGUAGES } from "#lib/languages/language-tag.ts";
import type {
  Exchanged,
  ExchangedClaim,
  ExchangedCreator,
  ExchangedReply,
  ExchangedTag,
} from "./exchanged.ts";
import { ANNO_CONTEXT, MOTIVATIONS, OWN_NAMESPACE, UUID_IRI } from "./vocabulary.ts";

type Node = Readonly<Record<string, unknown>>;

export interface ExchangedSource {
  /** IRI of the document. */
  readonly id: string;
  readonly title: string;
}

/**
 * Annotations as an AnnotationCollection with one page (Web Annotation Vocabulary, 5). Positions count code points of the canonical text in
 * NFC, as section 4.2.5 of the model has it for text; replies are annotations whose target is the one they answer.
 */
export function toJsonLd(annotations: readonly Exchanged[], source: ExchangedSource): string {
  const items = annotations.flatMap((annotation) => [
    annotationNode(annotation, source),
    ...annotation.replies.map((reply) => replyNode(reply, annotation.id)),
  ]);
  const collection = {
    "@context": [ANNO_CONTEXT, { silteme: OWN_NAMESPACE }],
    id: `${source.id}#annotations`,
    type: "AnnotationCollection",
    label: source.title,
    total: items.length,
    first: { id: `${source.id}#annotations-1`, type: "AnnotationPage", startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotationNode(annotation: Exchanged, source: ExchangedSource): Node {
  const { id, kind, position, quote, tags, claim, layer } = annotation;
  const body = bodiesOf(annotation);
  return {
    id,
    type: "Annotation",
    motivation: tags.length === 0 ? MOTIVATIONS[kind] : [MOTIVATIONS[kind], "tagging"],
    ...(body.length === 0 ? {} : { body }),
    target: { source: source.id, selector: position === null ? [quote] : [position, quote] },
    ...madeOf(annotation),
    "silteme:kind": kind,
    ...(claim === null ? {} : { "silteme:claim": claimNode(claim) }),
    ...(layer === null ? {} : { "silteme:layer": layer }),
    ...(annotation.isPrivate ? { "silteme:isPrivate": true } : {}),
    ...said("silteme:resolved", annotation.resolved),
    ...said("silteme:decision", annotation.decision),
    ...said("silteme:decisionNote", annotation.decisionNote),
    ...said("silteme:lostBecause", annotation.lostBecause),
    ...said("silteme:detached", annotation.detached),
  };
}

function replyNode(reply: ExchangedReply, target: string): Node {
  return {
    id: reply.id,
    type: "Annotation",
    motivation: "replying",
    body: [textBody(reply.text, "replying")],
    target,
    ...madeOf(reply),
  };
}

function bodiesOf({ kind, text, replacement, claim, tags }: Exchanged): Node[] {
  return [
    ...(text === null ? [] : [textBody(text, kind === "question" ? "questioning" : "commenting")]),
    ...(replacement === null
      ? []
      : [{ type: "TextualBody", value: replacement, format: "text/plain", purpose: "editing" }]),
    ...(claim === null ? [] : claimBodies(claim)),
    ...tags.map((tag) => tagBody(tag)),
  ];
}

function textBody(value: string, purpose: string): Node {
  return { type: "TextualBody", value, format: "text/markdown", purpose };
}

function claimBodies({ wordings, reforms }: ExchangedClaim): Node[] {
  return [
    ...LANGUAGES.flatMap((language) => {
      const value = wordings[language];
      const plain = { format: "text/plain", language, purpose: "describing" };
      return value === undefined ? [] : [{ type: "TextualBody", value, ...plain }];
    }),
    ...reforms.map((reform) => ({ ...tagBody({ ...reform, of: "register" }), "silteme:ofClaim": true })),
  ];
}

function tagBody({ id, name, of }: ExchangedTag): Node {
  const key = of === "codebook" ? "silteme:tag" : "silteme:reform";
  return { type: "TextualBody", value: name, format: "text/plain", purpose: "tagging", ...said(key, id) };
}

function claimNode({ id, number, kind }: ExchangedClaim): Node {
  return { id: `${UUID_IRI}${id}`, number, kind };
}

function madeOf({
  creator,
  created,
  modified,
}: Pick<ExchangedReply, "creator" | "created" | "modified">): Node {
  return { ...creatorNode(creator), ...said("created", created), ...said("modified", modified) };
}

function creatorNode(creator: ExchangedCreator | null): Node {
  return creator === null
    ? {}
    : { creator: { ...said("id", creator.id), type: "Person", name: creator.name } };
}

function said(key: string, value: string | null): Node {
  return value === null ? {} : { [key]: value };
}

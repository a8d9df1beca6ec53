"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { findInGroup, type SearchAnswer, type SearchHit } from "#lib/operations/search.ts";
import type { Facet } from "#lib/search/entry.ts";
import { HitItem } from "./hit-item.tsx";

interface HitListProps {
  readonly groupId: string;
  readonly answer: SearchAnswer;
  /** As it stands in the address. */
  readonly asked: Asked;
}

/** What the search was asked: `verbatim` and `names` as in lib/operations/search.ts. */
export type Asked = Readonly<Partial<Record<Facet | "verbatim" | "names", string>>> & { readonly q: string };

/** Hits, best first; further pages come below when they are asked for. */
export function HitList({ groupId, answer, asked }: HitListProps) {
  const words = useTranslations("search");
  const call = useCall();
  const toast = useToast();
  const [more, setMore] = useState<{ readonly hits: readonly SearchHit[]; readonly cursor: string | null }>({
    hits: [],
    cursor: answer.cursor,
  });
  const [isWaiting, setWaiting] = useState(false);
  const newest = useRef<string | null>(null);
  async function next(cursor: string): Promise<void> {
    setWaiting(true);
    // Values of the address are read as the page read them.
    const query = findInGroup.query.safeParse({ ...asked, cursor });
    if (!query.success) return setWaiting(false);
    const answered = await call(findInGroup, { params: { groupId }, query: query.data });
    setWaiting(false);
    if (!answered.ok) return toast({ tone: "error", text: answered.refusal.detail });
    const { hits, cursor: after } = answered.value;
    newest.current = hits[0]?.nounId ?? null;
    setMore((shown) => ({ hits: [...shown.hits, ...hits], cursor: after }));
  }
  // The keyboard goes on where the new hits begin.
  useEffect(() => {
    if (newest.current === null) return;
    document.querySelector<HTMLElement>(`[data-hit="${newest.current}"] [data-row]`)?.focus();
    newest.current = null;
  }, [more]);
  const { cursor } = more;
  const whole = answer.hits.length - answer.someOnly;
  return (
    <>
      <ol className="mt-2 border-t border-line">
        {[...answer.hits.slice(0, whole), ...more.hits].map((hit) => (
          <HitItem key={`${hit.noun} ${hit.nounId}`} {...{ groupId, hit }} />
        ))}
      </ol>
      {answer.someOnly === 0 ? null : (
        <section aria-labelledby="some-only" className="mt-6">
          <h2 id="some-only" className="text-ui font-bold text-ink-2">
            {words("someOnly")}
          </h2>
          <ol className="mt-2 border-t border-line">
            {answer.hits.slice(whole).map((hit) => (
              <HitItem key={`${hit.noun} ${hit.nounId}`} {...{ groupId, hit }} />
            ))}
          </ol>
        </section>
      )}
      {cursor === null ? null : (
        <p className="mt-4 hidden text-label print:block">
          {words("printed", { count: whole + more.hits.length, total: answer.total })}
        </p>
      )}
      {cursor === null ? null : (
        <Button className="mt-4" data-screen-only busy={isWaiting} onClick={() => void next(cursor)}>
          {words(isWaiting ? "waiting" : "more")}
        </Button>
      )}
    </>
  );
}

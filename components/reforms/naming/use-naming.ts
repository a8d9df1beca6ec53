"use client";

import { useState } from "react";
import type { z } from "zod";
import { useCall } from "#components/api/use-call.ts";
import { listNamingDocuments } from "#lib/operations/reform-names.ts";
import type { NamingDocument } from "./walk.ts";

type Page = z.infer<typeof listNamingDocuments.answer>;

export interface Naming {
  readonly documents: readonly NamingDocument[];
  /** Of the last page that was read; null before the first. */
  readonly last: Omit<Page, "documents"> | null;
}

const NOTHING: Naming = { documents: [], last: null };

/** The texts that name a reform, read a page at a time and only when somebody asks. */
export function useNaming({ groupId, reformId }: { readonly groupId: string; readonly reformId: string }) {
  const call = useCall();
  const [naming, setNaming] = useState<Naming>(NOTHING);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  /** Answers the texts that came; null where none could be read. */
  async function read(after: Naming): Promise<readonly NamingDocument[] | null> {
    setBusy(true);
    const cursor = after.last?.cursor ?? undefined;
    const query = cursor === undefined ? {} : { cursor };
    const called = await call(listNamingDocuments, { params: { groupId, reformId }, query });
    setBusy(false);
    setProblem(called.ok ? null : called.refusal.detail);
    if (!called.ok) return null;
    const { documents, ...last } = called.value;
    setNaming({ documents: [...after.documents, ...documents], last });
    return documents;
  }

  return { naming, problem, isBusy, look: () => read(NOTHING), more: () => read(naming) };
}

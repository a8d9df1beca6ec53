"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { type DocumentView, listDocuments } from "#lib/operations/documents.ts";
import { compareAddress } from "./compared.ts";

interface CompareDialogProps {
  readonly groupId: string;
  readonly documentId: string;
  readonly revisionNumber: number;
  readonly onClose: () => void;
}

/** More are found by typing. */
const MOST_LISTED = 30;

/** Which text is read beside this one: an earlier revision of it, or another document of the group. */
export function CompareDialog({ groupId, documentId, revisionNumber, onClose }: CompareDialogProps) {
  const words = useTranslations("compare");
  const [search, setSearch] = useState("");
  const documents = useDocuments(groupId, search)?.filter(({ id }) => id !== documentId);
  const earlier = Array.from({ length: revisionNumber - 1 }, (_, n) => revisionNumber - 1 - n);
  return (
    <Dialog open onOpenChange={onClose} title={words("choose")}>
      <div className="grid gap-4 pb-2">
        {earlier.length === 0 ? null : (
          <section>
            <h3 className="mb-1 font-sans! text-label! text-ink-3">{words("earlier")}</h3>
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {earlier.map((number) => (
                <li key={number}>
                  <TextLink
                    onClick={onClose}
                    href={compareAddress(groupId, [{ documentId, revision: number }, { documentId }])}
                  >
                    {words("revision", { number })}
                  </TextLink>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="grid gap-2">
          <SearchField label={words("search")} value={search} onSearch={setSearch} />
          {documents === undefined ? null : documents.length === 0 ? (
            <p className="text-ink-2">{words(search === "" ? "alone" : "noneFound")}</p>
          ) : (
            <ul className="divide-y divide-line">
              {documents.slice(0, MOST_LISTED).map(({ id, title, language }) => (
                <li key={id}>
                  <TextLink
                    onClick={onClose}
                    href={compareAddress(groupId, [{ documentId }, { documentId: id }])}
                    lang={language}
                    className="block py-2 font-serif no-underline hover:underline"
                  >
                    {title}
                  </TextLink>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </Dialog>
  );
}

function useDocuments(groupId: string, search: string): readonly DocumentView[] | undefined {
  const [documents, setDocuments] = useState<readonly DocumentView[]>();
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const query = search === "" ? {} : { search };
      const answer = await call(listDocuments, { params: { groupId }, query });
      if (isWanted) setDocuments(answer.ok ? answer.value.documents : []);
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [groupId, search]);
  return documents;
}

"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { useOwnId, usePeople } from "./live-provider.tsx";

type Person = ReturnType<typeof usePeople>[number];

/** Faces that stand side by side; the others are a number. */
const MOST_FACES = 4;

/** The others who have this document before them, each once, where they were last. */
export function useReadersOf(documentId: string): readonly Person[] {
  const people = usePeople();
  const viewerId = useOwnId();
  return useMemo(() => {
    const here = people.filter((person) => person.documentId === documentId && person.userId !== viewerId);
    return [...new Map(here.map((person) => [person.userId, person])).values()];
  }, [people, documentId, viewerId]);
}

interface ReadersProps {
  readonly documentId: string;
  /** Goes to the place where this person reads; absent where there is no text to go to. */
  readonly onGo?: (start: number) => void;
}

/** Who else reads the document at this moment. */
export function Readers({ documentId, onGo }: ReadersProps) {
  const words = useTranslations("live");
  const people = useReadersOf(documentId);
  if (people.length === 0) return null;
  const more = people.length - MOST_FACES;
  return (
    <ul aria-label={words("reading")} className="flex flex-none items-center -space-x-1">
      {people.slice(0, MOST_FACES).map(({ userId, name, start }) => (
        <li key={userId} className="rounded-full bg-paper">
          {onGo === undefined || start === null ? (
            <Avatar name={words("readsHere", { name })} />
          ) : (
            <button
              type="button"
              aria-label={words("goTo", { name })}
              title={words("goTo", { name })}
              className="grid rounded-full"
              onClick={() => onGo(start)}
            >
              <Avatar name={name} decorative />
            </button>
          )}
        </li>
      ))}
      {more > 0 ? <li className="pl-2 text-label text-ink-3">{words("more", { count: more })}</li> : null}
    </ul>
  );
}

"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useLive } from "./live-provider.tsx";

/**
 * By the part of the address after the group: nouns of events after which its pages are read anew. A page that is not named follows the
 * noun of its own name; "document" alone, the reader, follows by itself.
 */
const NOUNS: Readonly<Record<string, readonly string[]>> = {
  documents: ["document", "import", "annotation", "claim"],
  claims: ["claim", "source", "comment", "reform"],
  reforms: ["reform", "claim"],
  references: ["reference", "attachment", "collection", "source"],
  bibliography: ["bibliography", "reference"],
  integrity: ["document", "reference", "import"],
  members: ["member", "invitation"],
  settings: ["group", "token", "layer"],
  layers: ["layer", "annotation", "member"],
  review: ["annotation", "document", "claim"],
  codebook: ["tagset", "tag", "codebook"],
  codings: ["coding", "layer", "adjudication", "annotation"],
  matrix: ["claim", "annotation", "source", "reform", "document", "conflict", "view"],
  coverage: ["claim", "annotation", "source", "reform", "document"],
  search: ["view"],
  assignments: ["assignment", "rubric", "member", "essay", "sheet", "outcome", "feedback"],
  rubrics: ["rubric", "assignment"],
};

/** Milliseconds between two readings of a page, however much happens; and before the first, since things often happen together. */
const REFRESH_EVERY = 1_500;
const REFRESH_FIRST = 250;

/** Reads the page anew when others change what it shows; what is typed and where one is stays as it is. */
export function LiveRefresh() {
  const router = useRouter();
  const [, , , room = "", ...rest] = usePathname().split("/");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isDue = useRef(false);
  const last = useRef(-REFRESH_EVERY);
  const refresh = () => {
    timer.current = undefined;
    last.current = performance.now();
    isDue.current = document.visibilityState !== "visible";
    if (!isDue.current) router.refresh();
  };
  useLive((message) => {
    if (message.kind !== "change" && message.kind !== "reload") return;
    // The reader applies changes one by one (reading-room.tsx).
    if (room === "documents" && rest.length === 1 && rest[0] !== "import") return;
    if (message.kind === "change" && !touches(room, message.change.kind)) return;
    timer.current ??= setTimeout(
      refresh,
      Math.max(REFRESH_FIRST, last.current + REFRESH_EVERY - performance.now()),
    );
  });
  useEffect(() => {
    const look = () => {
      if (isDue.current && document.visibilityState === "visible") {
        isDue.current = false;
        router.refresh();
      }
    };
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      clearTimeout(timer.current);
    };
  }, [router]);
  return null;
}

function touches(room: string, kind: string): boolean {
  const noun = kind.slice(0, kind.indexOf("."));
  return room === "history" || room === "" || (NOUNS[room] ?? [room, room.replace(/s$/, "")]).includes(noun);
}

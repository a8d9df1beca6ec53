"use client";

import { Search, X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { expectArrival } from "./arrival.ts";
import { SearchCombobox } from "./search-combobox.tsx";
import { searchAddress } from "./hit-address.ts";

/** The search of the group in the bar of every screen: "/" leads there; on a phone it opens over the bar. */
export function SearchBox({ groupId }: { readonly groupId: string }) {
  const words = useTranslations("search");
  const ui = useTranslations("ui");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useSearchParams().get("q") ?? "";
  const isSearching = usePathname() === `/groups/${groupId}/search`;
  useSlash(() => {
    // The screen of the search has a field of its own.
    if (isSearching) return document.querySelector<HTMLInputElement>("[data-search]")?.select();
    setOpen(true);
    // The field of a phone is there a moment later.
    requestAnimationFrame(() => field.current?.focus());
  });
  const go = (address: string) => {
    setOpen(false);
    router.push(address);
  };
  if (isSearching) return null;
  return (
    <div role="search" aria-label={words("label")} className="contents">
      <button
        ref={opener}
        type="button"
        aria-label={words("open")}
        title={words("open")}
        onClick={() => {
          setOpen(true);
          requestAnimationFrame(() => field.current?.focus());
        }}
        className="control grid place-items-center rounded px-2 text-ink-2 hover:bg-sunk hover:text-ink lg:hidden"
      >
        <Search aria-hidden size={18} strokeWidth={1.6} />
      </button>
      <div
        className={
          isOpen
            ? "absolute inset-x-0 top-0 z-10 flex h-(--bar) items-center gap-2 bg-paper px-4 lg:static lg:h-auto lg:w-52 lg:bg-transparent lg:px-0 xl:w-60"
            : "hidden lg:block lg:w-52 xl:w-60"
        }
      >
        <SearchCombobox
          ref={field}
          groupId={groupId}
          initial={asked}
          look="bar"
          onAsk={(q) => {
            expectArrival();
            go(searchAddress(groupId, q));
          }}
          onOpen={go}
          onLeave={() => {
            setOpen(false);
            opener.current?.focus();
          }}
        />
        {isOpen ? (
          <IconButton
            label={ui("close")}
            icon={<X aria-hidden size={18} />}
            onClick={() => {
              setOpen(false);
              opener.current?.focus();
            }}
            className="flex-none lg:hidden"
          />
        ) : null}
      </div>
    </div>
  );
}

/** "/" anywhere outside a field leads to the search, unless the screen has taken it for its own list. */
function useSlash(onSlash: () => void): void {
  const current = useRef(onSlash);
  current.current = onSlash;
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      const isTyped = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
      if (event.key !== "/" || isTyped || !(event.target instanceof Element)) return;
      if (
        event.target.closest(
          "input, select, textarea, [contenteditable=true], [role=dialog], [role=menu]",
        ) !== null
      )
        return;
      event.preventDefault();
      current.current();
    };
    document.addEventListener("keydown", follow);
    return () => document.removeEventListener("keydown", follow);
  }, []);
}

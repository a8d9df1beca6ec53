import { Pencil, X } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { ItemMenu } from "#components/ui/item-menu.tsx";
import { MenuItem } from "#components/ui/menu.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { shortName } from "#lib/citations/catalogue-line.ts";

export interface CitedWorkView {
  readonly referenceId: string;
  readonly title: string;
  readonly authors: string;
  readonly year: number | null;
  readonly language: string | null;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly note: string | null;
}

interface CitedWorkProps {
  readonly groupId: string;
  readonly work: CitedWorkView;
  /** What may be done with it, and how that is called; null for who only reads. */
  readonly deeds: {
    readonly edit: string;
    readonly onEdit: () => void;
    readonly detach: string;
    readonly onDetach: () => void;
    /** The button of the menu that offers them. */
    readonly opener?: Ref<HTMLButtonElement>;
  } | null;
  /** The form that stands in place of quotation and note while they are edited. */
  readonly form: ReactNode;
  /** Between the quotation and the note. */
  readonly children?: ReactNode;
}

/** A work on which something rests: where in it, what it says there, and a note. What may be done with it waits in a menu. */
export function CitedWork({ groupId, work, deeds, form, children }: CitedWorkProps) {
  const lang = work.language ?? undefined;
  return (
    <div className="grid gap-1">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 break-words">
          <TextLink
            href={`/groups/${groupId}/references/${work.referenceId}`}
            prefetch={false}
            lang={lang}
            className="font-bold"
          >
            {shortName(work)}
          </TextLink>
          {work.locator === null ? null : `, ${work.locator}`}
          <span lang={lang} className="block text-ink-2">
            {work.authors === "" ? work.title : `${work.authors.replace(/\.$/u, "")}. ${work.title}`}
          </span>
        </p>
        {deeds === null || form !== null ? null : (
          <ItemMenu of={shortName(work)} opener={deeds.opener}>
            <MenuItem icon={<Pencil aria-hidden size={14} />} onSelect={deeds.onEdit}>
              {deeds.edit}
            </MenuItem>
            <MenuItem icon={<X aria-hidden size={14} />} onSelect={deeds.onDetach}>
              {deeds.detach}
            </MenuItem>
          </ItemMenu>
        )}
      </div>
      {form ?? (
        <>
          {work.quote === null ? null : (
            <blockquote
              lang={lang}
              className="border-l-2 border-line-2 pl-3 font-serif text-quote break-words"
            >
              <q>{work.quote}</q>
            </blockquote>
          )}
          {children}
          {work.note === null ? null : <p className="whitespace-pre-line text-ink-2">{work.note}</p>}
        </>
      )}
    </div>
  );
}

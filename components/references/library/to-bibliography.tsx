"use client";

import { BookText } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { ListNameDialog } from "#components/bibliography/list-name-dialog.tsx";
import { firstPrinting } from "#components/bibliography/printing-address.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { saveBibliography, type Selection } from "#lib/operations/bibliographies.ts";

interface ToBibliographyProps {
  readonly groupId: string;
  readonly ids: readonly string[];
  readonly mayKeep: boolean;
}

/** An address holds about this many ids; a larger choice is kept as a list with a name. */
const MOST_IN_ADDRESS = 150;

/** The chosen works go to the builder: by the address, or, when they are too many for it, as a named list. */
export function ToBibliography({ groupId, ids, mayKeep }: ToBibliographyProps) {
  const words = useTranslations("references.library");
  const call = useCall();
  const router = useRouter();
  const [isNaming, setNaming] = useState(false);
  const builder = `/groups/${groupId}/bibliography`;
  const icon = <BookText aria-hidden size={14} />;

  async function keep(name: string): Promise<string | null> {
    const selection: Selection = { of: "chosen", referenceIds: [...ids] };
    const body = { name, selection, leftOut: [], printing: firstPrinting(selection) };
    const saved = await call(saveBibliography, { params: { groupId }, body });
    if (!saved.ok) return saved.refusal.detail;
    router.push(`${builder}?list=${saved.value.id}`);
    return null;
  }

  if (ids.length <= MOST_IN_ADDRESS)
    return (
      <ButtonLink icon={icon} href={`${builder}?ids=${ids.join(",")}`}>
        {words("bibliography")}
      </ButtonLink>
    );
  if (!mayKeep)
    return (
      <span className="self-center text-label text-ink-3">
        {words("tooManyForList", { count: MOST_IN_ADDRESS })}
      </span>
    );
  return (
    <>
      <Button icon={icon} onClick={() => setNaming(true)}>
        {words("bibliography")}…
      </Button>
      {isNaming ? (
        <ListNameDialog
          title={words("nameList")}
          hint={words("nameListHint", { count: ids.length })}
          name=""
          onClose={() => setNaming(false)}
          onName={keep}
        />
      ) : null}
    </>
  );
}

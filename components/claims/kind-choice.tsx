import { useTranslations } from "next-intl";
import { useId } from "react";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { CLAIM_KINDS, type ClaimKind } from "#lib/claims/claim.ts";

interface KindChoiceProps {
  readonly kind: ClaimKind;
  readonly onKind: (kind: ClaimKind) => void;
}

/** The four kinds with their colours and letters; arrow keys move, as in every group of radio buttons. */
export function KindChoice({ kind, onKind }: KindChoiceProps) {
  const words = useTranslations("claims");
  const name = useId();
  return (
    <fieldset className="min-w-0 border-0 p-0">
      <legend className="mb-1 text-ui text-ink-2">{words("kind")}</legend>
      <div className="grid grid-cols-2 gap-1">
        {CLAIM_KINDS.map((each) => (
          <label
            key={each}
            className="control flex cursor-pointer items-center gap-2 rounded border border-transparent px-2 hover:bg-sunk has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              value={each}
              checked={each === kind}
              onChange={() => onKind(each)}
            />
            <MeaningBadge meaning={each} named />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

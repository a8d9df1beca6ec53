import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { MatrixChoice } from "#lib/operations/matrix.ts";

/** A member that a filter keeps to. */
export interface ChosenMember {
  readonly id: string;
  readonly name: string;
  readonly lang: string | null;
}

interface FilterChipsProps {
  readonly choice: MatrixChoice;
  readonly reforms: readonly ChosenMember[];
  readonly documents: readonly ChosenMember[];
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}

interface FilterChip {
  readonly name: "kinds" | "states" | "languages" | "reforms" | "documents" | "only";
  readonly value: string;
  readonly label: string;
  readonly lang?: string | null;
}

/** What the matrix is narrowed to, each taken away by itself. Filters that an address brings stand here as well. */
export function FilterChips({ choice, reforms, documents, onChange }: FilterChipsProps) {
  const words = useTranslations("matrix");
  const filters = useTranslations("ui.filters");
  const chips = useChips({ choice, reforms, documents });
  if (chips.length === 0) return null;
  const without = ({ name, value }: FilterChip) =>
    name === "only" ? "" : choice[name].filter((one) => one !== value).join(",");
  const none = Object.fromEntries(chips.map(({ name }) => [name, ""]));
  return (
    <ul aria-label={filters("chosen")} className="flex flex-wrap items-center gap-1.5 pb-2">
      {chips.map((chip) => (
        <li key={`${chip.name} ${chip.value}`} className="max-w-full">
          <Chip
            {...(chip.lang == null ? {} : { lang: chip.lang })}
            removeLabel={filters("drop", { filter: chip.label })}
            onRemove={() => onChange({ [chip.name]: without(chip) })}
          >
            {chip.label}
          </Chip>
        </li>
      ))}
      <li data-screen-only>
        <LinkButton className="text-label" onClick={() => onChange(none)}>
          {words("empty.clear")}
        </LinkButton>
      </li>
    </ul>
  );
}

function useChips({ choice, reforms, documents }: Omit<FilterChipsProps, "onChange">): FilterChip[] {
  const words = useTranslations("matrix");
  const states = useTranslations("claims.state");
  const kinds = useTranslations("ui.meaning.name");
  const languages = useTranslations("ui.language");
  const named = (name: "reforms" | "documents", members: readonly ChosenMember[]) =>
    choice[name].map((value): FilterChip => {
      const member = members.find(({ id }) => id === value);
      return { name, value, label: member?.name ?? words("gone"), lang: member?.lang ?? null };
    });
  return [
    ...choice.kinds.map((value): FilterChip => ({ name: "kinds", value, label: kinds(value) })),
    ...choice.states.map((value): FilterChip => ({ name: "states", value, label: states(value) })),
    ...choice.languages.map((value): FilterChip => ({ name: "languages", value, label: languages(value) })),
    ...named("reforms", reforms),
    ...named("documents", documents),
    ...(choice.only === "all"
      ? []
      : [{ name: "only" as const, value: choice.only, label: words(`only.${choice.only}`) }]),
  ];
}

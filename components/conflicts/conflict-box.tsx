import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { printValue } from "#lib/claims/print-value.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ConflictView, SideView } from "#lib/operations/conflicts.ts";
import { datesWithMeanings } from "#lib/reforms/date-meaning.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";

interface ConflictBoxProps {
  readonly conflict: ConflictView;
  readonly interfaceLocale: Language;
  /** By the sides: how many hold the value beside those that are named. */
  readonly more?: readonly number[];
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** The red box: which values cannot all be so, who says which, and what the register has. Stands beside the passages or in a cell of the matrix. */
export function ConflictBox({ conflict, interfaceLocale, more = [], children }: ConflictBoxProps) {
  const words = useTranslations("conflicts");
  const meaningOf = useTranslations("reforms.meaning");
  const { kind, sides, reform } = conflict;
  return (
    <section
      aria-label={words(`kind.${kind}`)}
      className="grid content-start gap-2 border-l-2 border-bad bg-bad-wash px-4 py-3"
    >
      <h3 className="flex items-center gap-2 font-bold text-bad">
        <ConflictSign />
        {words(`kind.${kind}`)}
      </h3>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {sides.map((side, at) => (
          <SideLine key={JSON.stringify(side.value)} {...{ side, interfaceLocale }} more={more[at] ?? 0} />
        ))}
      </dl>
      {kind === "dates" ? (
        <p className="text-ink-2">
          {reform.dates.length === 0
            ? words("register.none")
            : words("register.dates", {
                dates: datesWithMeanings(reform)
                  .map(({ date, meanings }) =>
                    [printReformDate(date, interfaceLocale), ...meanings.map((code) => meaningOf(code))].join(
                      ", ",
                    ),
                  )
                  .join("; "),
              })}
        </p>
      ) : null}
      {children}
    </section>
  );
}

function SideLine({
  side,
  more,
  interfaceLocale,
}: {
  readonly side: SideView;
  readonly more: number;
  readonly interfaceLocale: Language;
}) {
  const words = useTranslations("conflicts");
  const names = [
    ...new Set(
      side.statements.map(
        ({ mention, claim }) => mention?.shortName ?? words("claim", { number: claim.number }),
      ),
    ),
  ];
  return (
    <>
      <dt className="font-bold tabular-nums">
        {printValue(side.value, interfaceLocale)}
        {side.value.isFormer ? <span className="font-normal"> {words("former")}</span> : null}
      </dt>
      <dd className="min-w-0 break-words">
        {names.join(", ")}
        {more > 0 ? ` ${words("andMore", { count: more })}` : null}
        {side.isRegistered === true ? <span className="text-ok"> · {words("register.same")}</span> : null}
      </dd>
    </>
  );
}

/** ≠ in a small square, as in the matrix. */
export function ConflictSign() {
  return (
    <span
      aria-hidden
      className="inline-grid size-4 flex-none place-items-center rounded-[2px] bg-bad text-[11px] leading-none font-bold text-paper"
    >
      ≠
    </span>
  );
}

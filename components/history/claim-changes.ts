import { useTranslations } from "next-intl";
import { useClaimNumber } from "#components/claims/claim-number.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { CLAIM_LINK_KINDS } from "#lib/claims/claim.ts";
import { SOURCE_CHECKS } from "#lib/claims/source.ts";
import { MENTION_STANCES, REFORM_STANCES } from "#lib/claims/stance.ts";
import type { EventView } from "#lib/operations/groups.ts";
import { findWording } from "#lib/reforms/reform.ts";
import type { Change } from "./event-changes.ts";

/** What a change of a claim was about, by name: which reform, which stance, which other claim, and what it was before. */
export function useClaimChanges({ kind, nounId, data, named }: EventView): readonly Change[] {
  const words = useTranslations("claims");
  const record = useTranslations("claimRecord");
  const numberOf = useClaimNumber();
  const interfaceLocale = useInterfaceLocale();
  const nameOf = (id: string) => {
    const thing = named.find((each) => each.id === id);
    if (thing === undefined) return words("history.gone");
    const text = findWording(thing.labels, interfaceLocale)?.text ?? "";
    return thing.number === null ? text : `${numberOf(thing.number)} · ${text}`;
  };
  const stance = (code: string | null) =>
    record(`stance.name.${REFORM_STANCES.find((each) => each === code) ?? "unsaid"}`);
  const changed = (field: string, before: string, after: string): Change => ({
    text: words("history.changed", { field, before, after }),
  });
  const [before, after] = [reformsOf(data["reformsBefore"]), reformsOf(data["reformsAfter"])];
  const reforms = [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Change[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === undefined) return [{ text: withStance(nameOf(id), is ?? null, stance) }];
    if (is === undefined) return [{ text: withStance(nameOf(id), was, stance), isBefore: true }];
    return was === is ? [] : [changed(nameOf(id), stance(was), stance(is))];
  });
  const mention = (key: string) => MENTION_STANCES.find((each) => each === data[key]);
  const [said, says] = [mention("stanceBefore"), mention("stanceAfter")];
  const told =
    says === undefined
      ? []
      : [
          changed(
            record("mention.label"),
            said === undefined ? "–" : record(`mention.name.${said}`),
            record(`mention.name.${says}`),
          ),
        ];
  const ofValue = (["measureBefore", "measureAfter"] as const).map((key) => data[key]);
  const [measured, measures] = ofValue;
  const measure =
    typeof measured === "string" && typeof measures === "string" && measured !== measures
      ? [
          changed(
            record("values.form.measure"),
            measured === "" ? "–" : measured,
            measures === "" ? "–" : measures,
          ),
        ]
      : [];
  const reformOfValue = (key: string) => {
    const id = data[key];
    return typeof id === "string" && id !== "" ? nameOf(id) : record("values.form.allReforms");
  };
  const [wasOf, isOf] = [reformOfValue("reformBefore"), reformOfValue("reformAfter")];
  const valueReform = wasOf === isOf ? [] : [changed(record("values.form.reform"), wasOf, isOf)];
  return [...reforms, ...told, ...measure, ...valueReform, ...linkChanges(), ...sourceChanges()];

  function sourceChanges(): Change[] {
    if (!kind.startsWith("source.")) return [];
    const check = SOURCE_CHECKS.find((each) => each === data["check"]);
    const said = [data["locator"], data["quote"], data["note"]].filter((part) => typeof part === "string");
    const checked = check === undefined ? [] : [words(`sources.checks.${check}`)];
    return [{ text: [nameOf(nounId), ...said, ...checked].filter((part) => part !== "").join(" · ") }];
  }

  function linkChanges(): Change[] {
    const { toClaimId, reversed } = data;
    const kindOf = (key: string) => CLAIM_LINK_KINDS.find((each) => each === data[key]);
    const [link, linkBefore] = [kindOf("link"), kindOf("linkBefore")];
    if (typeof toClaimId !== "string" || link === undefined) return [];
    const kind = (code: typeof link) => words(`links.from.${code}`);
    if (linkBefore === undefined) return [{ text: `${kind(link)}: ${nameOf(toClaimId)}` }];
    const turned = reversed === true ? [{ text: words("history.reversed") }] : [];
    const other = linkBefore === link ? [] : [{ text: `${kind(linkBefore)} → ${kind(link)}` }];
    return [...other, ...turned, { text: nameOf(toClaimId) }];
  }
}

/** Reforms of a claim as the history keeps them, each with what the claim says of it. */
function reformsOf(kept: unknown): ReadonlyMap<string, string | null> {
  const lines = Array.isArray(kept) ? kept.filter((line) => typeof line === "string") : [];
  return new Map(
    lines.map((line) => {
      const [id = "", said = null] = line.split(" ");
      return [id, said];
    }),
  );
}

function withStance(name: string, said: string | null, stance: (code: string) => string): string {
  return said === null ? name : `${name} · ${stance(said)}`;
}

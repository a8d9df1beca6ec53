import type { MatrixFacts } from "./axis.ts";

/** What is known anew of some claims, instead of all that was known of them. Claims behind the last one are new. */
export interface Retold extends Pick<
  MatrixFacts,
  "aboutReforms" | "mentions" | "sources" | "contradictions"
> {
  readonly claims: ReadonlyMap<number, MatrixFacts["claims"][number]>;
}

/** The facts after a change of some claims: the others, and all members, stay as they are and where they are. */
export function retellClaims(facts: MatrixFacts, retold: Retold): MatrixFacts {
  const claims = [...facts.claims];
  for (const [place, claim] of retold.claims) claims[place] = claim;
  const isOther = (claim: number) => !retold.claims.has(claim);
  const joined = <OneTie extends readonly [claim: number, ...rest: unknown[]]>(
    before: readonly OneTie[],
    now: readonly OneTie[],
  ) => [...before.filter(([claim]) => isOther(claim)), ...now];
  return {
    ...facts,
    claims,
    aboutReforms: joined(facts.aboutReforms, retold.aboutReforms),
    mentions: joined(facts.mentions, retold.mentions),
    sources: joined(facts.sources, retold.sources),
    contradictions: [...facts.contradictions.filter((pair) => pair.every(isOther)), ...retold.contradictions],
  };
}

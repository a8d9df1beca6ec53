import type { Unit } from "./continuum.ts";

/** How much position and category weigh in a dissimilarity; an absent unit costs 1 (Δ_∅). The paper computes with 1 and 1. */
export interface Weights {
  readonly position: number;
  readonly category: number;
}

export const EVEN_WEIGHTS: Weights = { position: 1, category: 1 };

/**
 * d = α ((|b_u − b_v| + |e_u − e_v|) / (l_u + l_v))² + β [c_u ≠ c_v]: the combined dissimilarity of Mathet, Widlöcher & Métivier 2015
 * (10.1162/COLI_a_00227), sections 4.2–4.5, with Δ_∅ = 1.
 */
export function dissimilarity(one: Unit, other: Unit, { position, category }: Weights): number {
  const apart = Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
  const share = apart / (one.end - one.start + other.end - other.start);
  return position * share * share + (one.category === other.category ? 0 : category);
}

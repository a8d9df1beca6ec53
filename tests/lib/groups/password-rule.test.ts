import { describe, expect, test } from "vitest";
import { judgePassword, LONGEST_PASSWORD } from "#lib/groups/password-rule.ts";

const person = { name: "Айгерім Сейітова", email: "seitova@example.kz" };
const codeOf = (password: string): string => {
  const judged = judgePassword(password, person);
  return judged.ok ? "accepted" : judged.refusal.code;
};

describe("a password is judged by how soon it is guessed", () => {
  test.each([
    ["three words", "көлдегі аққу үні", "accepted"],
    ["random letters", "vkzmtbqpwoxr", "accepted"],
    ["a sentence in Russian", "утро туманное сед", "accepted"],
    ["a word that is not common, twelve letters", "жапырақтай күй", "accepted"],
    ["Chinese characters", "春眠不觉晓处处闻啼鸟夜来", "accepted"],
    ["eleven characters", "abkzmtqpwox", "password_short"],
    ["twelve code points that are emoji", "🌱🌿🍀🌳🌲🌴🌵🌾🌷🌹🌺🌻", "password_guessable"],
    ["more than the server hashes", "қ".repeat(LONGEST_PASSWORD + 1), "password_long"],
    ["one letter repeated", "aaaaaaaaaaaa", "password_guessable"],
    ["digits in order", "123456789012", "password_guessable"],
    ["a walk on the keyboard", "qwertyuiop[]", "password_guessable"],
    ["the same walk backwards", "poiuytrewq99", "password_guessable"],
    ["a walk on the Russian keyboard", "йцукенгшщзхъ", "password_guessable"],
    ["the common word with a year", "Password2026!", "password_guessable"],
    ["a country with digits", "Қазақстан2030", "password_guessable"],
    ["the own address", "seitova-1990-", "password_guessable"],
    ["the own name", "айгерімсейітова", "password_guessable"],
  ])("%s", (_, password, expected) => {
    expect(codeOf(password)).toBe(expected);
  });

  test("takes no longer for a long password made of walks", () => {
    const start = performance.now();
    judgePassword("qwertyuiop".repeat(25), person);
    expect(performance.now() - start).toBeLessThan(100); // ms
  });
});

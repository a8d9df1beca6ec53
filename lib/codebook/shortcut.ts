/**
 * Keys that stand at the same place in the layouts that are used here (Kazakh and Russian ЙЦУКЕН, US QWERTY), by their UI Events `code`.
 * The Kazakh layout has letters where the others have digits.
 */
const PLACES: Readonly<Record<string, string>> = {
  ...row("KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP", "qwertyuiop", "йцукенгшщз"),
  ...row("KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote", "asdfghjkl", "фывапролджэ"),
  ...row("KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period", "zxcvbnm", "ячсмитьбю"),
  ...row("BracketLeft BracketRight Backquote", "", "хъё"),
  ...row("Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0", "1234567890", " әіңғ  үұқ"),
  ...row("Minus Equal", "", "өһ"),
};

function row(codes: string, ...layouts: readonly string[]): Record<string, string> {
  const places = codes.split(" ");
  const found: Record<string, string> = {};
  for (const layout of layouts)
    [...layout].forEach((letter, at) => {
      const code = places[at];
      if (letter !== " " && code !== undefined) found[letter] = code;
    });
  return found;
}

/** Where a shortcut lies on the keyboard, so that it works while another layout is switched on; null for what no layout here has. */
export function placeOfShortcut(shortcut: string): string | null {
  return PLACES[shortcut] ?? null;
}

/**
 * Which of several shortcuts a pressed key means: the one that was typed, else the one at its place on the keyboard. Two shortcuts at one
 * place ("д" and "l") are told apart by what was typed.
 */
export function shortcutPressed(
  shortcuts: readonly string[],
  { key, code }: { readonly key: string; readonly code: string },
): string | null {
  const typed = key.normalize("NFC").toLowerCase();
  if (shortcuts.includes(typed)) return typed;
  return shortcuts.find((shortcut) => placeOfShortcut(shortcut) === code) ?? null;
}

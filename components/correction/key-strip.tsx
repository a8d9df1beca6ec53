import { useTranslations } from "next-intl";
import { Kbd } from "#components/ui/kbd.tsx";

/** Keys by their place on the keyboard, so that they are the same under every layout. */
const KEYS = [
  { deed: "step", keys: ["↓", "↑"] },
  { deed: "doubt", keys: ["N", "P"] },
  { deed: "confirm", keys: ["Enter"] },
  { deed: "type", keys: ["T"] },
  { deed: "language", keys: ["L"] },
  { deed: "edit", keys: ["E"] },
  { deed: "border", keys: ["[", "]"] },
  { deed: "split", keys: ["S"] },
  { deed: "merge", keys: ["M"] },
] as const;

export function KeyStrip() {
  const words = useTranslations("correction.key");
  return (
    <footer className="correction-keys" aria-label={words("label")}>
      {KEYS.map(({ deed, keys }) => (
        <span key={deed}>
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {words(deed)}
        </span>
      ))}
      <span className="ml-auto">
        <Kbd>Ctrl</Kbd>
        <Kbd>Z</Kbd>
        {words("undo")}
      </span>
    </footer>
  );
}

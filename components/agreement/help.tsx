import { useTranslations } from "next-intl";

const PARAGRAPHS = ["coding", "unitizing", "aligning", "chance", "thresholds", "sources"] as const;

/** What coding, unitizing and aligning ask, and whose the thresholds are. */
export function AgreementHelp() {
  const words = useTranslations("agreement");
  return (
    <div className="grid max-w-2xl gap-3">
      {PARAGRAPHS.map((paragraph) => (
        <p key={paragraph}>{words(`help.${paragraph}`)}</p>
      ))}
    </div>
  );
}

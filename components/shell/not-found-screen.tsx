import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";

/** The same answer for what does not exist and for what is not open to this person. */
export function NotFoundScreen() {
  const words = useTranslations("shell.notFound");
  return (
    <main id="content" className="mx-auto grid max-w-xl justify-items-start gap-4 px-4 py-16 md:px-6">
      <h1>{words("title")}</h1>
      <p className="text-ink-2">{words("text")}</p>
      <ButtonLink href="/groups">{words("action")}</ButtonLink>
    </main>
  );
}

import { getTranslations } from "next-intl/server";
import { TopBar } from "#components/shell/top-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";

/** The same answer for what does not exist and for what is not open to this person. */
export default async function NotFound() {
  const words = await getTranslations("shell");
  return (
    <>
      <TopBar homeHref="/" />
      <main id="content" className="mx-auto grid max-w-xl justify-items-start gap-4 px-4 py-16 md:px-6">
        <h1>{words("notFound.title")}</h1>
        <p className="text-ink-2">{words("notFound.text")}</p>
        <ButtonLink href="/groups">{words("notFound.action")}</ButtonLink>
      </main>
    </>
  );
}

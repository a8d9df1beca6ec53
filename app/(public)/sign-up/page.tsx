import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { safeAddress } from "#components/account/safe-address.ts";
import { SignUpForm } from "#components/account/sign-up-form.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { findSignedIn } from "#app/_edge/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("signUp.title") };
}

interface SignUpPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const words = await getTranslations("account");
  const about = await getTranslations("about");
  const given = (await searchParams)["to"];
  const to = safeAddress(typeof given === "string" ? given : null) ?? "/groups";
  if ((await findSignedIn()) !== null) redirect(to);
  return (
    <Page title={words("signUp.title")} lead={about("lead")} width="form">
      <div className="grid gap-6">
        <SignUpForm to={to} />
        <p className="border-t border-line pt-4 text-ink-2">
          {words("signUp.known")}{" "}
          <TextLink href={`/sign-in?to=${encodeURIComponent(to)}`}>{words("signUp.signIn")}</TextLink>
        </p>
      </div>
    </Page>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { safeAddress } from "#components/account/safe-address.ts";
import { ProviderButton } from "#components/account/provider-button.tsx";
import { SignInForm } from "#components/account/sign-in-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { oidcProviders } from "#lib/server/auth/oidc.ts";
import { findSignedIn } from "#app/_edge/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("signIn.title") };
}

interface SignInPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const words = await getTranslations("account");
  const about = await getTranslations("about");
  const given = await searchParams;
  const to = safeAddress(typeof given["to"] === "string" ? given["to"] : null) ?? "/groups";
  if ((await findSignedIn()) !== null) redirect(to);
  const providers = oidcProviders();
  const failure = failureOf(given["error"]);
  return (
    <Page title={words("signIn.title")} lead={about("lead")} width="form">
      <div className="grid gap-6">
        {given["ended"] === undefined ? null : <Notice tone="ok">{words("signIn.ended")}</Notice>}
        {failure === null ? null : (
          <Notice tone="error">{words(`signIn.${failure}`, { provider: "OpenID Connect" })}</Notice>
        )}
        <SignInForm to={to} />
        {providers.length === 0 ? null : (
          <p className="flex flex-wrap gap-2 border-t border-line pt-6">
            {providers.map(({ id, name }) => (
              <ProviderButton key={id} id={id} name={name} to={to} />
            ))}
          </p>
        )}
        <p className="border-t border-line pt-4 text-ink-2">
          {words("signIn.new")}{" "}
          <TextLink href={`/sign-up?to=${encodeURIComponent(to)}`}>{words("signIn.signUp")}</TextLink>
        </p>
      </div>
    </Page>
  );
}

/** What @auth/core leaves in the address on the way back; anything else was typed by hand. */
function failureOf(error: unknown): "emailKnown" | "providerFailed" | null {
  if (error === undefined) return null;
  return error === "OAuthAccountNotLinked" ? "emailKnown" : "providerFailed";
}

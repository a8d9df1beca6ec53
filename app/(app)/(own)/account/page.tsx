import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "#components/account/password-form.tsx";
import { PersonForm } from "#components/account/person-form.tsx";
import { SessionList } from "#components/account/session-list.tsx";
import { MailForm } from "#components/account/mail-form.tsx";
import { environment } from "#lib/server/environment.ts";
import { Page, Section } from "#components/ui/page.tsx";
import { listSessions, showAccount } from "#lib/server/queries/account.ts";
import { readAccount, signedIn } from "#app/_edge/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("page.title") };
}

export default async function AccountPage() {
  const words = await getTranslations("account");
  const mail = await getTranslations("inbox.mail");
  const { sessionId } = await signedIn();
  const account = await readAccount(showAccount);
  const { sessions } = await readAccount((own) => listSessions(own, sessionId));
  return (
    <Page title={words("page.title")} width="narrow">
      <Section id="person" title={words("page.person")}>
        <PersonForm account={account} key={account.interfaceLocale} />
      </Section>
      <Section
        id="password"
        title={words("password.title")}
        lead={words(account.hasPassword ? "password.lead" : "password.none")}
      >
        {account.hasPassword ? <PasswordForm email={account.email} /> : null}
      </Section>
      <Section
        id="mail"
        title={mail("title")}
        lead={mail(environment().mail === null ? "off" : "lead", { email: account.email })}
      >
        {environment().mail === null ? null : <MailForm unmailedKinds={account.unmailedKinds} />}
      </Section>
      <Section id="sessions" title={words("sessions.title")} lead={words("sessions.lead")}>
        <SessionList sessions={sessions} />
      </Section>
    </Page>
  );
}

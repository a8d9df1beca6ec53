import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Given } from "#components/history/history-address.ts";
import { Page } from "#components/ui/page.tsx";
import { HistoryRoom } from "./history-room.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("groups"))("history.title") };
}

interface HistoryPageProps {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Given>;
}

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { groupId } = await params;
  const words = await getTranslations("groups.history");
  return (
    <Page title={words("title")} lead={words("lead")} width="narrow">
      <HistoryRoom groupId={groupId} given={await searchParams} />
    </Page>
  );
}

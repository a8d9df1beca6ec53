import { TitleText } from "#components/ui/title-text.tsx";

/** A text that begins without its title still needs a name on the page. */
export function PageTitle({ title }: { title: string }) {
  return (
    <h1>
      <TitleText>{title}</TitleText>
    </h1>
  );
}

import { useTranslations } from "next-intl";
import type { EssayRemark } from "#lib/reviews/essay-remarks.ts";

/** What might be mended, in words. */
export function RemarkList({ remarks }: { readonly remarks: readonly EssayRemark[] }) {
  const words = useTranslations("essays.remarks");
  const languages = useTranslations("essays.languages");
  if (remarks.length === 0) return <p className="text-ok">{words("none")}</p>;
  const valuesOf = ({ code, values }: EssayRemark) =>
    code === "other_language"
      ? { language: languages(String(values["language"])), wanted: languages(String(values["wanted"])) }
      : values;
  return (
    <div className="grid gap-2">
      <p className="font-bold">{words("heading", { count: remarks.length })}</p>
      <ul className="grid list-disc gap-1 pl-5">
        {remarks.map((remark, at) => (
          <li key={at}>{words(remark.code, valuesOf(remark))}</li>
        ))}
      </ul>
    </div>
  );
}

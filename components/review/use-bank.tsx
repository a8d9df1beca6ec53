"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef, useState, type ReactNode } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import * as bank from "#lib/operations/bank-comments.ts";
import type { BankCommentView } from "#lib/operations/bank-comments.ts";
import { LANGUAGES, type BlockLanguage } from "#lib/languages/language-tag.ts";
import { fillBankComment, type Placeholder } from "#lib/reviews/bank-comment.ts";
import { BankDialog } from "./bank-dialog.tsx";
import { BankSuggestions } from "./bank-suggestions.tsx";
import { findBankComments, type FoundComment } from "./find-bank-comments.ts";

interface BankOfDesk {
  readonly groupId: string;
  readonly comments: readonly BankCommentView[];
  readonly language: BlockLanguage;
  /** Names of the criterion that is commented on, in all languages. */
  readonly topics: readonly string[];
  /** What placeholders stand for here, beside the passage. */
  readonly values: Partial<Record<Placeholder, string>>;
}

/** The comment bank at the desk: what fits while one types, what was used, and the dialog in which it is kept. */
export function useBank({ groupId, comments: first, language, topics, values }: BankOfDesk) {
  const words = useTranslations("desk.bank");
  const locale = useInterfaceLocale();
  const call = useCall();
  const toast = useToast();
  const [comments, setComments] = useState(first);
  const [isOpen, setOpen] = useState(false);
  const taken = useRef(new Set<string>());
  const others = [locale, ...LANGUAGES.filter((one) => one !== locale)];
  const keep = async (text: string): Promise<void> => {
    const inLanguage = language === "mixed" ? locale : language;
    const answer = await call(bank.createBankComment, {
      params: { groupId },
      body: { texts: { [inLanguage]: text }, topic: topics[0] ?? "", isShared: false },
    });
    if (!answer.ok) return toast({ text: answer.refusal.detail, tone: "error" });
    setComments((before) => [...before, answer.value]);
    toast({ text: words("kept") });
  };
  const suggestions = (typed: string, take: (text: string) => void, passage: string): ReactNode => {
    const found = findBankComments(comments, { typed, language, others, topics });
    const onTake = (comment: FoundComment): void => {
      taken.current.add(comment.id);
      take(fillBankComment(comment.text, { ...values, passage }));
    };
    return (
      <BankSuggestions
        found={found}
        onTake={onTake}
        onKeep={typed.trim() === "" ? null : () => void keep(typed.trim())}
        onOpen={() => setOpen(true)}
      />
    );
  };
  /** Counting is no reason to keep anybody waiting, or to tell of a failure: the comment itself is stored. */
  const onSent = useCallback(() => {
    for (const bankCommentId of taken.current) {
      setComments((before) =>
        before.map((one) => (one.id === bankCommentId ? { ...one, uses: one.uses + 1 } : one)),
      );
      void call(bank.countBankUse, { params: { groupId, bankCommentId } });
    }
    taken.current.clear();
  }, [call, groupId]);
  const dialog = (
    <BankDialog
      open={isOpen}
      onOpenChange={setOpen}
      {...{ groupId, comments }}
      topic={topics[0] ?? ""}
      onChange={setComments}
    />
  );
  return { suggestions, onSent, dialog, open: () => setOpen(true), count: comments.length };
}

"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { IconButton } from "./icon-button.tsx";

export interface ToastMessage {
  readonly text: ReactNode;
  /** Takes the action back; the button says "undo" unless told otherwise. */
  readonly undo?: () => void;
  readonly undoLabel?: string;
  readonly tone?: "plain" | "error";
}

interface ShownToast extends ToastMessage {
  readonly id: number;
}

/** Milliseconds. Long enough to read a sentence and reach the button; a toast with a choice stays longer. */
const STAYS = { plain: 6_000, undo: 12_000, error: 15_000 } as const;

/** More than three at once are not read. */
const AT_ONCE = 3;

const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined);

/** Shows a short message that an action has happened, with a way back. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const words = useTranslations("ui");
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const next = useRef(0);
  const show = useCallback((message: ToastMessage) => {
    const shown = { ...message, id: next.current++ };
    setToasts((before) => [...before, shown].slice(-AT_ONCE));
  }, []);
  const close = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={words("messages")}
        aria-live="polite"
        data-screen-only
        className="pointer-events-none fixed inset-x-4 bottom-4 z-50 grid justify-items-start gap-2 md:right-auto md:left-6 md:w-96"
      >
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} onClose={close} />
        ))}
      </section>
    </ToastContext>
  );
}

function ToastLine({ toast, onClose }: { toast: ShownToast; onClose: (id: number) => void }) {
  const words = useTranslations("ui");
  const [held, setHeld] = useState(false);
  const stays = toast.tone === "error" ? STAYS.error : toast.undo ? STAYS.undo : STAYS.plain;
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => onClose(toast.id), stays);
    return () => clearTimeout(timer);
  }, [held, stays, toast.id, onClose]);
  const hold = useMemo(() => holding(setHeld), []);
  return (
    <div
      {...hold}
      role={toast.tone === "error" ? "alert" : undefined}
      className="pointer-events-auto flex w-full items-center gap-3 rounded-md bg-ink py-1 pr-1 pl-4 text-paper shadow-card"
    >
      <p className="min-w-0 flex-1 py-1">{toast.text}</p>
      {toast.undo ? (
        <button
          type="button"
          className="control px-2 font-bold underline underline-offset-3"
          onClick={() => {
            toast.undo?.();
            onClose(toast.id);
          }}
        >
          {toast.undoLabel ?? words("undo")}
        </button>
      ) : null}
      <IconButton
        label={words("close")}
        icon={<X aria-hidden size={16} />}
        onClick={() => onClose(toast.id)}
        className="text-paper! hover:bg-transparent!"
      />
    </div>
  );
}

/** While the pointer or the focus is on it, a toast waits. */
function holding(setHeld: (held: boolean) => void) {
  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
}

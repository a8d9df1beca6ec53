import { DRAWN } from "./drawn-event.ts";

/**
 * Runs before anything else of a page and keeps what is pressed, typed, chosen and sent while its programs are still on their way, as they are for
 * seconds over a slow line: a press would be lost, typed words forgotten at the next drawing, and a form sent as a query of an address with
 * all that stands in it. Once the page is drawn by its programs, each is done again, in its order, where it was meant; a control that was
 * pressed several times in impatience, once. Links and folds work by themselves.
 */
const KEEP = `(() => {
  const pressable = "button, [role=button], input[type=checkbox], input[type=radio]";
  const acts = new Map();
  // Drawing may begin at this very press, which would then be done twice.
  const take = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onClick = (event) => {
    const pressed = event.target.closest(pressable);
    if (pressed === null || pressed.closest("form[action]") !== null) return;
    take(event);
    acts.set(pressed, () => {
      const at = { bubbles: true, cancelable: true, view: window, button: 0 };
      for (const type of ["pointerdown", "pointerup"])
        pressed.dispatchEvent(new PointerEvent(type, { ...at, pointerType: "mouse" }));
      pressed.click();
    });
  };
  const onInput = ({ target }) => {
    if (!target.matches("input, textarea") || target.matches(pressable + ", [type=file]")) return;
    // Taken now: drawing what another act changed empties the field.
    const typed = target.value;
    acts.delete(target);
    acts.set(target, () => {
      const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(target), "value");
      for (const value of ["", typed]) {
        set.call(target, value);
        target.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  };
  const onChange = ({ target }) => {
    if (!target.matches("select, [type=file]")) return;
    const chosen = target.value;
    acts.set(target, () => {
      if (target.matches("select")) target.value = chosen;
      target.dispatchEvent(new Event("change", { bubbles: true }));
    });
  };
  const onSubmit = (event) => {
    const form = event.target;
    if (form.hasAttribute("action")) return;
    take(event);
    acts.set(form, () => form.requestSubmit());
  };
  const listeners = { click: onClick, input: onInput, change: onChange, submit: onSubmit };
  for (const [type, listener] of Object.entries(listeners)) addEventListener(type, listener, true);
  addEventListener("${DRAWN}", () => {
    for (const [type, listener] of Object.entries(listeners)) removeEventListener(type, listener, true);
    void again();
  }, { once: true });
  const again = async () => {
    for (const [where, act] of acts) {
      // What the one before changed is drawn before the next one sees it.
      await new Promise((resolve) => setTimeout(resolve));
      if (where.isConnected) act();
    }
  };
})();`;

/** `nonce` is the one of the page's Content-Security-Policy. */
export function EarlyActs({ nonce }: { nonce: string | undefined }) {
  // Browsers show a nonce to nobody once it is taken in: what React finds differs from what was sent.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: KEEP }} />;
}

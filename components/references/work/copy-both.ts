/** Puts text with its italics into the clipboard, for editors that take them, and without them for all others. False: not allowed. */
export async function copyBoth(html: string, text: string): Promise<boolean> {
  try {
    const kinds = { "text/html": html, "text/plain": text };
    const blobs = Object.entries(kinds).map(
      ([type, content]) => [type, new Blob([content], { type })] as const,
    );
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyPlain(text);
  }
}

async function copyPlain(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without https, or forbidden by the browser: the text can still be selected by hand.
    return false;
  }
}

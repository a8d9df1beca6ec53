/**
 * From now on this process writes Kazakh numbers as Russian ones: "104 499,5", "9 %" (symbols of "kk" and "ru" in CLDR are the same but for the
 * space before the per cent sign, which GOST 8.417-2002 asks for). Called in the browser and in the web process before anything is
 * drawn: Chromium says that it knows Kazakh and writes its numbers the English way, and where the two differ React draws the page anew.
 */
export function writeKazakhNumbers(): void {
  type Given = ConstructorParameters<typeof Intl.NumberFormat>;
  const known = ([locales, options]: Given) => [locales === "kk" ? "ru" : locales, options] as const;
  Intl.NumberFormat = new Proxy(Intl.NumberFormat, {
    construct: (format, given: Given) => new format(...known(given)),
    apply: (format, _, given: Given) => format(...known(given)),
  });
}

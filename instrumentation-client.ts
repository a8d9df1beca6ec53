/**
 * Runs in the browser before anything is drawn. Chromium says that it knows Kazakh and writes its numbers the English way, where the server
 * wrote them the Kazakh way ("104 499"), and React would draw the whole page anew. Russian groups and divides numbers as Kazakh does
 * (CLDR, symbols of "kk" and "ru").
 */
if (written("kk") !== written("ru")) {
  const known = ([locales, options]: ConstructorParameters<typeof Intl.NumberFormat>) =>
    [locales === "kk" ? "ru" : locales, options] as const;
  Intl.NumberFormat = new Proxy(Intl.NumberFormat, {
    construct: (format, given: ConstructorParameters<typeof Intl.NumberFormat>) =>
      new format(...known(given)),
    apply: (format, _, given: ConstructorParameters<typeof Intl.NumberFormat>) => format(...known(given)),
  });
}

function written(language: string): string {
  return new Intl.NumberFormat(language).format(12_345.5);
}

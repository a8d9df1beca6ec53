/** The screens write these cookies and know their names; the edge reads them under the same ones. */
export {
  LANGUAGE_COOKIE as LOCALE_COOKIE,
  THEME_COOKIE,
  ZONE_COOKIE,
} from "#components/shell/preferences.ts";

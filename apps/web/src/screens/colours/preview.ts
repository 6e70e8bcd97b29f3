/** The accent that `ui/theme.css` is made of. */
export const VERTSKAP = '#0b5a6b';

/** Where the style sheet of a colour that is not chosen yet is; undefined where it is no colour. */
export const previewOf = (accent: string): string | undefined =>
  /^#[0-9a-f]{6}$/.test(accent) ? `/tema/${accent.slice(1)}-1.css` : undefined;

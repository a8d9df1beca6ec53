/** How ids are called on the screen. */
export interface Called {
  readonly coder: (id: string) => string;
  readonly tag: (id: string) => string;
  readonly document: (id: string) => { readonly title: string; readonly language: string };
}

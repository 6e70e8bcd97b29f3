/** Puts the focus into the first field that something is wrong with, once that is drawn: in a long form on a phone it may be out of sight. */
export function leadToFault(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

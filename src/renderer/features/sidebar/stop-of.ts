/** What the keyboard is on when it is on the line of this key, where that line is drawn. */
export function stopOf(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"] [data-stop]`)
}

const most = 5

let recent: readonly string[] = []

/** What was run from the palette in this window, the latest first. */
export function recentItems(): readonly string[] {
  return recent
}

export function rememberItem(id: string): void {
  recent = [id, ...recent.filter((other) => other !== id)].slice(0, most)
}

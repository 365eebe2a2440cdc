/** A shortcut as it stands on the keys. */
export function Keys({ label }: { readonly label: string }) {
  return (
    <kbd className="rounded-[4px] border border-line-2 bg-sunken px-1.5 py-0.5 font-text text-micro font-medium text-ink-2">
      {label}
    </kbd>
  )
}

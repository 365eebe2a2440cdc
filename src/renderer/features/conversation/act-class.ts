/** How a small act beside a message looks. */
export const actClass =
  'flex items-center gap-1.25 rounded-[5px] px-1.5 py-1 enabled:hover:bg-hover enabled:hover:text-ink disabled:opacity-45'

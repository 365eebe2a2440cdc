import type { ReactNode } from 'react'

interface NoticeProps {
  readonly title: string
  readonly role?: 'alert' | 'status'
  readonly children: ReactNode
}

/** One calm message where the whole window would be. */
export function Notice({ title, role = 'status', children }: NoticeProps) {
  return (
    <main className="grid h-full place-items-center overflow-y-auto p-6">
      <div role={role} className="grid w-full max-w-md gap-3 text-ink-2 select-text">
        <h1 className="text-figure font-semibold tracking-tight text-ink">{title}</h1>
        {children}
      </div>
    </main>
  )
}

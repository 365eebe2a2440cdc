import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

type Look = 'plain' | 'primary' | 'quiet' | 'danger'

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: Look
}

export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={clsx(
        'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border px-2.75 py-1.25',
        'font-[550] whitespace-nowrap transition-colors duration-(--fast) disabled:opacity-50',
        looks[look],
        className,
      )}
      {...rest}
    />
  )
}

interface IconButtonProps extends ComponentProps<'button'> {
  /** The accessible name, shown as a tip too. */
  readonly label: string
}

export function IconButton({ label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={clsx(
        'grid shrink-0 place-items-center rounded-control p-1.5 text-ink-3 transition-colors duration-(--fast)',
        'hover:bg-hover hover:text-ink disabled:opacity-40 disabled:hover:bg-transparent',
        className,
      )}
      {...rest}
    />
  )
}

const looks: { readonly [L in Look]: string } = {
  plain: 'border-line-2 bg-raised text-ink enabled:hover:bg-hover',
  primary: 'border-transparent bg-accent text-accent-ink enabled:hover:opacity-90',
  quiet: 'border-transparent text-ink-2 enabled:hover:bg-hover enabled:hover:text-ink',
  danger: 'border-line-2 bg-raised text-bad enabled:hover:bg-bad-soft',
}

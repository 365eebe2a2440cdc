import { clsx } from 'clsx'

interface BesideProps {
  readonly text: string
  readonly className?: string
}

/**
 * A word beside a button's label that is no part of it: a time, a key, a figure. It is drawn only,
 * so that what is called by the label it shows (WCAG 2.5.3) has that very label for a name.
 */
export function Beside({ text, className }: BesideProps) {
  return (
    <span
      aria-hidden
      data-beside={text}
      className={clsx('before:content-[attr(data-beside)]', className)}
    />
  )
}

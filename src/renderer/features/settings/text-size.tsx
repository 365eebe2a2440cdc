import { useId } from 'react'
import { words, wordsLanguage } from '../../words/words.ts'

interface TextSizeProps {
  readonly percent: number
  readonly onChange: (percent: number) => void
}

const [smallest, largest, step] = [80, 160, 10]

/** The size of all text, beside the zoom of the system's menu, which takes everything along. */
export function TextSize({ percent, onChange }: TextSizeProps) {
  const id = useId()
  const label = new Intl.NumberFormat(wordsLanguage(), { style: 'percent' }).format(percent / 100)
  return (
    <div className="grid max-w-88 gap-1.5">
      <label htmlFor={id} className="flex justify-between text-small font-medium text-ink-2">
        {words('settings.textSize')}
        <output htmlFor={id} className="font-normal text-ink-3 tabular-nums">
          {label}
        </output>
      </label>
      <input
        id={id}
        type="range"
        min={smallest}
        max={largest}
        step={step}
        value={percent}
        aria-valuetext={label}
        onChange={(event) => onChange(Number(event.target.value))}
        className="accent-accent"
      />
    </div>
  )
}

import { useLayoutEffect, useRef } from 'react'
import type { Settings } from '../../../shared/model/settings.ts'
import { Choice } from '../../ui/choice.tsx'
import { words, wordsLanguage } from '../../words/words.ts'

interface LanguageChoiceProps {
  readonly language: Settings['language']
  readonly onChange: (language: Settings['language']) => void
}

/** The window was drawn anew by a choice that was made here, and the focus is to be here again. */
let hadFocus = false

/** The language of the interface. Each one is named in itself, to be found by who reads no other. */
export function LanguageChoice({ language, onChange }: LanguageChoiceProps) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = place.current
    const spoken = wordsLanguage()
    if (hadFocus) element?.querySelector<HTMLElement>(':checked')?.focus()
    hadFocus = false
    return () => {
      const isFocused = element?.contains(document.activeElement) ?? false
      hadFocus = isFocused && wordsLanguage() !== spoken
    }
  }, [])
  return (
    <div ref={place}>
      <Choice
        label={words('settings.language')}
        value={language}
        onChange={onChange}
        options={[
          {
            value: 'system',
            label: words('settings.languageSystem'),
            text: words('settings.languageSystemText'),
          },
          { value: 'en', label: 'English' },
          { value: 'zh-Hans', label: '简体中文' },
        ]}
      />
    </div>
  )
}

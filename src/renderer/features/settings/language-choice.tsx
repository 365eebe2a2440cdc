import { useRef } from 'react'
import type { Language } from '../../../shared/model/settings.ts'
import { Choice } from '../../ui/choice.tsx'
import { useTakesUpFocus } from '../../ui/focus-across-languages.ts'
import { words } from '../../words/words.ts'

interface LanguageChoiceProps {
  readonly language: Language
  readonly onChange: (language: Language) => void
}

/** The language of the interface. Each one is named in itself, to be found by who reads no other. */
export function LanguageChoice({ language, onChange }: LanguageChoiceProps) {
  const place = useRef<HTMLDivElement>(null)
  useTakesUpFocus(place)
  return (
    <div ref={place} data-takes-up-focus>
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

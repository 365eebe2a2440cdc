import type { Settings, SettingsPatch } from '../../../shared/model/settings.ts'
import { Choice } from '../../ui/choice.tsx'
import { Switch } from '../../ui/switch.tsx'
import { words } from '../../words/words.ts'
import { SettingPlace } from './setting-place.tsx'
import { SettingsForm } from './settings-form.tsx'
import { TextSize } from './text-size.tsx'

interface LookProps {
  readonly settings: Settings
  readonly change: (patch: SettingsPatch) => void
}

/** How the window looks. What is chosen shows at once. */
export function AppearancePanel() {
  return (
    <SettingsForm>
      {(settings, change) => (
        <>
          <ThemeChoice settings={settings} change={change} />
          <SettingPlace id="textSize">
            <TextSize
              percent={settings.textSizePercent}
              onChange={(textSizePercent) => change({ textSizePercent })}
            />
          </SettingPlace>
          <SpaceChoices settings={settings} change={change} />
          <CodeSwitches settings={settings} change={change} />
        </>
      )}
    </SettingsForm>
  )
}

function ThemeChoice({ settings, change }: LookProps) {
  return (
    <SettingPlace id="theme">
      <Choice
        label={words('settings.theme')}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
        options={[
          {
            value: 'system',
            label: words('settings.themeSystem'),
            text: words('settings.themeSystemText'),
          },
          { value: 'light', label: words('settings.themeLight') },
          { value: 'dark', label: words('settings.themeDark') },
          {
            value: 'contrast',
            label: words('settings.themeContrast'),
            text: words('settings.themeContrastText'),
          },
        ]}
      />
    </SettingPlace>
  )
}

function SpaceChoices({ settings, change }: LookProps) {
  return (
    <>
      <SettingPlace id="density">
        <Choice
          label={words('settings.density')}
          value={settings.density}
          onChange={(density) => change({ density })}
          options={[
            { value: 'comfortable', label: words('settings.comfortable') },
            { value: 'compact', label: words('settings.compact') },
          ]}
        />
      </SettingPlace>
      <SettingPlace id="readingWidth">
        <Choice
          label={words('settings.readingWidth')}
          value={settings.readingWidth}
          onChange={(readingWidth) => change({ readingWidth })}
          options={[
            { value: 'narrow', label: words('settings.narrow') },
            {
              value: 'medium',
              label: words('settings.medium'),
              text: words('settings.mediumText'),
            },
            { value: 'wide', label: words('settings.wide') },
          ]}
        />
      </SettingPlace>
    </>
  )
}

function CodeSwitches({ settings, change }: LookProps) {
  return (
    <SettingPlace id="code">
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 text-small font-medium text-ink-2">
          {words('settings.code')}
        </legend>
        <Switch
          label={words('settings.wrapCode')}
          isOn={settings.wrapCode}
          onChange={(wrapCode) => change({ wrapCode })}
        />
        <Switch
          label={words('settings.lineNumbers')}
          isOn={settings.lineNumbers}
          onChange={(lineNumbers) => change({ lineNumbers })}
        />
      </fieldset>
    </SettingPlace>
  )
}

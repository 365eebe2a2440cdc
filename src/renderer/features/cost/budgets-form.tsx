import { useState, type FormEvent } from 'react'
import type { Budgets } from '../../../shared/model/settings.ts'
import type { UsageTotal } from '../../../shared/model/usage.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { useAct } from '../../api/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import {
  budgetsFrom,
  valuesFrom,
  type BudgetFields,
  type BudgetProblems,
  type BudgetValues,
} from './budget-values.ts'
import { costWords } from './cost-words.ts'
import { words } from '../../words/words.ts'

/** How much may be spent in a day and a month, beside what was. */
export function BudgetsForm() {
  const budgets = useReady(useLiminal().settings)?.budgets
  return budgets ? <Form key={JSON.stringify(budgets)} budgets={budgets} /> : null
}

function Form({ budgets }: { readonly budgets: Budgets }) {
  const { client, usage } = useLiminal()
  const summary = useReady(usage)
  const act = useAct()
  const [values, setValues] = useState<BudgetValues>(() => valuesFrom(budgets))
  const [problems, setProblems] = useState<BudgetProblems>(noProblems)
  const isChanged = JSON.stringify(values) !== JSON.stringify(valuesFrom(budgets))

  function save(event: FormEvent): void {
    event.preventDefault()
    const read = budgetsFrom(values)
    setProblems('problems' in read ? read.problems : noProblems)
    if ('budgets' in read) void act.run(() => client.settings.update({ budgets: read.budgets }))
  }

  return (
    <form onSubmit={save} aria-labelledby="budgets" className="grid gap-3">
      <div className="grid gap-1">
        <h3 id="budgets" className="text-small font-medium text-ink-2">
          {words('cost.budgets')}
        </h3>
        <p className="text-small text-ink-3">{words('cost.budgetsText')}</p>
      </div>
      {act.fault ? <FaultAlert fault={act.fault} kept={words('cost.oldBudgets')} /> : null}
      {periods.map((period) => (
        <PeriodFields
          key={period}
          period={period}
          spent={period === 'day' ? summary?.today : summary?.thisMonth}
          values={values[period]}
          problems={problems[period]}
          onChange={(changed) => setValues({ ...values, [period]: changed })}
        />
      ))}
      <Button
        type="submit"
        look={isChanged ? 'primary' : 'plain'}
        disabled={!isChanged || act.isBusy}
        className="justify-self-start"
      >
        {words('cost.saveBudgets')}
      </Button>
    </form>
  )
}

const periods = ['day', 'month'] as const
const limitKeys = {
  warn: { day: 'cost.warnAtDay', month: 'cost.warnAtMonth' },
  block: { day: 'cost.stopAtDay', month: 'cost.stopAtMonth' },
} as const

const noProblems: BudgetProblems = { day: {}, month: {} }

interface PeriodFieldsProps {
  readonly period: 'day' | 'month'
  /** Absent while it is not known. */
  readonly spent: UsageTotal | undefined
  readonly values: BudgetFields
  readonly problems: Partial<BudgetFields>
  readonly onChange: (values: BudgetFields) => void
}

function PeriodFields({ period, spent, values, problems, onChange }: PeriodFieldsProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 flex w-full justify-between gap-3">
        <span>{words(period === 'day' ? 'cost.eachDay' : 'cost.eachMonth')}</span>
        <span className="text-small text-ink-3 tabular-nums">
          {words(period === 'day' ? 'cost.todaySpent' : 'cost.monthSpent', {
            cost: spent ? costWords(spent) : words('cost.notKnownYet'),
          })}
        </span>
      </legend>
      <div className="grid grid-cols-2 items-start gap-3 max-[420px]:grid-cols-1">
        {(['warn', 'block'] as const).map((field) => (
          <TextField
            key={field}
            label={words(limitKeys[field][period])}
            placeholder={words('cost.noLimit')}
            inputMode="decimal"
            value={values[field]}
            aria-invalid={problems[field] !== undefined}
            hint={
              problems[field] === undefined ? undefined : (
                <span role="alert" className="text-bad">
                  {problems[field]}
                </span>
              )
            }
            onChange={(typed) => onChange({ ...values, [field]: typed })}
          />
        ))}
      </div>
    </fieldset>
  )
}

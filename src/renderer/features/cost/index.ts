export { BudgetNotice } from './budget-notice.tsx'
export { BudgetsForm } from './budgets-form.tsx'
export { CostPanel } from './cost-panel.tsx'
export { MonthCost } from './month-cost.tsx'

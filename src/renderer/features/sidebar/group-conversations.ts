import type { Conversation } from '../../../shared/model/conversation.ts'

export interface ConversationGroup {
  readonly label: 'Pinned' | 'Today' | 'Yesterday' | 'Last week' | 'Older'
  readonly conversations: readonly Conversation[]
}

/** The list under its headings, in the order that it came in; empty groups are left out. */
export function groupConversations(
  conversations: readonly Conversation[],
  nowMs: number,
): readonly ConversationGroup[] {
  const today = new Date(nowMs).setHours(0, 0, 0, 0)
  const labelOf = ({ pinned, updatedAt }: Conversation): ConversationGroup['label'] => {
    if (pinned) return 'Pinned'
    if (updatedAt >= today) return 'Today'
    if (updatedAt >= daysBefore(today, 1)) return 'Yesterday'
    return updatedAt >= daysBefore(today, 7) ? 'Last week' : 'Older'
  }
  return labels
    .map((label) => ({
      label,
      conversations: conversations.filter((conversation) => labelOf(conversation) === label),
    }))
    .filter((group) => group.conversations.length > 0)
}

/** When a conversation last changed, as short as it can be told. */
export function shortTime(timeMs: number, nowMs: number): string {
  const time = new Date(timeMs)
  const today = new Date(nowMs).setHours(0, 0, 0, 0)
  if (timeMs >= daysBefore(today, 1)) return clockTime.format(time)
  if (timeMs >= daysBefore(today, 6)) return weekday.format(time)
  return time.getFullYear() === new Date(nowMs).getFullYear()
    ? dayAndMonth.format(time)
    : monthAndYear.format(time)
}

const labels = ['Pinned', 'Today', 'Yesterday', 'Last week', 'Older'] as const

const clockTime = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const weekday = new Intl.DateTimeFormat('en', { weekday: 'short' })
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' })

/** Through the calendar, since a day of a clock change is not 24 hours long. */
function daysBefore(dayMs: number, days: number): number {
  const day = new Date(dayMs)
  return day.setDate(day.getDate() - days)
}

import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Store } from '../ports/store.ts'
import { compareBranches } from '../services/conversations/compare-branches.ts'
import type { ConversationList } from '../services/conversations/conversation-list.ts'
import { copyBranch } from '../services/conversations/copy-branch.ts'
import { nameBranch } from '../services/conversations/name-branch.ts'
import { readOutline, readRun } from '../services/conversations/read-outline.ts'
import { removeBranch, restoreBranch } from '../services/conversations/remove-branch.ts'
import { saveVersion } from '../services/conversations/save-version.ts'
import type { TurnRoom } from '../services/turns/turns.ts'
import type { Implementer } from './implementer.ts'

export interface BranchesApiParts {
  readonly store: Store
  readonly conversationList: ConversationList
  readonly turns: TurnRoom
  readonly clock: Clock
  readonly ids: Ids
}

export function createBranchesApi(os: Implementer, all: BranchesApiParts) {
  const { store } = all
  const parts = { ...all, list: all.conversationList }
  const procedures = os.branches
  return {
    count: procedures.count.handler(({ input }) => store.countBranches(input.conversationId)),
    outline: procedures.outline.handler(({ input }) => readOutline(store, input.conversationId)),
    readRun: procedures.readRun.handler(({ input }) => readRun(store, input.conversationId, input)),
    compare: procedures.compare.handler(({ input }) => compareBranches(store, input)),
    name: procedures.name.handler(({ input }) =>
      nameBranch(parts, input.conversationId, input.messageId, input.name),
    ),
    saveVersion: procedures.saveVersion.handler(async ({ input }) => ({
      messageId: await saveVersion(parts, input),
    })),
    copy: procedures.copy.handler(({ input }) => copyBranch(parts, input)),
    remove: procedures.remove.handler(({ input }) =>
      removeBranch(parts, input.conversationId, input.messageId),
    ),
    restore: procedures.restore.handler(({ input }) =>
      restoreBranch(parts, input.conversationId, input.messageId, input.tipId),
    ),
  }
}

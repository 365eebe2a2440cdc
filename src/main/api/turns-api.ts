import type { Admit } from '../ports/admit.ts'
import type { AttachFiles } from '../ports/attach-files.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Store } from '../ports/store.ts'
import { continueTurn } from '../services/turns/continue-turn.ts'
import { askMessage, editMessage } from '../services/turns/edit-message.ts'
import { regenerateTurn } from '../services/turns/regenerate-turn.ts'
import { startTurn } from '../services/turns/start-turn.ts'
import type { TurnRoom } from '../services/turns/turns.ts'
import type { Implementer } from './implementer.ts'

export interface TurnsApiParts {
  readonly store: Store
  readonly turns: TurnRoom
  readonly clock: Clock
  readonly ids: Ids
  readonly admit: Admit
  readonly attachments: { readonly attach: AttachFiles }
}

export function createTurnsApi(os: Implementer, parts: TurnsApiParts) {
  const { turns, attachments } = parts
  return {
    start: os.turns.start.handler(({ input }) =>
      startTurn({ ...parts, attach: attachments.attach }, input),
    ),
    regenerate: os.turns.regenerate.handler(({ input }) => regenerateTurn(parts, input)),
    edit: os.turns.edit.handler(({ input }) => editMessage(parts, input)),
    ask: os.turns.ask.handler(({ input }) => askMessage(parts, input)),
    continue: os.turns.continue.handler(({ input }) => continueTurn(parts, input)),
    watch: os.turns.watch.handler(({ input, signal }) =>
      turns.watch(input.turnId, input.after, signal),
    ),
    stop: os.turns.stop.handler(({ input }) => turns.stop(input.turnId)),
    running: os.turns.running.handler(() => ({ turns: turns.running() })),
  }
}

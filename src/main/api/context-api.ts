import { proposeTrim, type ProposeTrimParts } from '../services/context/propose-trim.ts'
import { viewContext, type ViewContextParts } from '../services/context/view-context.ts'
import type { Implementer } from './implementer.ts'

export interface ContextApiParts {
  readonly context: ViewContextParts & ProposeTrimParts
}

export function createContextApi(os: Implementer, { context }: ContextApiParts) {
  return {
    view: os.context.view.handler(({ input }) => viewContext(context, input)),
    proposeTrim: os.context.proposeTrim.handler(({ input }) => proposeTrim(context, input)),
  }
}

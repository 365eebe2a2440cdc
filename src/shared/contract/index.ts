import { app } from './app.ts'
import { branches } from './branches.ts'
import { attachments } from './attachments.ts'
import { context } from './context.ts'
import { conversations } from './conversations.ts'
import { drafts } from './drafts.ts'
import { folders } from './folders.ts'
import { localModels } from './local-models.ts'
import { lock } from './lock.ts'
import { network } from './network.ts'
import { outbox } from './outbox.ts'
import { pictures } from './pictures.ts'
import { providers } from './providers.ts'
import { requests } from './requests.ts'
import { settings } from './settings.ts'
import { spelling } from './spelling.ts'
import { turns } from './turns.ts'
import { usage } from './usage.ts'
import { vault } from './vault.ts'

/**
 * Everything that the window may ask of main, and nothing else. A change shows in
 * `contract.snapshot.json` and is a review event.
 */
export const contract = {
  app,
  branches,
  attachments,
  context,
  conversations,
  drafts,
  folders,
  localModels,
  lock,
  network,
  outbox,
  pictures,
  providers,
  requests,
  settings,
  spelling,
  turns,
  usage,
  vault,
}
export type Contract = typeof contract

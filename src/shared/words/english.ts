import { answer } from './en/answer.ts'
import { attachmentErrors } from './en/attachment-errors.ts'
import { attachments } from './en/attachments.ts'
import { code } from './en/code.ts'
import { commands } from './en/commands.ts'
import { composer } from './en/composer.ts'
import { context } from './en/context.ts'
import { conversation } from './en/conversation.ts'
import { cost } from './en/cost.ts'
import { desktop } from './en/desktop.ts'
import { diagram } from './en/diagram.ts'
import { errors } from './en/errors.ts'
import { common } from './en/everywhere.ts'
import { exporting } from './en/exporting.ts'
import { figures } from './en/figures.ts'
import { frame } from './en/frame.ts'
import { inspector } from './en/inspector.ts'
import { library } from './en/library.ts'
import { lock } from './en/lock.ts'
import { markdown } from './en/markdown.ts'
import { models } from './en/models.ts'
import { network } from './en/network.ts'
import { onboarding } from './en/onboarding.ts'
import { outbox } from './en/outbox.ts'
import { palette } from './en/palette.ts'
import { providers } from './en/providers.ts'
import { request } from './en/request.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { shortcuts } from './en/shortcuts.ts'
import { sidebar } from './en/sidebar.ts'
import { transcript } from './en/transcript.ts'
import { tree } from './en/tree.ts'
import { vault } from './en/vault.ts'

/**
 * Every word of the interface, by the place where it stands. `{{name}}` is put in when it is
 * shown; `_one` and `_other` are chosen by `count`.
 */
export const english = {
  answer,
  attachmentErrors,
  attachments,
  code,
  commands,
  composer,
  context,
  conversation,
  cost,
  desktop,
  diagram,
  errors,
  common,
  exporting,
  figures,
  frame,
  inspector,
  library,
  lock,
  markdown,
  models,
  network,
  onboarding,
  outbox,
  palette,
  providers,
  request,
  settings,
  shell,
  shortcuts,
  sidebar,
  transcript,
  tree,
  vault,
} as const

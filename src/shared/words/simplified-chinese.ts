import type { english } from './english.ts'
import type { Translated } from './translated.ts'
import { answer } from './zh-hans/answer.ts'
import { attachmentErrors } from './zh-hans/attachment-errors.ts'
import { attachments } from './zh-hans/attachments.ts'
import { code } from './zh-hans/code.ts'
import { commands } from './zh-hans/commands.ts'
import { composer } from './zh-hans/composer.ts'
import { context } from './zh-hans/context.ts'
import { conversation } from './zh-hans/conversation.ts'
import { cost } from './zh-hans/cost.ts'
import { desktop } from './zh-hans/desktop.ts'
import { diagram } from './zh-hans/diagram.ts'
import { errors } from './zh-hans/errors.ts'
import { common } from './zh-hans/everywhere.ts'
import { exporting } from './zh-hans/exporting.ts'
import { figures } from './zh-hans/figures.ts'
import { frame } from './zh-hans/frame.ts'
import { inspector } from './zh-hans/inspector.ts'
import { library } from './zh-hans/library.ts'
import { lock } from './zh-hans/lock.ts'
import { markdown } from './zh-hans/markdown.ts'
import { models } from './zh-hans/models.ts'
import { network } from './zh-hans/network.ts'
import { onboarding } from './zh-hans/onboarding.ts'
import { outbox } from './zh-hans/outbox.ts'
import { palette } from './zh-hans/palette.ts'
import { providers } from './zh-hans/providers.ts'
import { request } from './zh-hans/request.ts'
import { settings } from './zh-hans/settings.ts'
import { shell } from './zh-hans/shell.ts'
import { shortcuts } from './zh-hans/shortcuts.ts'
import { sidebar } from './zh-hans/sidebar.ts'
import { transcript } from './zh-hans/transcript.ts'
import { tree } from './zh-hans/tree.ts'
import { vault } from './zh-hans/vault.ts'

export const simplifiedChinese: Translated<typeof english> = {
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
}

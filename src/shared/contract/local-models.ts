import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { modelIdSchema, providerIdSchema } from '../model/ids.ts'
import { loadedModelSchema, modelPullSchema } from '../model/local-model.ts'
import { keepAliveSchema } from '../model/provider.ts'
import { endpointErrors, procedure, storeErrors, storeReadErrors, vaultErrors } from './declare.ts'

const one = z.object({ providerId: providerIdSchema })
const oneModel = one.extend({ modelId: modelIdSchema })

/** The models of servers that run on a machine of the user. */
export const localModels = {
  /** What the server holds in its memory now. */
  loaded: procedure(...endpointErrors, ...vaultErrors, ...storeReadErrors)
    .input(one)
    .output(z.object({ models: z.array(loadedModelSchema).readonly() })),

  /** Lets a model go; the next message to it loads it again. */
  unload: procedure(...endpointErrors, ...vaultErrors, ...storeReadErrors)
    .input(oneModel)
    .output(z.void()),

  /** How long the server holds a model after an answer; absent leaves it to the server. */
  setKeepAlive: procedure('provider.notFound', ...storeErrors)
    .input(one.extend({ keepAlive: keepAliveSchema.optional() }))
    .output(z.void()),

  /**
   * Has the server download a model. Returns at once; `watchPulls` tells how it goes. One that
   * is under way goes on. Accepts the name as typed, and the command that contains it.
   */
  pull: procedure('localModels.nameInvalid')
    .input(one.extend({ name: z.string().max(1_000) }))
    .output(z.object({ modelId: modelIdSchema })),

  /** Every pull of every account that runs or has ended untold, after each change. */
  watchPulls: procedure().output(
    eventIterator(z.object({ pulls: z.array(modelPullSchema).readonly() })),
  ),

  /** Ends the download. The server keeps what came; pulling again goes on from there. */
  stopPull: procedure().input(oneModel).output(z.void()),

  /** Takes a pull that has ended off the list. */
  dismissPull: procedure().input(oneModel).output(z.void()),
}

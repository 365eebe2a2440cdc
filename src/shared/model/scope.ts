/**
 * Where a record may travel: `synced` to the user's other devices, `device` stays on this
 * machine, `ephemeral` dies with the process. Every record schema's file says which it is.
 */
export type Scope = 'synced' | 'device' | 'ephemeral'

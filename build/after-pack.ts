import { join } from 'node:path'
import type { AfterPackContext } from 'electron-builder'
import { readFuses, setFuses, statesOf } from './fuses.ts'

/** electron-builder calls this when all files of the app are in place, before it signs them. */
export default async function afterPack(context: AfterPackContext): Promise<void> {
  const executable = join(context.appOutDir, executableName(context))
  await setFuses(executable, 'shipped')
  const states = await readFuses(executable)
  const wanted = statesOf('shipped', Object.keys(states).length)
  if (JSON.stringify(states) !== JSON.stringify(wanted)) {
    throw new Error(`The fuses were not set: ${JSON.stringify(states)}`)
  }
}

function executableName({ electronPlatformName, packager }: AfterPackContext): string {
  const { productFilename } = packager.appInfo
  if (electronPlatformName === 'darwin' || electronPlatformName === 'mas') {
    return `${productFilename}.app`
  }
  if (electronPlatformName === 'win32') return `${productFilename}.exe`
  return (packager as unknown as { readonly executableName: string }).executableName
}

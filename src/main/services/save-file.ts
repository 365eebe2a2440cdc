import type { Desktop } from '../ports/desktop.ts'

type Saving = Pick<Desktop, 'saveFile'>

/** Lets the user keep a text of the window as a file. */
export async function saveText(
  desktop: Saving,
  file: { readonly suggestedName: string; readonly text: string },
): Promise<{ saved: boolean }> {
  const bytes = new TextEncoder().encode(file.text)
  return { saved: await desktop.saveFile({ name: file.suggestedName, bytes }) }
}

/** Lets the user keep a picture of the window. Its name says PNG, whatever the bytes are. */
export async function savePng(
  desktop: Saving,
  file: { readonly suggestedName: string; readonly base64: string },
): Promise<{ saved: boolean }> {
  const name = `${file.suggestedName.replace(/\.png$/i, '')}.png`
  return { saved: await desktop.saveFile({ name, bytes: Buffer.from(file.base64, 'base64') }) }
}

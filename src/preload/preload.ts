import { contextBridge, ipcRenderer, webFrame } from 'electron'
import {
  appOrigin,
  checksSpelling,
  connectChannel,
  type Bridge,
  type PortMessage,
} from '../shared/bridge.ts'

ipcRenderer.on(connectChannel, (event, nonce: string) => {
  const message: PortMessage = { liminal: 'port', nonce }
  window.postMessage(message, appOrigin, event.ports)
})

const bridge: Bridge = {
  connect: (nonce) => ipcRenderer.send(connectChannel, nonce),
  platform: process.platform,
  setSpellChecker: (check) => {
    if (!checksSpelling(process.versions.electron)) return
    const spellCheck = (words: string[], mark: (misspelled: string[]) => void): void =>
      mark(check(words))
    webFrame.setSpellCheckProvider('en-US', { spellCheck })
  },
}
contextBridge.exposeInMainWorld('liminal', bridge)

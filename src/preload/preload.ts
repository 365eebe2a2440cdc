import { contextBridge, ipcRenderer, webFrame } from 'electron'
import { appOrigin, connectChannel, type Bridge, type PortMessage } from '../shared/bridge.ts'

ipcRenderer.on(connectChannel, (event, nonce: string) => {
  const message: PortMessage = { liminal: 'port', nonce }
  window.postMessage(message, appOrigin, event.ports)
})

const bridge: Bridge = {
  connect: (nonce) => ipcRenderer.send(connectChannel, nonce),
  platform: process.platform,
  setSpellChecker: (check) => {
    webFrame.setSpellCheckProvider('en-US', {
      spellCheck: (words, mark) => void check(words).then(mark, () => mark([])),
    })
  },
}
contextBridge.exposeInMainWorld('liminal', bridge)

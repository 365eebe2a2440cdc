import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { thirdPartyNotices } from './build/third-party.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Native packages stay outside of the bundle; everything else starts faster inside of it. */
const native = ['electron', 'better-sqlite3', '@napi-rs/canvas', '@napi-rs/keyring']

/** The dictionaries are read as files by the spelling worker, beside which they lie. */
function dictionaries(): Plugin {
  return {
    name: 'dictionaries',
    generateBundle() {
      for (const name of ['dictionary-en', 'dictionary-en-gb']) {
        for (const file of ['index.aff', 'index.dic', 'license']) {
          const source = readFileSync(at(`node_modules/${name}/${file}`))
          this.emitFile({ type: 'asset', fileName: `dictionaries/${name}/${file}`, source })
        }
      }
    },
  }
}

/**
 * For browsers it decodes `&lt;` by making it markup, which the page's policy lets nobody do: the
 * piece would be shown as it was written. Its table does the same.
 */
export const rendererAliases = {
  'decode-named-character-reference': at('node_modules/decode-named-character-reference/index.js'),
}

/** The licences of all that is in the app, beside it as a file; a licence that we can't keep ends the build. */
function notices(): Plugin {
  return {
    name: 'third-party-notices',
    generateBundle() {
      const source = thirdPartyNotices(at('.'))
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source })
    },
  }
}

export default defineConfig({
  main: {
    plugins: [dictionaries(), notices()],
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        external: native,
        input: {
          main: at('src/main/main.ts'),
          'document-reader': at('src/main/adapters/attachments/document-reader.ts'),
          'token-worker': at('src/main/adapters/tokens/token-worker.ts'),
          'spelling-worker': at('src/main/adapters/spelling/spelling-worker.ts'),
          'store-worker': at('src/main/adapters/store/store-worker.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        external: native,
        input: { preload: at('src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    base: './',
    plugins: [react(), tailwindcss()],
    resolve: { alias: rendererAliases },
    // A module, so that it can load one grammar at a time.
    worker: { format: 'es' },
    build: {
      target: 'chrome130',
      // Fonts and scripts are files of ours, never data: addresses; the policy forbids those.
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: {
          index: at('src/renderer/index.html'),
          'diagram-frame': at('src/renderer/diagram-frame.html'),
        },
      },
    },
  },
})

/** A script's address that our policy has let through; the engine takes no other for a worker. */
export interface OwnScript {
  readonly toString: () => string
}

/** A text that our policy has let through where the engine reads markup. */
export interface PlainText {
  readonly toString: () => string
}

interface Rules {
  readonly createHTML?: (markup: string) => string
  readonly createScriptURL?: (address: string) => string
}

declare global {
  interface Window {
    /** Of Trusted Types, what is used here. */
    readonly trustedTypes?: {
      readonly createPolicy: (
        name: string,
        rules: Rules,
      ) => {
        readonly createHTML: (text: string) => PlainText
        readonly createScriptURL: (address: string) => OwnScript
      }
    }
  }
}

/** What the build made of a worker of ours: beside the page, in the one folder of scripts. */
const ownWorker = /^\/assets\/[\w.-]+\.js$/

const rules = {
  createHTML: (text: string): string => {
    if (text.includes('<')) throw new TypeError('Not a text without markup.')
    return text
  },
  createScriptURL: (address: string): string => {
    const { origin, pathname, search, hash } = new URL(address, location.href)
    const isOurs = origin === location.origin && ownWorker.test(pathname) && search + hash === ''
    if (!isOurs) throw new TypeError('Not a script of ours.')
    return origin + pathname
  },
}

/**
 * The page's one policy of Trusted Types. Made by the first script that runs, so that nobody else
 * can take its name, and a second one is refused by the header. It makes no script at all, no markup
 * that could hold a tag, and lets no address through but those of our own workers. The window of the
 * tests enforces nothing, by the same rules.
 */
const policy = globalThis.window?.trustedTypes?.createPolicy('liminal', rules) ?? rules

/** Lets the address of a worker of ours through. Throws at any other. */
export function ownScript(address: string): OwnScript {
  return policy.createScriptURL(address)
}

/** Lets a text through to where the engine reads markup. Throws where a tag could begin in it. */
export function plainText(escaped: string): PlainText {
  return policy.createHTML(escaped)
}

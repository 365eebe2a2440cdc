/** Ways out of a page that no fetch takes: of most of them a policy or a session never hears. */
export const waysOut = [
  'links',
  'speculation',
  'meta refresh',
  'form',
  'frames',
  'media',
  'styles',
  'ping',
  'download',
  'transport',
  'sockets',
  'stun',
  'service worker',
  'devices',
] as const

export interface WayOut {
  readonly way: (typeof waysOut)[number]
  /** A server of this machine, by address. */
  readonly http: string
  /** A server elsewhere, by name. */
  readonly named: string
  /** Address and port that hear UDP. */
  readonly udp: string
}

/** Runs in the page, and ends when the attempt has. Must stand alone: it goes there as text. */
export async function tryWayOut({ way, http, named, udp }: WayOut): Promise<void> {
  const room = document.createElement('div')
  room.hidden = true
  document.body.append(room)
  const put = (
    name: string,
    attributes: Readonly<Record<string, string>>,
    to: HTMLElement = room,
  ): HTMLElement => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) {
      try {
        element.setAttribute(key, value)
      } catch {
        // Trusted Types take no such attribute.
      }
    }
    to.append(element)
    return element
  }
  const tryTo = async (attempt: () => unknown): Promise<void> => {
    try {
      await attempt()
    } catch {
      // Refused.
    }
  }
  /** Once it has failed, or has not. */
  const ended = (target: EventTarget, ...names: readonly string[]): Promise<unknown> =>
    new Promise((resolve) => {
      for (const name of names) target.addEventListener(name, resolve)
    })

  const both = [`${http}/${way}`, `${named}/${way}`]
  for (const url of both) {
    if (way === 'links') {
      for (const rel of [
        'dns-prefetch',
        'preconnect',
        'prefetch',
        'preload',
        'prerender',
        'icon',
      ]) {
        put('link', { rel, href: url, as: 'image' }, document.head)
      }
      put('link', { rel: 'modulepreload', href: url }, document.head)
      put('link', { rel: 'manifest', href: url }, document.head)
    } else if (way === 'speculation') {
      const rules = JSON.stringify({ prerender: [{ urls: [url] }], prefetch: [{ urls: [url] }] })
      await tryTo(() => put('script', { type: 'speculationrules' }).append(rules))
    } else if (way === 'meta refresh') {
      put('meta', { 'http-equiv': 'refresh', content: `0; url=${url}` }, document.head)
    } else if (way === 'form') {
      for (const target of ['_self', '_blank']) {
        const form = put('form', { action: url, method: 'post', target }) as HTMLFormElement
        await tryTo(() => form.submit())
      }
    } else if (way === 'frames') {
      for (const name of ['iframe', 'embed', 'webview']) put(name, { src: url, title: 'x' })
      put('object', { data: url })
      for (const src of ['file:///etc/passwd', 'about:blank', 'blob:null/0'])
        put('iframe', { src, title: 'x' })
      await tryTo(() => window.open(url))
      await tryTo(() => window.open(url, '_self'))
      await tryTo(() => location.assign(url))
    } else if (way === 'media') {
      put('img', { src: url, srcset: `${url}/2x 2x` })
      put('video', { src: url, poster: url, autoplay: '' })
      put('audio', { src: url, autoplay: '' })
      put('input', { type: 'image', src: url })
      put('track', { src: url }, put('video', {}))
    } else if (way === 'styles') {
      put('div', { style: `background: url(${url})` }).style.backgroundImage = `url(${url}/set)`
      put('link', { rel: 'stylesheet', href: url })
      put('style', {}).append(`@import url(${url})`)
      await tryTo(() => new FontFace('Elsewhere', `url(${url})`).load())
    } else if (way === 'ping') {
      navigator.sendBeacon(url, 'beacon')
      put('a', { href: url, ping: url }).click()
      await tryTo(() => fetch(url, { method: 'POST', mode: 'no-cors', keepalive: true }))
    } else if (way === 'download') {
      put('a', { href: url, download: 'x' }).click()
      put('a', { href: 'data:text/plain,x', download: 'x' }).click()
      put('a', { href: URL.createObjectURL(new Blob(['x'])), download: 'x' }).click()
    } else if (way === 'transport') {
      await tryTo(async () => {
        const transport = new WebTransport(url.replace('http:', 'https:'))
        void transport.closed.catch(() => undefined)
        await transport.ready
      })
    } else if (way === 'sockets') {
      await tryTo(() => ended(new WebSocket(url.replace('http', 'ws')), 'open', 'error'))
      await tryTo(() => ended(new EventSource(url), 'open', 'error'))
    } else if (way === 'service worker') {
      await tryTo(() => navigator.serviceWorker.register('/assets/worker.js'))
      await tryTo(() => navigator.registerProtocolHandler('web+liminal', `${url}/%s`))
    }
  }
  if (way === 'stun') {
    const host = named.replace('https://', '')
    const servers = [`stun:${udp}`, `stun:${host}`, `turn:${udp}?transport=tcp`, `turn:${host}`]
    const connection = new RTCPeerConnection({
      iceServers: servers.map((urls) => ({ urls, username: 'x', credential: 'x' })),
    })
    connection.createDataChannel('way out')
    const gathered = new Promise<void>((resolve) => {
      connection.addEventListener('icegatheringstatechange', () => {
        if (connection.iceGatheringState === 'complete') resolve()
      })
    })
    await connection.setLocalDescription(await connection.createOffer())
    await gathered
    connection.close()
  }
  if (way === 'devices') {
    const { bluetooth, usb, hid, serial } = navigator as unknown as Record<
      string,
      { readonly requestDevice?: (wish: object) => unknown; readonly requestPort?: () => unknown }
    >
    await tryTo(() => bluetooth?.requestDevice?.({ acceptAllDevices: true }))
    await tryTo(() => usb?.requestDevice?.({ filters: [] }))
    await tryTo(() => hid?.requestDevice?.({ filters: [] }))
    await tryTo(() => serial?.requestPort?.())
    await tryTo(() => navigator.mediaDevices.getDisplayMedia())
    await tryTo(() => navigator.mediaDevices.getUserMedia({ audio: true }))
  }
  room.remove()
  for (const element of document.head.querySelectorAll(`[href^="http"], [http-equiv]`))
    element.remove()
}

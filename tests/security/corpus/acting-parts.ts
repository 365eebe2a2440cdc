/** Elements that only show what is in them, and those of our own that are pressed. */
const showing = new Set(
  (
    'a article b bdi blockquote br button code del details div dd dl dt em fieldset figcaption figure ' +
    'footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li mark nav ol p pre q s ' +
    'section small span strong sub summary sup table tbody td textarea tfoot th thead time tr ul ' +
    'svg path circle rect line polyline polygon ellipse g ' +
    'math semantics annotation menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom ' +
    'mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover'
  ).split(' '),
)

/** Attributes by which an element would ask for something, go somewhere or be taken for another. */
const acting = new Set(
  (
    'action attributionsrc background cite codebase command commandfor data download formaction ' +
    'http-equiv imagesrcset integrity is lowsrc manifest name nonce part ping popover popovertarget ' +
    'poster profile slot srcdoc srcset target usemap xlink:href xml:base'
  ).split(' '),
)

const loading = /url\(|image-set|expression|@import|behavior|\\/i
/** What lies over the rest of the window; our own dialogs do. */
const covering = /position:\s*(?:fixed|sticky)/i

/** What could do anything in what was drawn, in a few words each: there is to be nothing. */
export function actingParts(root: Element): readonly string[] {
  const found: string[] = []
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const tag = element.localName
    if (!showing.has(tag)) found.push(`<${tag}>`)
    for (const { name, value } of element.attributes) {
      if (isActing(element, name.toLowerCase(), value)) {
        found.push(`<${tag} ${name}=${JSON.stringify(value.slice(0, 120))}>`)
      }
    }
  }
  return found
}

function isActing(element: Element, name: string, value: string): boolean {
  const tag = element.localName
  if (name.startsWith('on') || acting.has(name)) return true
  switch (name) {
    case 'href':
      return tag !== 'a' || !/^(?:https?:\/\/|mailto:|#)/i.test(value)
    case 'src':
      return tag !== 'img' || !value.startsWith('data:image/svg+xml;')
    case 'id':
      return !/^(?:_r_|base-ui-|branch-|message-)/.test(value)
    case 'style':
      return loading.test(value) || (covering.test(value) && element.closest('.markdown') !== null)
    case 'type':
      return tag === 'input' && !/^(?:checkbox|text|search)$/.test(value)
    default:
      return false
  }
}

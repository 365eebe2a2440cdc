import type { ProviderKind } from '../../shared/model/provider.ts'

/** Where each vendor's customers pay, by the host of its API. */
const pages: Readonly<Record<string, string>> = {
  'api.anthropic.com': 'https://platform.claude.com/settings/billing',
  'api.openai.com': 'https://platform.openai.com/settings/organization/billing/overview',
  'generativelanguage.googleapis.com': 'https://aistudio.google.com/billing',
  'openrouter.ai': 'https://openrouter.ai/settings/credits',
  'api.deepseek.com': 'https://platform.deepseek.com/top_up',
  'api.groq.com': 'https://console.groq.com/settings/billing',
  'api.mistral.ai': 'https://admin.mistral.ai/organization/billing',
  'api.x.ai': 'https://console.x.ai/team/default/billing',
}

const ownHosts: { readonly [K in ProviderKind]?: string } = {
  anthropic: 'api.anthropic.com',
  openai: 'api.openai.com',
  gemini: 'generativelanguage.googleapis.com',
}

interface Account {
  readonly kind: ProviderKind
  readonly baseUrl?: string | undefined
}

/** The page where credit is added; `undefined` behind gateways and addresses of one's own. */
export function billingPage({ kind, baseUrl }: Account): string | undefined {
  const host = baseUrl ? hostOf(baseUrl) : ownHosts[kind]
  return host !== undefined && Object.hasOwn(pages, host) ? pages[host] : undefined
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined
}

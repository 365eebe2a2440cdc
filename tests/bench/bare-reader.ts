import { modelOfPlan, type AnswerPlan } from './answer-plan.ts'

/** Asks the bench's server as plainly as can be, and gives the words as they come: the baseline. */
export async function* readBare(
  url: string,
  plan: AnswerPlan,
): AsyncGenerator<readonly string[], void> {
  const response = await fetch(`${url}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      model: modelOfPlan(plan),
      messages: [{ role: 'user', content: 'Go' }],
      stream: true,
    }),
  })
  const utf8 = new TextDecoder()
  let open = ''
  for await (const bytes of response.body ?? []) {
    open += utf8.decode(bytes, { stream: true })
    const end = open.lastIndexOf('\n\n')
    const words = [...open.slice(0, end + 1).matchAll(/"content":"([^"]*)"/g)]
    open = open.slice(end + 1)
    if (words.length > 0) yield words.map(([, word = '']) => word)
  }
}

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { patient } from '../../components/patient'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const MESSAGE = { type: 'people.get', in: null } as const

type Behaviour = 'stopped' | 'no word' | 'silent' | 'answered'

/** A background that behaves so at each question, and how often it was asked; every line that was opened is left in the end. */
function background(...answers: readonly Behaviour[]) {
  const lines = new Set<() => void>()
  let asked = 0
  const send = () => {
    const answer = answers[Math.min(asked++, answers.length - 1)]
    if (answer === 'stopped') return Promise.reject(new Error('The message channel closed'))
    return answer === 'silent'
      ? new Promise(() => undefined)
      : Promise.resolve(answer === 'no word' ? undefined : answer)
  }
  const ask = patient(send, cut => {
    lines.add(cut)
    return () => void lines.delete(cut)
  })
  const stop = () => {
    for (const cut of lines) cut()
  }
  return { answer: () => ask(MESSAGE), asked: () => asked, stop, lines }
}

it.each<[string, readonly Behaviour[], number]>([
  ['answered at once', ['answered'], 1],
  ['stopped over the question', ['stopped', 'answered'], 2],
  ['stopped before it could answer, as Firefox tells it', ['no word', 'stopped', 'answered'], 3],
])('%s: the answer comes in the end', async (_, answers, times) => {
  const { answer, asked, lines } = background(...answers)
  const got = answer()
  await vi.runAllTimersAsync()
  expect(await got).toBe('answered')
  expect(asked()).toBe(times)
  expect(lines.size).toBe(0)
})

it('a question that nobody will ever answer is asked again when the line ends, and not before', async () => {
  const { answer, asked, stop } = background('silent', 'answered')
  const got = answer()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked()).toBe(1)
  stop()
  await vi.runAllTimersAsync()
  expect(await got).toBe('answered')
})

it('a refusal is one in the end', async () => {
  const { answer, asked } = background('stopped')
  const got = expect(answer()).rejects.toThrow('closed')
  await vi.runAllTimersAsync()
  await got
  expect(asked()).toBe(4)
})

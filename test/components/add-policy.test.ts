// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { expect, it, vi } from 'vitest'
import AddPolicy from '../../components/AddPolicy.svelte'
import type { PolicyImport } from '../../components/page-state.svelte'
import { because, type Reason } from '../../lib/facts'
import { LONGEST_POLICY } from '../../lib/messages'
import { around } from './around'

function shown(answer: (policy: PolicyImport) => Promise<readonly Reason[]> = async () => []) {
  const add = vi.fn(answer)
  const stop = vi.fn(async () => undefined)
  const { container } = render(AddPolicy, { props: { add, stop }, context: around().context })
  const read = () => fireEvent.click(screen.getByRole('button'))
  return {
    add,
    stop,
    read,
    by: (name: string) => fireEvent.click(screen.getByRole('radio', { name })),
    write: (name: string, value: string) => fireEvent.input(screen.getByLabelText(name), { target: { value } }),
    choose: (...files: File[]) => {
      const input = container.querySelector<HTMLInputElement>('input[type=file]')
      if (!input) throw new Error('no field for a file')
      Object.defineProperty(input, 'files', { value: files, writable: true })
      return fireEvent.change(input)
    },
    said: () => screen.getByRole('status').textContent?.trim(),
  }
}

it('hands on an address', async () => {
  const { add, read, write, said } = shown()
  await write('Address of the policy', 'https://shop.example/privacy')
  await read()
  await waitFor(() => expect(add.mock.calls).toEqual([[{ address: 'https://shop.example/privacy' }]]))
  expect(said()).toBe('')
})

it.each([
  ['We sell nothing.', 'markdown'],
  ['# Privacy\n\nWe sell nothing.', 'markdown'],
  ['<p>We sell nothing.</p>', 'html'],
])('hands on what was pasted, as what it is: %s', async (text, format) => {
  const { add, by, read, write } = shown()
  await by('I paste it')
  await write('Text of the policy', text)
  await read()
  await waitFor(() => expect(add.mock.calls).toEqual([[{ text, format }]]))
})

it.each([
  ['policy.md', 'markdown'],
  ['POLICY.HTML', 'html'],
  ['policy.htm', 'html'],
  ['policy.txt', 'text'],
  ['policy', 'text'],
])('hands on a file by its name: %s', async (name, format) => {
  const { add, by, choose, read } = shown()
  await by('In a file')
  await choose(new File(['We sell nothing.'], name))
  await read()
  await waitFor(() => expect(add.mock.calls).toEqual([[{ text: 'We sell nothing.', format }]]))
})

it.each([
  ['On a page', 'This is not a web address. It begins with https://.'],
  ['In a file', 'Choose a file first.'],
  ['I paste it', 'Paste the text first.'],
])('asks for what is missing: %s', async (way, mistake) => {
  const { add, by, read, said } = shown()
  await by(way)
  await read()
  await waitFor(() => expect(said()).toBe(mistake))
  expect(add).not.toHaveBeenCalled()
})

it.each([
  ['a file', 'In a file'],
  ['a paste', 'I paste it'],
])('is not sent where it is longer than any policy: %s', async (_, way) => {
  const text = 'a'.repeat(LONGEST_POLICY + 1)
  const { add, by, choose, read, write, said } = shown()
  await by(way)
  await (way === 'In a file' ? choose(new File([text], 'policy.txt')) : write('Text of the policy', text))
  await read()
  await waitFor(() => expect(said()).toBe('This is far longer than any policy: 5,000,001 characters.'))
  expect(add).not.toHaveBeenCalled()
})

it('says why it was no policy, and takes the next try', async () => {
  const { add, read, write, said } = shown(async () => [because('policy.error-page', { status: 404 })])
  await write('Address of the policy', 'https://shop.example/privacy')
  await read()
  await waitFor(() => expect(said()).toContain('did not give a policy'))
  await read()
  await waitFor(() => expect(add).toHaveBeenCalledTimes(2))
})

it('can be stopped while an address is slow to answer', async () => {
  let end = (_: readonly Reason[]) => {}
  const { read, write, said, stop } = shown(
    () =>
      new Promise(resolve => {
        end = resolve
      }),
  )
  await write('Address of the policy', 'https://shop.example/privacy')
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull()
  await read()
  await fireEvent.click(await screen.findByRole('button', { name: 'Stop' }))
  expect(stop).toHaveBeenCalledOnce()
  end([because('edges.policy-stopped')])
  await waitFor(() => expect(said()).toBe('Stopped. Nothing was changed.'))
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull()
})

it('says that it is reading, and that nobody answered', async () => {
  let stop = (_: Error) => {}
  const { read, write, said } = shown(
    () =>
      new Promise((_, reject) => {
        stop = reject
      }),
  )
  await write('Address of the policy', 'https://shop.example/privacy')
  await read()
  const reading = await screen.findByRole<HTMLButtonElement>('button', { name: 'Reading…' })
  expect(reading.disabled).toBe(true)
  stop(new Error('stopped'))
  await waitFor(() => expect(said()).toBe('Fineprint does not answer.'))
  expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(false)
})

// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { expect, it, vi } from 'vitest'
import SettingsFiles from '../../entrypoints/options/SettingsFiles.svelte'
import { type SettingsFile, settingsText } from '../../lib/keep/settings-file'
import { around } from './around'

const CURRENT: SettingsFile = {
  people: [{ id: 'mia', person: { label: 'Mia', birthDate: '2015-02-03', values: { email: ['mia@home.example'] } } }],
  companies: [{ name: 'Harborline', sites: ['harborline.example'], subsidiaries: [], serviceProviders: [] }],
  settings: { inspect: 'companies', marks: false },
}

function shown() {
  const replace = vi.fn(async () => {})
  const { context, saved } = around()
  render(SettingsFiles, { props: { current: CURRENT, replace }, context })
  const open = (text: string) =>
    fireEvent.change(screen.getByLabelText('Read from a file', { selector: 'input' }), {
      target: { files: [new File([text], 'mine.json')] },
    })
  return { replace, saved, open }
}

it('writes what is set, and reads the same back once the person has agreed', async () => {
  const { replace, saved, open } = shown()
  await fireEvent.click(screen.getByRole('button', { name: 'Save to a file' }))
  expect(saved.map(({ name }) => name)).toEqual(['fineprint-settings.json'])
  await open(saved[0]?.text ?? '')
  await waitFor(() => screen.getByText(/mine\.json holds 1 person and 1 company/))
  expect(replace).not.toHaveBeenCalled()
  await fireEvent.click(screen.getByRole('button', { name: 'Replace' }))
  expect(replace).toHaveBeenCalledWith(CURRENT)
  await waitFor(() => screen.getByText('The settings were taken over.'))
})

it('names every mistake and offers nothing to take over', async () => {
  const { replace, open } = shown()
  const wrong = settingsText(CURRENT).replace('"email"', '"emial"').replace('2015-02-03', 'in May')
  await open(wrong)
  const status = await waitFor(() => screen.getByText(/mine\.json has 2 mistakes\. Nothing was changed/))
  expect(status.parentElement?.textContent).toContain('people.0.person.birthDate: “in May” is no date')
  expect(status.parentElement?.textContent).toContain('people.0.person.values.emial')
  expect(screen.queryByRole('button', { name: 'Replace' })).toBeNull()
  expect(replace).not.toHaveBeenCalled()
})

import { describe, expect, it } from 'vitest'
import { readPolicy } from '../../../lib/policy/read-policy'

const table = (header: string, ...rows: readonly string[]) =>
  readPolicy({
    text: `# Privacy notice\n\n| ${header} |\n|${'---|'.repeat(header.split('|').length)}\n${rows.map(row => `| ${row} |`).join('\n')}\n`,
    format: 'markdown',
  }).clauses.flatMap(({ statements }) =>
    statements.map(({ modality, action, dataTypes, recipient }) =>
      `${modality} ${action} ${dataTypes.join()} ${recipient ?? ''}`.trim(),
    ),
  )

describe('a table that answers yes and no', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'a “no” under “Collected” denies',
      'Category | Examples | Collected',
      'Demographics | Age, gender | No',
      ['will-not collect age,gender'],
    ],
    [
      'a “yes” allows',
      'Category | Examples | Do we collect it?',
      'Contact | Phone number | Yes',
      ['may collect phone'],
    ],
    [
      'who is named under “Sold or shared” is the recipient',
      'Data | Sold or shared',
      'Email address | Advertising networks',
      ['may share email advertising'],
    ],
    ['“None” under “Disclosed to” denies', 'Data | Disclosed to', 'Phone number | None', ['will-not disclose phone']],
    [
      'a bank’s reasons for sharing',
      'Reasons we can share your personal information | Does Oak share?',
      'For other companies to market to you | No',
      ['will-not share  third-party'],
    ],
  ])('%s', (_, header, row, said) => expect(table(header, row)).toEqual(expect.arrayContaining([...said])))

  it.each([
    ['a “no” under another question', 'Data | Required?', 'Phone number | No'],
    ['a “no” inside a sentence', 'Data | Shared with', 'Phone number | No one you would not expect'],
  ])('%s denies nothing', (_, header, row) =>
    expect(table(header, row).filter(said => said.startsWith('will-not'))).toEqual([]),
  )

  it('each row speaks for its own data', () => {
    const said = table('Data | Collected', 'Phone number | No', 'Email address | Yes')
    expect(said).toContain('will-not collect phone')
    expect(said).toContain('may collect email')
    expect(said).not.toContain('will-not collect email')
  })

  it('a list under its lead-in is no table', () =>
    expect(
      readPolicy({
        text: 'We collect:\n\n- your phone number\n- no\n- your age\n',
        format: 'markdown',
      }).clauses.flatMap(({ statements }) => statements.filter(({ modality }) => modality === 'will-not')),
    ).toEqual([]))
})

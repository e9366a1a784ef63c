import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStack } from '../../lib/observe/read-stack'

describe('a stack as the browsers write it', () => {
  it.each([
    ['Chromium, a function', '    at send (https://t.example/t.js:2:30)', ['send', 'https://t.example/t.js', 2, 30]],
    ['Chromium, no name', '    at https://t.example/t.js:2:30', ['', 'https://t.example/t.js', 2, 30]],
    [
      'Chromium, a listener',
      '    at HTMLDocument.heard (https://t.example/t.js:1:5)',
      ['HTMLDocument.heard', 'https://t.example/t.js', 1, 5],
    ],
    ['Chromium, later', '    at async later (https://t.example/t.js:1:5)', ['later', 'https://t.example/t.js', 1, 5]],
    [
      'Chromium, in an eval',
      '    at eval (eval at run (https://t.example/t.js:1:5), <anonymous>:1:1)',
      ['eval', 'https://t.example/t.js', 1, 5],
    ],
    ['Firefox, a function', 'send@https://t.example/t.js:2:30', ['send', 'https://t.example/t.js', 2, 30]],
    ['Firefox, no name', '@https://t.example/t.js:2:30', ['', 'https://t.example/t.js', 2, 30]],
    ['Firefox, later', 'async*later@https://t.example/t.js:2:30', ['later', 'https://t.example/t.js', 2, 30]],
    ['Firefox, in an eval', 'f@https://t.example/t.js line 3 > eval:1:1', ['f', 'https://t.example/t.js', 0, 0]],
    ['a port', 'f@http://t.example:8080/t.js:2:30', ['f', 'http://t.example:8080/t.js', 2, 30]],
    [
      'a query, which may hold anything',
      'f@https://t.example/t.js?em=jane@mail.example:2:30',
      ['f', 'https://t.example/t.js', 2, 30],
    ],
  ] as const)('%s', (_, line, [name, script, at, column]) => {
    expect(readStack(`Error\n${line}`)).toEqual([{ name, script, line: at, column }])
  })

  it.each([
    ['our own lines', '    at value (native:1:300)\nget value@<anonymous code>:1:20'],
    ['those of an extension', '    at f (chrome-extension://abc/content.js:1:2)\nf@moz-extension://abc/c.js:1:2'],
    ['the browser’s own', '    at Array.map (<anonymous>)'],
    ['nothing', ''],
  ])('without %s', (_, lines) => expect(readStack(lines)).toEqual([]))

  it('the innermost comes first, and a page cannot make it long', () => {
    const deep = Array.from({ length: 1000 }, (_, at) => `f${at}@https://t.example/${at}.js:1:1`).join('\n')
    const calls = readStack(deep)
    expect(calls.map(({ name }) => name).slice(0, 2)).toEqual(['f0', 'f1'])
    expect(calls.length).toBeLessThanOrEqual(12)
    expect(readStack(`${'n'.repeat(1e5)}@https://t.example/${'p'.repeat(1e5)}:1:1`)[0]?.name.length).toBe(80)
  })

  it('never throws, whatever it is given', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, (name, address) => {
        const calls = readStack(`${name}\n${name}@https://${address}:1:1`)
        expect(calls.every(({ script }) => script.startsWith('https://') && !/[?#]/.test(script))).toBe(true)
      }),
    )
  })
})

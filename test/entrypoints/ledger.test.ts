import { expect, it } from 'vitest'
import { type Entry, Ledger } from '../../entrypoints/background/store/ledger'
import type { Store } from '../../entrypoints/background/store/store'

/** A store whose transactions end when they are told to; it remembers what each put, and refuses what is called bad. */
function slow() {
  const transactions: { put: string[]; end: () => void }[] = []
  const transaction = () => {
    let end: () => void = () => undefined
    const done = new Promise<void>(resolve => {
      end = resolve
    })
    const put: string[] = []
    transactions.push({ put, end })
    const objectStore = (name: string) => ({
      async put({ id }: { id: string }) {
        if (id.startsWith('bad')) throw new DOMException('no', 'DataCloneError')
        put.push(`${name} ${id}`)
      },
    })
    return { objectStore, done }
  }
  const store = { transaction } as unknown as Store
  return { transactions, ledger: new Ledger({ write: async work => void (await work(store)) }) }
}

const entry = (id: string, ...findings: readonly string[]): Entry =>
  ({ kind: 'flows', record: { id }, findings: findings.map(id => ({ id })) }) as unknown as Entry
const turn = () => new Promise(resolve => setTimeout(resolve))
/** Each transaction ends as it comes, until nothing is left to be written. */
async function endAll({ transactions }: ReturnType<typeof slow>): Promise<void> {
  for (let at = 0; at < transactions.length; at++) {
    transactions[at]?.end()
    await turn()
  }
}

it('what comes while one transaction is under way goes with the next, in the order of its coming', async () => {
  const disk = slow()
  for (const id of ['1', '2']) void disk.ledger.add(entry(id))
  await turn()
  for (const id of ['3', '4', '5']) void disk.ledger.add(entry(id))
  await turn()
  expect(disk.transactions).toHaveLength(1)
  await endAll(disk)
  expect(disk.transactions.map(({ put }) => put)).toEqual([
    ['flows 1', 'flows 2'],
    ['flows 3', 'flows 4', 'flows 5'],
  ])
})

it('each is said to be written when its transaction is over, and not before', async () => {
  const disk = slow()
  const written: string[] = []
  for (const id of ['1', '2']) {
    void disk.ledger.add(entry(id)).then(() => written.push(id))
    await turn()
  }
  expect(written).toEqual([])
  disk.transactions[0]?.end()
  await turn()
  expect(written).toEqual(['1'])
  const all = disk.ledger.written().then(() => written.push('all'))
  await endAll(disk)
  await all
  expect(written).toEqual(['1', '2', 'all'])
})

it('one that cannot be written does not take the others with it', async () => {
  const disk = slow()
  const outcomes = Promise.allSettled(['1', 'bad', '2'].map(id => disk.ledger.add(entry(id))))
  await turn()
  await endAll(disk)
  expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(disk.transactions.flatMap(({ put }) => put)).toEqual(expect.arrayContaining(['flows 1', 'flows 2']))
})

it('a finding is written once, and again after something was deleted', async () => {
  const disk = slow()
  const put = async (id: string) => {
    const written = disk.ledger.add(entry(id, 'f'))
    await turn()
    await endAll(disk)
    await written
  }
  await put('1')
  await put('2')
  disk.ledger.forget()
  await put('3')
  expect(disk.transactions.map(({ put }) => put)).toEqual([
    ['flows 1', 'findings f'],
    ['flows 2'],
    ['flows 3', 'findings f'],
  ])
})

it('a slow disk: whoever writes much waits until there is room', async () => {
  const disk = slow()
  void disk.ledger.add(entry('first'))
  await turn()
  for (let n = 0; n < 200; n++) void disk.ledger.add(entry(String(n)))
  let hasRoom = false
  const room = disk.ledger.room().then(() => {
    hasRoom = true
  })
  await turn()
  expect(hasRoom).toBe(false)
  await endAll(disk)
  await room
  expect(hasRoom).toBe(true)
})

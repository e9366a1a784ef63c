import { withNotices } from '../../lib/policy/beside'
import { kindOfLink } from '../../lib/policy/find/link-kind'
import { placesIn } from '../../lib/policy/places'
import { readPolicy } from '../../lib/policy/read-policy'
import { NOTICES, type Notice, type Policy } from '../../lib/policy/statement'
import { InputError } from '../input-error'
import { formatOf, readText } from './text-file'

type NoticeOption = (typeof NOTICES)[number]

/** The notices that stand beside a policy, wherever one is taken. An option that is given twice is a list. */
export type NoticeOptions = Readonly<Partial<Record<NoticeOption, string | readonly string[]>>>

/** What each command that takes a policy says of them. */
export const NOTICE_OPTIONS: Readonly<Record<NoticeOption, string>> = {
  children: "The company's notice for children: asked before the policy where a minor's data is",
  supplement: 'Its notice for one state or country: asked first for who lives there; one option for each',
  cookies: 'Its notice on cookies: asked first of ids and visits',
}

export const readPolicyFile = async (file: string): Promise<Policy> =>
  readPolicy({ text: await readText(file), format: formatOf(file) })

export async function readPolicyWith(file: string, options: NoticeOptions): Promise<Policy> {
  const policy = await readPolicyFile(file)
  return withNotices(policy, await Promise.all(given(options).map(each => noticeIn(each, file, policy))))
}

/** A notice has no other place than beside a policy. */
export function needsPolicy(options: NoticeOptions): void {
  const [first] = given(options)
  if (first) throw new InputError(`--${first.kind} FILE stands beside a policy: --policy FILE is needed`)
}

interface Given {
  readonly kind: NoticeOption
  readonly file: string
}

function given(options: NoticeOptions): readonly Given[] {
  return NOTICES.flatMap(kind => {
    const files = [options[kind] ?? []].flat()
    // Several states and countries may have their notices; children and cookies are one matter each.
    if (kind !== 'supplement' && files.length > 1) throw new InputError(`--${kind} takes one FILE, not ${files.length}`)
    return files.map(file => ({ kind, file: `${file}` }))
  })
}

/** Whatever is no notice of that kind would govern nothing, and nobody would know: it is an error. */
async function noticeIn({ kind, file }: Given, policyFile: string, { source }: Policy): Promise<Notice> {
  const policy = await readPolicyFile(file)
  const wrong = whyNoText(policy) ?? whySame(policy, source.hash, policyFile) ?? whyOther(policy, kind)
  if (wrong) throw InputError.at(file, null, wrong)
  return { kind, policy }
}

function whyNoText({ text, warnings }: Policy): string | null {
  const no = warnings.find(({ id }) => id === 'policy.not-text' || id === 'policy.empty')
  if (no) return no.id === 'policy.empty' ? 'is empty' : `is not text but a file of the kind ${no.with?.type}`
  return isJson(text) ? 'is JSON, and no notice (.md, .html, .txt)' : null
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

const whySame = ({ source }: Policy, hash: string, policyFile: string): string | null =>
  source.hash === hash ? `is the same text as ${policyFile}, and no notice beside it` : null

const SAYS_SO: Readonly<Record<NoticeOption, (title: string) => boolean>> = {
  children: title => /child|kid|minor|teen|parent|coppa|kind|enfant|mineur|niñ|menor/i.test(title),
  supplement: title => placesIn(title).size > 0,
  cookies: title => /cookie/i.test(title),
}

/** Its title says that it is a notice of another kind, and nothing of this one. */
function whyOther({ title }: Policy, kind: NoticeOption): string | null {
  const found = kindOfLink(title.toLowerCase().trim())
  if (found === null || found === 'aside' || found.kind === 'policy' || found.kind === kind) return null
  return SAYS_SO[kind](title) ? null : `"${title}" is a notice for --${found.kind}, not for --${kind}`
}

import type { DataType } from '../../facts'
import {
  GENERAL_NAMES,
  ID_NAMES,
  type NamesByType,
  PAGE_NAMES,
  RECEIVERS,
  SHORT_NAMES,
  TITLE_NAMES,
} from '../../lists/named-parameters'
import { decodePercent } from '../payload/percent'
import { HASH_PRIME, HASH_SEED } from '../reading/sieve'
import { datePartOf } from './birth-date-parts'
import { isPositionName } from './coordinates'
import { isIpName } from './ip-address'

interface NamedType {
  readonly dataType: DataType
  /** Whose interface it is; '' for a name that speaks for itself. */
  readonly receiver: string
  /** Registrable domains it holds for; none: all. */
  readonly sites: readonly string[]
  /** So short a name that only a digest under it proves anything. */
  readonly digestOnly: boolean
}

/** Small letters, no marks but the brackets: `user_data[em]` and `userData[em]` are one, and so are `prénom` and `prenom`. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z\d[\]]/g, '')

const index = new Map<string, NamedType[]>()
function add(names: NamesByType, receiver: string, sites: readonly string[], digestOnly: boolean) {
  for (const [dataType, list] of Object.entries(names) as [DataType, string][])
    for (const name of list.split(' ')) {
      const key = plainName(name)
      index.set(key, [...(index.get(key) ?? []), { dataType, receiver, sites, digestOnly }])
    }
}
add(GENERAL_NAMES, '', [], false)
for (const { receiver, sites, names } of RECEIVERS) add(names, receiver, sites?.split(' ') ?? [], false)
add(SHORT_NAMES, '', [], true)

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' ').map(plainName))
const ids = setOf(ID_NAMES)
const pages = setOf(PAGE_NAMES)
const titles = setOf(TITLE_NAMES)

export interface Meaning {
  /** The name in small letters without marks. */
  readonly plain: string
  readonly types: readonly NamedType[]
  readonly isId: boolean
  readonly isPage: boolean
  readonly isTitle: boolean
  readonly isIp: boolean
  /** Of either half of a place, or of both. */
  readonly isPosition: boolean
  readonly datePart: ReturnType<typeof datePartOf>
}

const NO_TYPES: readonly NamedType[] = []

/** The last word in brackets (`checkout[contact][email]`), or behind the last dot of a flat name (`user.email`). */
const lastPart = (plain: string, name: string): string =>
  /\[([a-z\d]+)\]$/.exec(plain)?.[1] ?? plainName(name.slice(name.lastIndexOf('.') + 1))

function meaningOf(name: string): Meaning {
  const plain = plainName(name)
  const last = lastPart(plain, name)
  // A prefix of the site's own hardly ever changes what the rest says: `customer_email`, `x-user-email`.
  // `user_email_sha1`, `sha256_user_email`: what was done to it is no part of what it is.
  const bare = last
    .replace(/(?:sha256|sha512|sha1|md5|hashed|hash|hex)+$/, '')
    .replace(/^(?:sha256|sha512|sha1|md5|hashed|hash)/, '')
  const ending =
    /(?:email|emailaddress|phonenumber|firstname|lastname|dateofbirth|birthdate|birthday)$/.exec(bare)?.[0] ?? ''
  const types = index.get(plain) ?? index.get(last) ?? index.get(bare) ?? index.get(ending) ?? NO_TYPES
  return {
    plain,
    types,
    isId: ids.has(plain) || ids.has(last),
    isPage: pages.has(last),
    isTitle: titles.has(last),
    isIp: isIpName(plain),
    isPosition: isPositionName(plain),
    datePart: datePartOf(plain),
  }
}

/** Longer names are generated, and mean nothing. */
const LONGEST_NAME = 60
const NO_MEANING: Meaning = {
  plain: '',
  types: NO_TYPES,
  isId: false,
  isPage: false,
  isTitle: false,
  isIp: false,
  isPosition: false,
  datePart: null,
}

/** Pages repeat the same few hundred names in every request. */
const known = new Map<string, Meaning>()
const MOST_KNOWN = 20_000

export function nameMeaning(name: string): Meaning {
  if (name.length > LONGEST_NAME) return NO_MEANING
  let meaning = known.get(name)
  if (!meaning) {
    meaning = meaningOf(name)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(name, meaning)
  }
  return meaning
}

/** Which names one asks for. */
export class Ear {
  readonly #listensFor: (meaning: Meaning) => boolean
  /**
   * Hashes of names that mean nothing to it. A megabyte of rows repeats a dozen names ten thousand times: so the text of
   * each is not even cut out. Two names in four thousand million share a hash.
   */
  readonly #silent = new Int32Array(4096)

  constructor(listensFor: (meaning: Meaning) => boolean) {
    this.#listensFor = listensFor
  }

  hears(name: string): boolean {
    return this.#listensFor(nameMeaning(name))
  }

  /** Whether it hears the name that stands in the text at these offsets. */
  hearsIn(text: string, start: number, end: number): boolean {
    if (end - start > LONGEST_NAME) return false
    let hash = HASH_SEED
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_PRIME)
    const slot = hash & (this.#silent.length - 1)
    if (this.#silent[slot] === hash) return false
    if (this.hears(decodePercent(text.slice(start, end)))) return true
    this.#silent[slot] = hash
    return false
  }
}

/** Names of data and of ids. */
export const DATA_NAMES = new Ear(
  ({ types, isId, isIp, isPosition, datePart }) => types.length > 0 || isId || isIp || isPosition || datePart !== null,
)

/** Names of the page a person is on; asked for only where something says who that person is. */
export const PAGE_AND_TITLE_NAMES = new Ear(({ isPage, isTitle }) => isPage || isTitle)

/**
 * An archived copy says in a first quoted line where and when it was taken:
 * "> *The following text is extracted … from the shop.example privacy policy that was archived on 2010-06-24. … the
 * [original snapshot on the Wayback Machine](https://web.archive.org/web/20100624052852id_/http%3A//shop.example/p)*".
 */
export interface ArchiveHeader {
  /** The page's own address, without the archive's in front. */
  readonly address: string | null
  readonly date: string | null
  /** Where the note ends in the text. */
  readonly end: number
}

const WINDOW = 1500
const WAYBACK = /https?:\/\/web\.archive\.org\/web\/(\d{4})(\d{2})(\d{2})\d{0,6}[a-z]{0,2}_?\/([^\s)>\]"']{4,1000})/
const ARCHIVED = /\b(?:archived|captured|retrieved|saved|snapshot)\b[^.\n]{0,60}?\b(\d{4}-\d{2}-\d{2})\b/i

export function archiveHeader(text: string): ArchiveHeader | null {
  const note = /^\ufeff?\s{0,20}((?:>[^\n]*(?:\n|$)){1,10})/.exec(text.slice(0, WINDOW))
  if (!note?.[1] || !/\barchived?\b/i.test(note[1])) return null
  const snapshot = WAYBACK.exec(note[1])
  return {
    address: snapshot?.[4] ? addressOf(snapshot[4]) : null,
    date: ARCHIVED.exec(note[1])?.[1] ?? (snapshot ? `${snapshot[1]}-${snapshot[2]}-${snapshot[3]}` : null),
    end: note[0].length,
  }
}

function addressOf(encoded: string): string | null {
  try {
    const url = new URL(decodeURIComponent(encoded))
    return /^https?:$/.test(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

/** What identity is decided by, of a known episode or one of a feed. */
export interface Sign {
  guid: string
  title: string
  publishedAt: Date
  audioUrl: string | null
  link: string | null
}

/** Words that any show uses for any episode: a title of these and numbers alone says nothing about which one it is. */
const genericWords = new Set(
  `trailer teaser bonus intro introduction introducing welcome announcement update news headlines bulletin nachrichten special extra
  preview sneak peek coming soon recap outtakes bloopers mailbag questions answers qa ama best rerun replay encore episode ep episodio
  folge aflevering part teil season series staffel chapter volume vol number no week weekly day daily today morning evening midday
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december minisode mini short live untitled test the a an of and to on in for our your this is from with at it s q
  show podcast edition von der die das und`.split(/\s+/),
)

/** A day, and a zone that was written wrongly. */
const sameDayMs = 26 * 3_600_000

/** A title without what a corrected spelling or another host changes: case, accents, quotes, punctuation, space. */
export function titleKey(title: string): string {
  return wordsOf(title).join(' ')
}

/** Whether a title would fit any episode of any show ("Trailer", "Bonus", "Episode 3", "News of Monday"). */
export function isGeneric(title: string): boolean {
  return wordsOf(title).every((word) => genericWords.has(word) || /^(\d+|s\d+|e\d+|s\d+e\d+|[ivx]+)$/.test(word))
}

/** Whether two titles may be one, corrected: no other number in it, and at least half of the words in common. */
export function areSimilar(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)]
  if (left.join('') === right.join('')) return true
  if (numbersOf(left) !== numbersOf(right)) return false
  const common = new Set(left.filter((word) => right.includes(word))).size
  return common > 0 && common * 2 >= new Set([...left, ...right]).size
}

/** Whether two titles count differently ("part 1", "part 2"), so that they cannot be one, corrected. */
export function countDifferently(one: string, other: string): boolean {
  return numbersOf(wordsOf(one)) !== numbersOf(wordsOf(other))
}

/**
 * The address of an audio file without what changes while the file stays: scheme, `www.`, the redirects of those who count downloads
 * (their address ends in the file's own, or their query does), and, where the path names a file, the query.
 */
export function audioKey(url: string | null): string | null {
  if (url === null) return null
  const own = unwrapped(url)
  const [path = '', query] = own.split(/\?(.*)/s)
  return /\.\w{2,4}$/.test(path) || query === undefined ? path : `${path}?${query}`
}

/** Who serves an audio file. */
export function audioHost(url: string | null): string | null {
  return url === null ? null : (unwrapped(url).split('/', 1)[0] ?? null)
}

/** Whether the name of an audio file is that of one episode, not of whatever is newest (`latest.mp3`). */
export function isSpecific(key: string): boolean {
  const file = key.split('/').slice(-2).join('/')
  return (
    /\d{3}/.test(file) ||
    /\d/.test(
      key
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? '',
    )
  )
}

/** The page of an episode without scheme, `www.`, fragment and closing slash; `null` for a page that is only a host's root. */
export function linkKey(link: string | null): string | null {
  const bare = link
    ?.replace(/#.*$/, '')
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/+$/, '')
  return bare?.includes('/') || bare?.includes('?') ? bare : null
}

/** Whether two instants are of one day, a zone that was written wrongly allowed for. */
export function isSameDay(one: Date, other: Date): boolean {
  return Math.abs(one.getTime() - other.getTime()) <= sameDayMs
}

/** What kind of guid it is: digits and hex digits as classes, so that two of one host's look alike. */
export function guidShape(guid: string): string {
  const bare = guid.replace(/#[\da-f]{12}$/, '')
  if (/^https?:\/\//.test(bare)) return `address of ${bare.split('/')[2]}`
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(bare)) return 'uuid'
  return bare
    .replace(/[\da-f]{8,}(-[\da-f]{4,})*/gi, 'x')
    .replace(/\d+/g, '9')
    .replace(/[^/:]{12,}/g, 'words')
}

function wordsOf(title: string): string[] {
  const plain = title
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʼ]/gu, '')
    .toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [plain.trim()]
}

/** The numbers of a title, in digits, Roman or in words, in order. */
function numbersOf(words: string[]): string {
  const named = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
  return words
    .filter((word) => /\d/.test(word) || /^[ivx]+$/.test(word) || named.includes(word))
    .map((word) => (named.includes(word) ? String(named.indexOf(word) + 1) : word))
    .map((word) => word.replace(/^0+(?=\d)/, ''))
    .join(' ')
}

/** `host/path?query` of the innermost address: `track.example/redirect.mp3/media.example/a.mp3` is `media.example/a.mp3`. */
function unwrapped(url: string): string {
  const decoded = url.replace(/%3A/gi, ':').replace(/%2F/gi, '/')
  const target = /\?(?:[^#]*=)?(https?:\/\/[^?&#]+\.(?:mp3|m4a|mp4|m4v|aac|ogg|opus|wav))\b/i.exec(decoded)?.[1]
  const [path = '', query] = (target ?? decoded).split(/\?(.*)/s)
  const inner = path.slice(path.lastIndexOf('://') + 3)
  const segments = inner.split('/')
  const host = segments.findLastIndex((segment, index) => index < segments.length - 1 && isHost(segment))
  const own = segments
    .slice(Math.max(host, 0))
    .join('/')
    .replace(/^www\./i, '')
  const lower = own.replace(/^[^/]*/, (name) => name.toLowerCase())
  return query === undefined ? lower : `${lower}?${query}`
}

function isHost(segment: string): boolean {
  return /^([a-z\d-]+\.)+[a-z]{2,}$/i.test(segment) && !/\.(mp3|m4a|mp4|m4v|aac|ogg|opus|wav|php|aspx?|html?|cgi)$/i.test(segment)
}

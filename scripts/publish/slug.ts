import slugify from '@sindresorhus/slugify'

const longestSlug = 60 // keeps paths short enough for every file system

/** A slug for a title: lower case, words of any script, cut at a word border; `fallback` where nothing is left. */
export function slugOf(title: string, fallback: string): string {
  const plain = title.normalize('NFKC').replace(/['’`]/g, '')
  const slug = slugify(plain, { decamelize: false, preserveCharacters: [] }) || unicodeSlug(plain) || fallback
  if (slug.length <= longestSlug) return slug
  const cut = slug.slice(0, longestSlug + 1)
  const border = cut.lastIndexOf('-')
  return border > longestSlug / 2 ? cut.slice(0, border) : cut.slice(0, longestSlug).replace(/[-\p{Surrogate}]+$/u, '')
}

/** The slug, or the first of slug-2, slug-3, ... that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  for (let n = 2; ; n++) if (!taken.has(`${slug}-${n}`)) return `${slug}-${n}`
}

/** Scripts that have no Latin transliteration (Chinese, Japanese, Hebrew, ...) keep their own letters. */
function unicodeSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

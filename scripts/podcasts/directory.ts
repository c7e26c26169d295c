/** Hosts whose pages show podcasts without naming their feeds, and whose they are. */
const directories: [host: RegExp, name: string][] = [
  [/^(?:podcasts|itunes)\.apple\.com$/, 'Apple Podcasts'],
  [/(?:^|\.)spotify\.(?:com|link)$/, 'Spotify'],
  [/^(?:(?:www|m|music)\.)?youtube\.com$|^youtu\.be$/, 'YouTube'],
  [/^podcasts\.google\.com$/, 'Google Podcasts'],
  [/^music\.amazon\.[a-z.]+$/, 'Amazon Music'],
  [/(?:^|\.)audible\.[a-z.]+$/, 'Audible'],
  [/^(?:pca\.st|(?:[a-z]+\.)?pocketcasts\.com)$/, 'Pocket Casts'],
  [/(?:^|\.)castbox\.fm$/, 'Castbox'],
  [/(?:^|\.)deezer\.com$/, 'Deezer'],
  [/(?:^|\.)iheart\.com$/, 'iHeart'],
  [/(?:^|\.)tunein\.com$/, 'TuneIn'],
  [/(?:^|\.)stitcher\.com$/, 'Stitcher'],
  [/(?:^|\.)goodpods\.com$/, 'Goodpods'],
  [/(?:^|\.)castro\.fm$/, 'Castro'],
]

/** The directory or app of whose pages an address is one; `null` for every other address, feeds of these hosts among them. */
export function directoryOf(address: string): string | null {
  const url = URL.parse(address)
  if (url === null || /\.(?:xml|rss)$|\/feeds?(?:\/|$)/.test(url.pathname)) return null
  return directories.find(([host]) => host.test(url.hostname))?.[1] ?? null
}

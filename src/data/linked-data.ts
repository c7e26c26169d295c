import { addressOf, episodePath, insightPath, publicAddressOf } from './addresses.ts'
import type { PlacedInsight } from './library.ts'
import { renderIsoDuration } from './times.ts'

/** schema.org data of an insight: an Article that cites a PodcastEpisode, and the Clip in which its quote is heard. */
export function describeInsight(insight: PlacedInsight, { site, publisher }: { site: URL | undefined; publisher: string }): object {
  const { episode, podcast } = insight
  const page = publicAddressOf(insightPath(insight.id), site)
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': page,
    url: page,
    headline: insight.title,
    articleBody: insight.paragraphs.join('\n\n'),
    datePublished: insight.publishedAt.toISOString(),
    ...(insight.language && { inLanguage: insight.language }),
    ...(insight.topics.length > 0 && { keywords: insight.topics.map((topic) => topic.name) }),
    publisher: { '@type': 'Organization', name: publisher, url: publicAddressOf('', site) },
    citation: {
      '@type': 'PodcastEpisode',
      '@id': publicAddressOf(episodePath(episode.id), site),
      name: episode.title,
      ...(episode.link && { url: episode.link }),
      datePublished: episode.publishedAt.toISOString(),
      ...(episode.duration && { duration: renderIsoDuration(episode.duration) }),
      ...(episode.audio && { associatedMedia: { '@type': 'AudioObject', contentUrl: episode.audio.url } }),
      partOfSeries: { '@type': 'PodcastSeries', name: podcast.title, ...(podcast.link && { url: podcast.link }) },
      hasPart: insight.evidence.map((evidence) => ({
        '@type': 'Clip',
        name: insight.title,
        ...(evidence.start !== undefined && { startOffset: Math.floor(evidence.start) }),
        ...(evidence.end !== undefined && { endOffset: Math.ceil(evidence.end) }),
        ...(evidence.speaker && { actor: { '@type': 'Person', name: evidence.speaker } }),
        text: evidence.quote,
      })),
    },
  }
}

/** schema.org data of the site, with its search. */
export function describeSite({ title, tagline, site }: { title: string; tagline: string; site: URL | undefined }): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: title,
    description: tagline,
    url: publicAddressOf('', site),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${site === undefined ? addressOf('search/') : publicAddressOf('search/', site)}?q={query}`,
      'query-input': 'required name=query',
    },
  }
}

/** JSON for a script element: nothing in it can end the element. */
export function renderJson(value: object): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}

import type { Evidence } from '#domain/insight.ts'
import { locateQuote } from '#domain/listen.ts'
import { addressOf, episodePath, insightPath, podcastPath, publicAddressOf } from './addresses.ts'
import type { PlacedInsight } from './library.ts'
import { renderIsoDuration } from './times.ts'

/**
 * schema.org data of an insight: an Article that cites a PodcastEpisode, and the Clip in which its quote is heard. `picture` is the
 * path of the picture that goes with it.
 */
export function describeInsight(
  insight: PlacedInsight,
  { site, publisher, picture }: { site: URL | undefined; publisher: string; picture: string },
): object {
  const { episode, podcast } = insight
  const page = publicAddressOf(insightPath(insight.id), site)
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': page,
    url: page,
    mainEntityOfPage: page,
    headline: insight.title,
    articleBody: insight.paragraphs.join('\n\n'),
    datePublished: insight.publishedAt.toISOString(),
    ...(insight.editedAt && { dateModified: insight.editedAt.toISOString() }),
    ...(site && { image: publicAddressOf(picture, site) }),
    ...(insight.language && { inLanguage: insight.language }),
    ...(insight.topics.length > 0 && { keywords: insight.topics.map((topic) => topic.name) }),
    author: { '@type': 'Organization', name: publisher, url: publicAddressOf('', site) },
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
      hasPart: insight.evidence.map((evidence) => describeClip(evidence, insight)),
    },
  }
}

/** schema.org data of the way from the site's home to an insight: show, episode, insight. */
export function describeTrail(insight: PlacedInsight, { site, home }: { site: URL | undefined; home: string }): object {
  const steps = [
    { name: home, path: '' },
    { name: insight.podcast.title, path: podcastPath(insight.podcast.id) },
    { name: insight.episode.title, path: episodePath(insight.episode.id) },
    { name: insight.title, path: insightPath(insight.id) },
  ]
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: publicAddressOf(path, site),
    })),
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

function describeClip(evidence: Evidence, { title, episode }: PlacedInsight): object {
  const address = locateQuote(evidence, episode)?.address
  return {
    '@type': 'Clip',
    name: title,
    ...(address && { url: address }),
    ...(evidence.start !== undefined && { startOffset: Math.floor(evidence.start) }),
    ...(evidence.end !== undefined && { endOffset: Math.ceil(evidence.end) }),
    ...(evidence.speaker && { actor: { '@type': 'Person', name: evidence.speaker } }),
    text: evidence.quote,
  }
}

/** JSON for a script element: nothing in it can end the element. */
export function renderJson(value: object): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}

import { type Book, type Subject, subjects } from '#domain/book.ts'
import { type Outline, renderFeedList } from '#domain/opml.ts'

/** Where the pages of shows, topics and people stand, below the base. */
export const places: Record<Subject, string> = { podcasts: 'podcasts/', topics: 'topics/', people: 'people/' }

/** The feeds of what a reader follows, by name within shows, topics and people. `home` is the site's address, with its base. */
export function chooseFeeds({ follow }: Pick<Book, 'follow'>, home: string): Outline[] {
  return subjects.flatMap((subject) =>
    Object.entries(follow[subject])
      .toSorted(([, a], [, b]) => a.localeCompare(b))
      .map(([id, title]) => {
        const htmlUrl = `${home}${places[subject]}${encodeURI(id)}/`
        return { title, xmlUrl: `${htmlUrl}rss.xml`, htmlUrl }
      }),
  )
}

/** The same as a list for feed readers, in OPML. `site` is the site's name. */
export function renderChosenFeeds(book: Pick<Book, 'follow'>, { home, site }: { home: string; site: string }): string {
  return renderFeedList(chooseFeeds(book, home), `${site}: what I follow`)
}

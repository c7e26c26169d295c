import { LinkChecker, LinkState } from 'linkinator'

/**
 * Follows every link of a served site from its home page, fragments too; links to other hosts are not asked for. `elsewhere` is the
 * address that the site is published at: its pages name themselves by it, and are looked for on the served site instead.
 */
export async function checkLinks(home: string, elsewhere: string | undefined): Promise<{ checked: number; faults: string[] }> {
  const { origin } = new URL(home)
  const { links } = await new LinkChecker().check({
    path: [home, `${home}404.html`],
    recurse: true,
    checkFragments: true,
    concurrency: 20,
    ...(elsewhere && {
      urlRewriteExpressions: [{ pattern: new RegExp(`^${RegExp.escape(new URL(elsewhere).origin)}(?=/|$)`), replacement: origin }],
    }),
    linksToSkip: async (link) => !link.startsWith(origin),
  })
  const followed = links.filter(({ state }) => state !== LinkState.SKIPPED)
  const faults = followed
    .filter(({ state }) => state === LinkState.BROKEN)
    .map(
      ({ url, parent, status }) =>
        `${parent?.replace(home, '') || 'home'}: ${url.replace(home, '/')} is broken${status ? ` (${status})` : ''}`,
    )
  return { checked: followed.length, faults }
}

/**
 * The path at which a site stands on its host, with a slash at both ends: what `basePath` says (`earmark`, `/earmark/`),
 * else the path of the site's address, else `/`. An address that is none has no path.
 */
export function basePathOf(basePath: string | undefined, site: string | undefined): string {
  const path = basePath || (site && URL.canParse(site) ? new URL(site).pathname : '/')
  const parts = path.split('/').filter((part) => part !== '')
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`
}

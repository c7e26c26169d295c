/**
 * The page of search: what is asked stands in the address, and the browser's back leads to what was asked before, and from a result to the
 * place where it stood.
 */
import { startSearch } from './search-panel.ts'
import { isReturned, notePlace, readPlace } from './search-place.ts'
import { asksAnything, readQuery, writeQuery } from './search-query.ts'

const panel = document.querySelector<HTMLElement>('main search[data-base]')
if (panel !== null) {
  for (const note of document.querySelectorAll<HTMLElement>('[data-search-without]')) note.hidden = true
  let settled = true
  const search = startSearch(panel, {
    onQuery(query, isSettled) {
      const address = writeQuery(query) || location.pathname
      const isNew = address !== (location.search || location.pathname)
      // Words being typed make one step back, not one for each letter.
      if (isNew && settled) {
        leave()
        history.pushState(null, '', address)
      } else if (isNew) history.replaceState(null, '', address)
      settled = isSettled
    },
  })
  const leave = () => notePlace({ extent: search.extent(), top: scrollY })
  const follow = async (isBack: boolean) => {
    settled = true
    const place = isBack ? readPlace() : null
    await search.show(readQuery(location.search), place?.extent)
    if (place) scrollTo({ top: place.top, behavior: 'instant' })
  }
  addEventListener('popstate', () => void follow(true))
  addEventListener('pagehide', leave)
  void follow(isReturned())
  if (!asksAnything(search.read()) && !matchMedia('(pointer: coarse)').matches) search.field.focus()
}

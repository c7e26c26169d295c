/** Search in a dialog over any page: the search of its own page, fetched when it is first opened. */
import { startSearch } from './search-panel.ts'
import { writeQuery } from './search-query.ts'

/** Opens the dialog; `address` is that of the page of search. */
export async function openSearchDialog(address: string): Promise<void> {
  dialog ??= makeDialog(address).catch((error: unknown) => {
    dialog = undefined
    throw error
  })
  const made = await dialog
  if (!made.open) made.showModal()
  made.querySelector<HTMLInputElement>('input[name=q]')?.select()
}

let dialog: Promise<HTMLDialogElement> | undefined

async function makeDialog(address: string): Promise<HTMLDialogElement> {
  const response = await fetch(address)
  const there = new DOMParser().parseFromString(await response.text(), 'text/html')
  const panel = there.querySelector<HTMLElement>('main search[data-base]')
  if (!response.ok || panel === null) throw new Error(`There is no search at ${address}`)
  await Promise.all([...there.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => takeStyles(href)))
  const made = document.createElement('dialog')
  made.className = 'search'
  made.setAttribute('aria-label', 'Search')
  made.append(document.adoptNode(panel))
  document.body.append(made)
  const page = panel.querySelector<HTMLAnchorElement>('[data-search-page]')
  const close = panel.querySelector<HTMLElement>('[data-search-close]')
  for (const part of [page, close]) if (part) part.hidden = false
  close?.addEventListener('click', () => made.close())
  made.addEventListener('click', (event) => event.target === made && made.close())
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault() // a search field would be emptied first
    made.close()
  })
  startSearch(panel, { opensFirst: true, onQuery: (query) => page?.setAttribute('href', address + writeQuery(query)) })
  return made
}

/** Takes a style sheet of the search's page into this one; without it the dialog is plain, and works. */
async function takeStyles(href: string): Promise<void> {
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  await new Promise((resolve) => {
    for (const outcome of ['load', 'error']) link.addEventListener(outcome, resolve)
    document.head.append(link)
  })
}

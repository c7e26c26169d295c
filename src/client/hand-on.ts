/** Copying and sharing: the buttons stay where the browser can do it. What they copy stands in the page in any case. */
const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')
const address = canonical?.href ?? location.origin + location.pathname
const toldMs = 2000

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = !('clipboard' in navigator)
  const name = button.textContent
  const source = button.dataset['copy'] ? document.getElementById(button.dataset['copy']) : null
  // A site that was not told its address writes paths.
  if (source && canonical === null) source.textContent = source.textContent.replace(location.pathname, address)
  let timer = 0
  const tell = (text: string) => {
    button.textContent = text
    clearTimeout(timer)
    timer = window.setTimeout(() => button.replaceChildren(name), toldMs)
  }
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(source?.textContent ?? address).then(
      () => tell('Copied'),
      () => tell('Not copied'),
    )
  })
}

const share = document.querySelector<HTMLButtonElement>('[data-share]')
if (share !== null && 'share' in navigator) {
  // A reader who closes the sheet has shared nothing, and nothing is wrong.
  share.addEventListener('click', () => void navigator.share({ title: share.dataset['share'] ?? '', url: address }).catch(() => undefined))
  share.hidden = false
}

/** The switch between light and dark: what the reader chose is remembered; until then the system decides. */
const dark = matchMedia('(prefers-color-scheme: dark)')
const root = document.documentElement

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
  const show = () => button.setAttribute('aria-pressed', String(isDark()))
  button.hidden = false
  show()
  dark.addEventListener('change', show)
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark'
    root.dataset['theme'] = theme
    remember(theme)
    show()
  })
}

function isDark(): boolean {
  return (root.dataset['theme'] ?? (dark.matches ? 'dark' : 'light')) === 'dark'
}

/** Private windows may refuse storage; the choice then lasts for the page. */
function remember(theme: string): void {
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}

/**
 * Plays a quote where its link stands, from the publisher's own audio. Nothing is loaded before the reader asks; one quote sounds
 * at a time. Without this script, or with a key held, the link leads to the audio itself.
 */
import { renderClock } from '#domain/clock.ts'

const backBy = 15 // seconds
const speeds = [1, 1.25, 1.5, 1.75, 2]
let sounding: HTMLAudioElement | undefined

for (const link of document.querySelectorAll('a.listen')) link.setAttribute('role', 'button')

document.addEventListener('click', (event) => {
  const link = linkOf(event)
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  play(link)
})
document.addEventListener('keydown', (event) => {
  const link = event.key === ' ' ? linkOf(event) : null
  if (!link) return
  event.preventDefault()
  play(link)
})

function linkOf({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a.listen') : null
}

function play(link: HTMLAnchorElement): void {
  const start = Number(link.hash.replace('#t=', ''))
  const audio = new Audio(link.href)
  const turn = button('Loading', () => (audio.paused ? void audio.play() : audio.pause()))
  const back = button(`Back ${backBy} s`, () => {
    audio.currentTime = Math.max(0, audio.currentTime - backBy)
  })
  const speed = button('1×', () => {
    audio.playbackRate = speeds[(speeds.indexOf(audio.playbackRate) + 1) % speeds.length] ?? 1
    name(speed, `${audio.playbackRate}×`, 'Speed')
  })
  name(speed, '1×', 'Speed')
  const clock = make('span', renderClock(start))
  clock.className = 'figures'
  const player = make('span', turn, back, clock, speed)
  player.className = 'player small'
  player.setAttribute('role', 'group')
  player.setAttribute('aria-label', link.textContent.trim())

  audio.addEventListener('loadedmetadata', () => {
    // Not every browser heeds the fragment of an audio address.
    if (Math.abs(audio.currentTime - start) > 1) audio.currentTime = start
  })
  audio.addEventListener('timeupdate', () => {
    if (!player.isConnected) audio.pause() // its entry has left the page
    clock.textContent = renderClock(audio.currentTime)
  })
  audio.addEventListener('play', () => {
    if (sounding !== audio) sounding?.pause()
    sounding = audio
  })
  audio.addEventListener('playing', () => turn.replaceChildren('Pause'))
  audio.addEventListener('pause', () => turn.replaceChildren('Play'))
  audio.addEventListener('error', () => {
    const failure = tellFailure(link)
    const hadFocus = player.contains(document.activeElement)
    player.replaceWith(failure)
    if (hadFocus) failure.querySelector('a')?.focus()
  })
  link.replaceWith(player)
  turn.focus()
  // A refusal reaches the reader by the error event.
  audio.play().catch(() => turn.replaceChildren('Play'))
}

function tellFailure(link: HTMLAnchorElement): HTMLElement {
  const failure = make('span', 'The audio could not be played. Try ', anchor(link.href, 'the file itself'))
  failure.className = 'small'
  failure.setAttribute('role', 'alert')
  const { episode } = link.dataset
  if (episode !== undefined) failure.append(' or ', anchor(episode, 'the episode’s page'))
  failure.append('.')
  return failure
}

function button(text: string, act: () => void): HTMLElement {
  const made = make('button', text)
  made.className = 'plain'
  made.setAttribute('type', 'button')
  made.addEventListener('click', act)
  return made
}

function name(made: HTMLElement, text: string, label: string): void {
  made.textContent = text
  made.setAttribute('aria-label', `${label} ${text}`)
}

function anchor(address: string, text: string): HTMLElement {
  const made = make('a', text)
  made.setAttribute('href', address)
  return made
}

function make(element: string, ...parts: (string | Node)[]): HTMLElement {
  const made = document.createElement(element)
  made.append(...parts)
  return made
}

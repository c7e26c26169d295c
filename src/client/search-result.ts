import { directionOf } from '#domain/direction.ts'
import type { Result } from './search-find.ts'

/** One search result: headline, excerpt with the match marked, and in the margin show, speaker and date. */
export function renderResult(template: HTMLTemplateElement, { url, excerpt, meta, language }: Result, locale: string): HTMLElement {
  const item = template.content.firstElementChild?.cloneNode(true)
  if (!(item instanceof HTMLElement)) throw new Error('The template of a search result is empty')
  const fill = (selector: string, ...content: (Node | string)[]) => {
    const element = item.querySelector(selector)
    element?.replaceChildren(...content)
    if (element && language !== primaryOf(locale)) {
      const block = element.closest('h2') ?? element
      block.setAttribute('lang', language)
      block.setAttribute('dir', directionOf(language))
    }
  }
  item.querySelector('a')?.setAttribute('href', url)
  fill('a', ...markWords(meta['title'] ?? url, excerpt))
  fill('p', ...markMatches(excerpt))
  fill('[data-show]', meta['show'] ?? '')
  fill('[data-speaker]', meta['speaker'] ?? '')
  const time = item.querySelector('time')
  const { date = '' } = meta
  time?.setAttribute('datetime', date)
  time?.append(new Date(date).toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }))
  return item
}

/** An excerpt with its marks, on words without their commas; whatever else looks like markup is text, as it was said. */
function markMatches(excerpt: string): (Node | string)[] {
  const text = excerpt
    .replaceAll('\u200B', '') // put between words by Pagefind where the script has no spaces
    .replace(/([^\p{L}\p{N}]+)<\/mark>/gu, '</mark>$1')
  const parts = text.split(/<mark>(.*?)<\/mark>/su).map((part, place) => (place % 2 === 0 ? part : marked(part)))
  return [/^\p{Ll}/u.test(text) ? '…\u00A0' : '', ...parts, /[.!?。…”"]$/u.test(text) ? '' : '\u00A0…']
}

/** A headline in which the words are marked that are marked in its excerpt. */
function markWords(title: string, excerpt: string): (Node | string)[] {
  const words = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gsu)].map(([, word = '']) => bare(word))
  return title.split(/(\s+)/u).flatMap((word) => (words.includes(bare(word)) && bare(word) !== '' ? markWord(word) : word))
}

/** A word marked, and what stands behind it unmarked. */
function markWord(word: string): (Node | string)[] {
  const end = /[^\p{L}\p{N}]*$/u.exec(word)?.index ?? word.length
  return [marked(word.slice(0, end)), word.slice(end)]
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark')
  mark.append(text)
  return mark
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? language
}

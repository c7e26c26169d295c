import { expect, test } from 'vitest'
import { findTranscriptInNotes } from './in-notes.ts'

const options = { duration: 600, language: 'en' }

function talk(turns: number): string {
  const said = 'we said a good deal about the pumps and about the people who look after them every night of the year'
  return Array.from(
    { length: turns },
    (_, index) => `<p><strong>${index % 2 ? 'Ben Roe' : 'Ann Lee (Host)'}:</strong> Number ${index}, ${said}.</p>`,
  ).join('')
}

test('finds a transcript behind its headline, up to the next part of the notes', () => {
  const found = findTranscriptInNotes(`<p>About pumps.</p><h3>Full Transcript</h3>${talk(8)}<h3>Links</h3><p>Pumps: a book</p>`, options)
  expect(found).toMatchObject({ ok: true, format: 'html', cues: 8, transcript: { timing: 'estimated' } })
  expect(found?.ok && [...new Set(found.transcript.segments.map((segment) => segment.speaker))]).toEqual(['Ann Lee', 'Ben Roe'])
})

test('finds one without a headline by its many turns, in HTML and in plain text', () => {
  expect(findTranscriptInNotes(`<p>About pumps.</p>${talk(30)}`, options)).toMatchObject({ ok: true, cues: 30 })
  const plain = talk(30)
    .replaceAll('</p>', '\n\n')
    .replace(/<[^>]+>/g, '')
  expect(findTranscriptInNotes(plain, options)).toMatchObject({ ok: true, format: 'text', cues: 30 })
})

test('takes no show notes for a transcript', () => {
  const summary = `<p>${'In this episode we talk at length about the pumps of the city. '.repeat(60)}</p>`
  const chapters = `<ul>${Array.from({ length: 60 }, (_, index) => `<li>(${index}:00) On the matter of pumps and valves and the city at night</li>`).join('')}</ul>`
  const sponsors = '<p><b>Sponsors:</b></p><p><b>Acme:</b> Pumps for all. Go to acme.example.</p><p><b>Zenith:</b> Valves for all.</p>'
  const link = `<h3>Transcript</h3><p><a href="https://a.example/t">Read it here</a></p>${summary}`
  const offer = `<p>Full transcript at a.example/t</p>${summary}`
  for (const notes of ['', 'Short.', summary, chapters, sponsors, summary + chapters + sponsors, offer])
    expect(findTranscriptInNotes(notes, options)).toBeNull()
  expect(findTranscriptInNotes(link, options)).toBeNull()
})

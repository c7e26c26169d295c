import { expect, test } from 'vitest'
import { readTranscript } from './read.ts'

function read(text: string, duration: number | null = null) {
  const result = readTranscript({ bytes: new TextEncoder().encode(text), type: 'text/plain', name: 'a.txt', duration })
  if (!result.ok) throw new Error(result.reason)
  return result
}

function lines(text: string, duration: number | null = null): string[] {
  return read(text, duration).transcript.segments.map(({ speaker, start, text }) => `${start} ${speaker ?? '-'}: ${text}`)
}

const expected = ['0 Ann Lee: One.', '32 Ben Roe: Two.', '65 Ann Lee: Three.']

test('takes a character after a backslash for itself, as Markdown has it', () => {
  const escaped =
    String.raw`**Ann Lee:** \[0:00\] It will be great \[laughs\] and cost 5 \* 3.` +
    '\n\n' +
    String.raw`**Ben Roe:** \[0:32\] Two\_three \*all\*.`
  const plain = escaped.replaceAll('\\', '')
  expect(lines(escaped, 90).join('\n')).toContain('It will be great [laughs] and cost 5 * 3.')
  expect(lines(escaped, 90).join('\n')).toContain('Two_three *all*.')
  expect(lines(escaped, 90).map((line) => line.split(' ')[0])).toEqual(lines(plain, 90).map((line) => line.split(' ')[0]))
})

test.each([
  ['a name and a time on a line of their own', 'Ann Lee [00:00:00]\nOne.\n\nBen Roe [00:00:32]\nTwo.\n\nAnn Lee [00:01:05]\nThree.\n'],
  ['a name and a bare time', 'Ann Lee  0:00\nOne.\n\nBen Roe  0:32\nTwo.\n\nAnn Lee  1:05\nThree.\n'],
  ['brackets around both', '[Ann Lee] [00:00] One.\n[Ben Roe] [00:32] Two.\n[Ann Lee] [01:05] Three.\n'],
  ['a time, then a voice tag', '00:00:00 <v Ann Lee>One.\n\n00:00:32 <v Ben Roe>Two.\n\n00:01:05 <v Ann Lee>Three.\n'],
  ['a time, then a label', '[00:00:00] Ann Lee: One.\n[00:00:32] Ben Roe: Two.\n[00:01:05] Ann Lee: Three.\n'],
  ['a time, a dash and a name', '[00:00:00.000] - Ann Lee\nOne.\n\n[00:00:32.000] - Ben Roe\nTwo.\n\n[00:01:05.000] - Ann Lee\nThree.\n'],
  ['bold names with times', '**Ann Lee** (0:00): One.\n\n**Ben Roe** (0:32): Two.\n\n**Ann Lee** (1:05): Three.\n'],
  ['a name, a time and a colon', 'Ann Lee (00:00):\nOne.\n\nBen Roe (00:32):\nTwo.\n\nAnn Lee (01:05):\nThree.\n'],
  [
    'lost line breaks',
    'Ann Lee: [0:00] One. Ben Roe: [0:32] Two. Ann Lee: [1:05] Three. Ben Roe: [1:10] Four. Ann Lee: [1:15] Five. Ben Roe: [1:20] Six.',
  ],
])('reads %s', (_, text) => {
  expect(lines(text, 90).slice(0, 3)).toEqual(expected)
  expect(read(text, 90).transcript.timing).toBe('cues')
})

test('estimates times by place in the text from the length of the episode', () => {
  const { transcript } = read('Ann Lee: aaaa aaaa.\n\nBen Roe: bbbb bbbb.\n\nAnn Lee: cc.\n', 50)
  expect(transcript).toEqual({
    language: null,
    timing: 'estimated',
    segments: [
      { speaker: 'Ann Lee', start: 0, end: 21.154, text: 'aaaa aaaa.' },
      { speaker: 'Ben Roe', start: 21.154, end: 42.308, text: 'bbbb bbbb.' },
      { speaker: 'Ann Lee', start: 42.308, end: 50, text: 'cc.' },
    ],
  })
  expect(read('Just a few words.').transcript.timing).toBe('none')
})

test('calls the times of a text with few anchors estimated', () => {
  const paragraphs = Array.from(
    { length: 30 },
    (_, index) => `${index % 10 === 0 ? `(${index}:00) ` : ''}Some words of nobody in particular, all of one length.`,
  )
  const { transcript } = read(paragraphs.join('\n\n'), 2400)
  expect([transcript.timing, transcript.segments[10]?.start, transcript.segments[29]?.end]).toEqual(['estimated', 600, 2400])
})

test('leaves out front matter, headlines, title lines and credits', () => {
  expect(
    lines(
      '---\ntitle: "An episode"\nlanguage: en\n---\n\n# The Show\n\nAn episode of the show\n\n**Ann Lee:** One [link](https://a.example).\n\n## Part two\n\n**Ben Roe:** Two.\n\n**Ann Lee:** Three.\n\nTranscribed by hand, 2026.\n',
    ),
  ).toEqual(['0 Ann Lee: One link.', '0 Ben Roe: Two.', '0 Ann Lee: Three.'])
})

test('joins lines that are wrapped at a width, and keeps paragraphs apart', () => {
  expect(
    lines('Ann Lee: this goes on over\nmore than one line and is\nwrapped at a width\n\nBen Roe: so is\nthis one here\n\nAnn Lee: good\n'),
  ).toEqual([
    '0 Ann Lee: this goes on over more than one line and is wrapped at a width',
    '0 Ben Roe: so is this one here',
    '0 Ann Lee: good',
  ])
})

test('keeps paragraphs with neither names nor times', () => {
  expect(lines('First. Note: look at this.\n\nSecond one: it is here.\n')).toEqual([
    '0 -: First. Note: look at this.',
    '0 -: Second one: it is here.',
  ])
})

test('does not take a time that is part of the speech off it', () => {
  expect(lines('10:30 is when we met.\n\nThen we left.\n')).toEqual(['0 -: 10:30 is when we met.', '0 -: Then we left.'])
})

test('leaves out a time that stands out of order', () => {
  const result = read('[0:00] Ann Lee: aaaa\n[9:59] Ben Roe: bbbb\n[0:20] Ann Lee: cccc\n[0:30] Ben Roe: dddd\n', 40)
  expect(result.transcript.segments.map((segment) => segment.start)).toEqual([0, 10, 20, 30])
  expect(result.notes).toEqual(['1 times are out of order and were left out.'])
})

test('takes no time off words that are no name', () => {
  expect(lines('Ann Lee [0:05] One.\nBen Roe [0:09] Two.\nGenesis (3:15) says so.\nAnn Lee [0:12] Three.\n', 20)).toEqual([
    '5 Ann Lee: One.',
    '9 Ben Roe: Two.',
    '9.517 Ben Roe: Genesis (3:15) says so.',
    '12 Ann Lee: Three.',
  ])
})

test('takes names in small letters, and Q and A, where most lines have them', () => {
  expect(lines('jo: hi\nmo: so\njo: what\nmo: yes\n').map((line) => line.slice(2))).toEqual(['jo: hi', 'mo: so', 'jo: what', 'mo: yes'])
  expect(lines('Q: What is it?\n\nA: A pump.\n\nQ: And this?\n\nA: A valve.\n')[1]).toBe('0 A: A pump.')
})

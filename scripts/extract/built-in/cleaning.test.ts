import { expect, test } from 'vitest'
import { capitalise, cleanSentence, finish, untie } from './cleaning.ts'
import { english } from './languages/english.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { portuguese } from './languages/portuguese.ts'
import { spanish } from './languages/spanish.ts'

const clean = (text: string) => cleanSentence(text, english).text

test.each([
  ['Um, the pump, uh, failed twice.', 'The pump failed twice.'],
  ['Well, you know, the pump failed twice.', 'The pump failed twice.'],
  ['The pump, you know, failed twice.', 'The pump failed twice.'],
  ['The pump is, like, the oldest part.', 'The pump is the oldest part.'],
  ['It is kind of slow and sort of loud.', 'It is slow and loud.'],
  ['We filled the cellar with like cold water.', 'We filled the cellar with cold water.'],
  ['There is some kind of like old valve in it.', 'There is some kind of old valve in it.'],
  ['They talk about like the winter of the flood.', 'They talk about the winter of the flood.'],
  ['You want to like check the valve before winter.', 'You want to check the valve before winter.'],
  ['You could like open it from below.', 'You could open it from below.'],
  ['We try and like oil what we can.', 'We try and oil what we can.'],
  ['That was a very useful like test of the pump.', 'That was a very useful test of the pump.'],
  ['A town should use like a smaller pump.', 'A town should use a smaller pump.'],
  ['The pump fails because like we never oil it.', 'The pump fails because we never oil it.'],
  ['Like, the pump is older than the town hall.', 'The pump is older than the town hall.'],
  ['But yeah, we want to keep it.', 'But we want to keep it.'],
  ['The pump is old, yeah, and it is loud.', 'The pump is old, and it is loud.'],
])('takes out fillers: %s', (spoken, written) => {
  expect(clean(spoken)).toBe(written)
})

test.each([
  ['You know how the pump works.', 'You know how the pump works.'],
  ['There is a kind of pump that never fails.', 'There is a kind of pump that never fails.'],
  ['Pumps like that one fail.', 'Pumps like that one fail.'],
  ['A new pump looks like a barrel.', 'A new pump looks like a barrel.'],
  ['Pumps work like we do.', 'Pumps work like we do.'],
  ['The town would like to keep it.', 'The town would like to keep it.'],
  ['People of like mind bought it.', 'People of like mind bought it.'],
  ['You learn to like it after a winter.', 'You learn to like it after a winter.'],
  ['Those we work with like the old pump.', 'Those we work with like the old pump.'],
  ['Things like valves and seals wear out.', 'Things like valves and seals wear out.'],
  ['The water came in like a wall.', 'The water came in like a wall.'],
  ['It ran for like twenty years.', 'It ran for like twenty years.'],
  ['It failed, and like you said, it was the valve.', 'It failed, and like you said, it was the valve.'],
  ['A town can like or leave its pump.', 'A town can like or leave its pump.'],
  ['The fact that that pump had had a fault is well known.', 'The fact that that pump had had a fault is well known.'],
])('leaves what only looks like a filler: %s', (spoken, written) => {
  expect(clean(spoken)).toBe(written)
})

test.each([
  ['Well designed pumps last.', 'Well designed pumps last.'],
  ['Like a table that nobody moves, it stays.', 'Like a table that nobody moves, it stays.'],
  ['Like we said of the pump, it leaks.', 'Like we said of the pump, it leaks.'],
  ['Pumps speak .NET and write .json files.', 'Pumps speak .NET and write .json files.'],
])('leaves what only looks like a lead-in, or like a stop: %s', (spoken, written) => {
  expect(clean(spoken)).toBe(written)
})

test.each([
  ['We we need a a new pump.', 'We need a new pump.'],
  ['It was, it was in the the cellar.', 'It was in the cellar.'],
  ['We w- went to the re- repair shop.', 'We went to the repair shop.'],
  ['The key the key part is the valve.', 'The key part is the valve.'],
  ['The key a a key part is the valve.', 'A key part is the valve.'],
  ["We we're late, and it it's cold.", "We're late, and it's cold."],
  ['All so all of a sudden the pump was dry.', 'All of a sudden the pump was dry.'],
])('mends stutters and repeats: %s', (spoken, written) => {
  expect(clean(spoken)).toBe(written)
})

test.each([
  ['The pump failed...', 'The pump failed…'],
  ['The pump failed, but…', 'The pump failed…'],
  ['The pump... it failed.', 'The pump, it failed.'],
])('puts no stop where a sentence was left open: %s', (spoken, written) => {
  expect(clean(spoken)).toBe(written)
})

test('counts the repairs', () => {
  expect(cleanSentence('We we need a a new pump.', english).repairs).toBe(2)
  expect(cleanSentence('We need a new pump.', english).repairs).toBe(0)
})

test('never puts anything in that was not said', () => {
  expect(clean('On the 30th, 30th of May it broke.')).toBe('On the 30th of May it broke.')
})

test('takes out sound notes and time stamps', () => {
  expect(clean('The pump [laughter] failed (laughs) at [00:12:03.10] noon.')).toBe('The pump failed at noon.')
})

test('turns a question tag into a statement', () => {
  expect(clean('Pumps wear out, right?')).toBe('Pumps wear out.')
})

test.each([
  ['So why would anybody pay for a pump, right?', 'So why would anybody pay for a pump?'],
  ['How do you sell a pump in that town, right?', 'How do you sell a pump in that town?'],
  ['What would you do with a dry cellar, you know?', 'What would you do with a dry cellar?'],
  ['Is it the valve or is it the pump, right?', 'Is it the valve or is it the pump?'],
])('leaves a question that has a tag a question: %s', (spoken, written) => {
  expect(clean(spoken)).toBe(written)
})

test.each([
  ['What you can do is change the valve, right?', 'What you can do is change the valve.'],
  ['How you oil it is how you keep it, right?', 'How you oil it is how you keep it.'],
  ['When the valve is worn, you change it, right?', 'When the valve is worn, you change it.'],
  ['What came of that was this idea of a valve, right?', 'What came of that was this idea of a valve.'],
  ['Do the valve first, right?', 'Do the valve first.'],
])('takes no statement for a question by its first word: %s', (spoken, written) => {
  expect(clean(spoken)).toBe(written)
})

test('gives a question the mark that its transcript left out', () => {
  expect(clean('So how do you sell a pump in that town.')).toBe('So how do you sell a pump in that town?')
  expect(clean('Where does it leak, I ask, and they shrug.')).toBe('Where does it leak, I ask, and they shrug.')
})

test.each([
  ['Aber ja, die Pumpe ist zu alt.', german, 'Aber die Pumpe ist zu alt.'],
  ['Pero bueno, la bomba está con como un ruido.', spanish, 'Pero la bomba está con un ruido.'],
  ["Mais bon, elle tourne avec genre un bruit d'eau.", french, "Mais elle tourne avec un bruit d'eau."],
  ['Mas bom, ela roda com tipo um barulho.', portuguese, 'Mas ela roda com um barulho.'],
])('takes them out in other languages, too: %s', (spoken, language, written) => {
  expect(cleanSentence(spoken, language).text).toBe(written)
})

test('leaves nothing of an interjection', () => {
  expect(clean('Got it.')).toBe('')
  expect(clean('Oh, I see.')).toBe('')
  expect(clean('Yeah, okay, right.')).toBe('')
  expect(clean('But...')).toBe('')
})

test('ends every sentence and begins it with a capital', () => {
  expect(finish('the pump failed, ')).toBe('The pump failed.')
  expect(finish('...')).toBe('')
})

test('leaves names with capitals of their own', () => {
  expect(capitalise('iPhones sell.')).toBe('iPhones sell.')
  expect(capitalise('pumps sell.')).toBe('Pumps sell.')
})

test('frees a first sentence from the talk before it', () => {
  expect(untie('And so, I think that the pump is too old.', english)).toBe('The pump is too old.')
  expect(untie('Aber die Pumpe ist zu alt.', german)).toBe('Die Pumpe ist zu alt.')
  expect(untie('No, the pump is too old.', english)).toBe('The pump is too old.')
  expect(untie('And number two, obviously, the pump is too old.', english)).toBe('The pump is too old.')
})

test.each([
  'No pump lasts for ever.',
  'No matter how often you oil it, the pump fails.',
  'Though it is old, the pump works.',
  'Like all machines, the pump wears out.',
])('leaves to a first sentence what turns its meaning: %s', (sentence) => {
  expect(untie(sentence, english)).toBe(sentence)
  expect(untie(`And ${sentence.toLowerCase()}`, english)).toBe(sentence)
})

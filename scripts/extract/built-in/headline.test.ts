import { expect, test } from 'vitest'
import { clausesOf } from './clauses.ts'
import { cutAtWord } from './cut.ts'
import { headlineOf } from './headline.ts'
import { english } from './languages/english.ts'
import { passageOf } from './passages.fixture.ts'

const title = (text: string) => headlineOf(passageOf(text), english, () => 0)?.text

test('takes the sentence that sounds like a claim', () => {
  expect(title('Every pump should have an owner. We had eleven pumps in the cellar, and last winter nobody knew whose they were.')).toBe(
    'Every pump should have an owner',
  )
})

test('takes the claim out of what the speaker puts before it', () => {
  expect(clausesOf('I think that most pumps fail at the valve.', english)).toContain('most pumps fail at the valve')
  expect(clausesOf('It turns out that most pumps fail at the valve.', english)).toContain('most pumps fail at the valve')
})

test('takes it out also where nothing joins the two', () => {
  expect(clausesOf('The reality is most pumps fail at the valve.', english)).toContain('most pumps fail at the valve')
  expect(clausesOf('The point is the valve that most pumps have today.', english)).not.toContain('the valve that most pumps have today')
})

test('cuts before a reason', () => {
  expect(clausesOf('Most old pumps fail at the valve, because rubber ages faster than steel.', english)).toContain(
    'Most old pumps fail at the valve',
  )
})

test.each([
  ['A spare pump keeps the cellars dry so that the town can mend the old one.', 'A spare pump keeps the cellars dry'],
  ['Some good towns test every valve in order to keep the cellars dry.', 'Some good towns test every valve'],
  ['Most towns change their pumps in spring and then they wonder about the autumn.', 'Most towns change their pumps in spring'],
  ['If you run a pump, you have to know its valve, you have to know its seal.', 'If you run a pump, you have to know its valve'],
  ['What is new today is the fact that most pumps fail at the valve.', 'most pumps fail at the valve'],
  ['Most pumps fail at the valve, of course.', 'Most pumps fail at the valve'],
])('cuts before a purpose, before what is said alike, and what frames a claim: %s', (sentence, clause) => {
  expect(clausesOf(sentence, english)).toContain(clause)
})

test('cuts before a second claim with a subject of its own', () => {
  expect(clausesOf('The old pumps run for forty years, and the new ones are what everybody complains about.', english)).toContain(
    'The old pumps run for forty years',
  )
})

test('cuts before whatever else is said by itself, and before a reason however it is begun', () => {
  expect(clausesOf('The pumps of Ottmar are forty years old, and new ones were dear from the start.', english)).toContain(
    'The pumps of Ottmar are forty years old',
  )
  expect(clausesOf('In the worst week a spare pump is useless, exactly because all of them stand in one cellar.', english)).toContain(
    'In the worst week a spare pump is useless',
  )
  expect(clausesOf('Every cellar in town needs a pump, a valve, and a man that oils it.', english)).not.toContain(
    'Every cellar in town needs a pump, a valve',
  )
  expect(clausesOf('Old pumps fail first in Ottmar, in Velm, and in the deep cellars of Tarn.', english)).not.toContain(
    'Old pumps fail first in Ottmar, in Velm',
  )
  expect(clausesOf('A town cannot sell its old pumps, and keep its cellars dry.', english)).not.toContain(
    'A town cannot sell its old pumps',
  )
})

test('leaves out what is said in passing', () => {
  expect(clausesOf('The valve, of course, is the part of a pump that fails first.', english)).toContain(
    'The valve is the part of a pump that fails first',
  )
})

test.each([
  ['The more people we get into the cellar, the sooner the pump is repaired.', 'The more people we get into the cellar'],
  ['You can repair the old pump, and you can even be proud of it, but a new one costs less.', 'You can repair the old pump'],
  ['The pump did not fail because the valve was worn out.', 'The pump did not fail'],
  ['Many people say that the old pumps are better, so nobody buys new ones.', 'nobody buys new ones'],
  ['If the valve is worn, the pump runs dry, so you need to replace it.', 'the pump runs dry'],
  ['You do not need a new pump in order to keep the cellars dry.', 'You do not need a new pump'],
  ['You have to be very reckless in order to lose such a pump.', 'You have to be very reckless'],
  ['You have to be a rich town, you have to be mad to buy it.', 'You have to be a rich town'],
  ['Nobody oils a pump every week so that it runs in winter.', 'Nobody oils a pump every week'],
  ['People think that old pumps last for ever and they buy them.', 'People think that old pumps last for ever'],
  ['A town either buys a new pump in time and you sleep well or it drowns.', 'A town either buys a new pump in time'],
  ['If it rains all day, if it rains all night, the old pumps fail.', 'If it rains all day, if it rains all night'],
  ['He told me "the pump is fine; the valve is worn" on the phone.', 'the valve is worn'],
])('never turns the meaning over: %s', (sentence, wrong) => {
  expect(clausesOf(sentence, english)).not.toContain(wrong)
})

test('passes over a sentence that the next one takes back', () => {
  expect(title('Repairing pumps is not hard. Repairing pumps while they run is extremely hard.')).toBe(
    'Repairing pumps while they run is extremely hard',
  )
})

test('passes over it also where its speaker was tied to the talk before', () => {
  expect(title('So I think repairing pumps is not hard. Repairing pumps while they run is extremely hard.')).toBe(
    'Repairing pumps while they run is extremely hard',
  )
})

test('takes no sentence that was left open for a claim', () => {
  expect(title('Every pump should have an owner... And every owner needs a spare valve in the cellar.')).toBe(
    'Every owner needs a spare valve in the cellar',
  )
})

test.each([
  'The trouble with a pump comes from the valve, because if you are reading meters',
  'If you add the last few winters of rain, for the wet decades in all of Ottmar',
  'The spare pump is a great example because, so it is such a heavy thing',
  'Thinking about the needs of the old pumps and their cellars',
])('takes no half of a sentence for a claim: %s', (clause) => {
  expect(clausesOf(`${clause}.`, english)).not.toContain(clause)
})

test.each([
  'The only way to keep the cellars of a town like Ottmar dry, but I think that you all know how it goes with pumps there. It rains.',
  'What a fine old pump, because what happens in the end is that you leave the works with a valve and with two years behind you.',
])('has none rather than a piece without a verb of its own: %s', (text) => {
  expect(title(text)).toBeUndefined()
})

test('cuts a sentence whose verb stands behind a short relative clause', () => {
  const text =
    'A cellar that nobody pumps is worse than no cellar at all, because the town believes that its valves and its meters are dry.'
  expect(title(text)).toBe('A cellar that nobody pumps is worse than no cellar at all, because the town believes…')
})

test('takes a later claim rather than cut the first sentence', () => {
  const long = 'A cellar in the old town of Ottmar has a pump from the year in which the last of the three bridges was built by Tarn'
  expect(title(`${long}. Most of the old pumps fail at the valve.`)).toBe('Most of the old pumps fail at the valve')
})

test.each([
  'If a cellar has two pumps of the same make and if the town has no spare valve for them in the works, you lose both in one night.',
  'When you oil a pump that has been standing in a wet cellar for as long as those in Ottmar have you need a new valve first.',
  'The more people of the town we get down into the cellars of the old houses by the river, the sooner the pumps are repaired.',
])('has none rather than a condition whose claim does not come: %s', (text) => {
  expect(title(text)).toBeUndefined()
})

test('has none where a sentence goes over into a question', () => {
  expect(
    title('The thing is that whenever you oil a pump, is it the valve, they laugh. It rained in the town all winter long.'),
  ).toBeUndefined()
})

test('cuts behind a condition where the claim has begun', () => {
  expect(
    title('If you buy pumps for a wet town, you need to know each of its cellars and each of its rivers and all those who oil them.'),
  ).toBe('If you buy pumps for a wet town, you need to know each of its cellars…')
})

test('never begins with a word that points back', () => {
  expect(clausesOf('We need to bring all of them together in one cellar.', english)).toEqual([])
  expect(clausesOf('They always fail at the valve in the first year.', english)).toEqual([])
})

test('where there is no safe clause, shows the first sentence cut at a word', () => {
  expect(cutAtWord('Pumps of the town works in Ottmar are a good deal worse off in winter than they are in the dry months of a year')).toBe(
    'Pumps of the town works in Ottmar are a good deal worse off in winter…',
  )
  const sentence = 'My uncle told me that he had bought seven pumps from a man whom nobody in the village had ever seen before that day'
  expect(cutAtWord(sentence)).toBe('My uncle told me that he had bought seven pumps from a man whom nobody in the village…')
})

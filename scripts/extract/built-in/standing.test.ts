import { expect, test } from 'vitest'
import { english } from './languages/english.ts'
import { passageOf } from './passages.fixture.ts'
import { faultOf } from './standing.ts'

const fault = (text: string) => faultOf(passageOf(text), english)
const rest = 'A worn valve leaks long before it breaks, and nobody hears a leak.'

test('lets a passage stand that begins with what it speaks of', () => {
  expect(fault(`Most pumps fail at the valve. ${rest}`)).toBeNull()
  expect(fault(`If you run a pump dry, you lose the seal within an hour. ${rest}`)).toBeNull()
  expect(fault(`There are three ways to lose a pump. ${rest}`)).toBeNull()
  expect(fault(`It's hard to hear a leak in a noisy cellar. ${rest}`)).toBeNull()
  expect(fault(`If you buy a pump with a worn valve, you pay for that valve within a year. ${rest}`)).toBeNull()
  expect(fault(`Most pumps have a valve that people forget. ${rest}`)).toBeNull()
  expect(fault(`You have to build your old pump anew yourself. ${rest}`)).toBeNull()
  expect(fault(`About half of the pumps fail at the valve. ${rest}`)).toBeNull()
  expect(fault(`You need one pump for every three cellars. ${rest}`)).toBeNull()
})

test.each([
  'It fails at the valve in most cases.',
  "That's the part which fails in most cases.",
  'They always fail at the valve.',
  'This approach fails at the valve.',
  'Because of that we changed every valve.',
  'The other reason is that valves are cheap.',
  'Number one, it is less of a pump.',
  'Some of them fail at the valve.',
  'Depends on the valve that you buy.',
  'When you do that, the valve fails first.',
  'The cellar master is able to make that rain go away.',
  'The key piece of that vision is around valves and seals in cellars.',
  'If a winter is wet and the cellars of a town fill up, that group is very important.',
  'The one people know best is the old pump.',
  'You cannot have three or four; you end up with the same cellar.',
  "When you're picking one, you need to pick a pump that lasts.",
  'You need to get good at the top five or top 10.',
  "You don't need a book on pumps to tell you that.",
  "You don't have to build yourself.",
  'About the way pumps have changed in this town.',
  'Your cellar team has to make that come to life.',
])('refuses an opening in mid-air: %s', (opening) => {
  expect(['dangles', 'hangs']).toContain(fault(`${opening} ${rest}`))
})

test('refuses an opening that is too short to say anything', () => {
  expect(fault(`Valves, mostly. ${rest}`)).toBe('opens short')
})

test('refuses a question that nobody answers', () => {
  expect(fault(`${rest} So what do you do about the valve?`)).toBe('asks')
  expect(fault(`Have you ever looked at a valve before? ${rest}`)).toBe('asks')
})

test('lets a question stand that the speaker goes on to answer', () => {
  expect(fault(`Why do pumps fail at the valve? Valves are made of rubber, and rubber ages. ${rest}`)).toBeNull()
})

test('refuses a sentence that breaks off, and a condition without what follows', () => {
  expect(fault(`Most pumps fail at the valve. And the company that makes the`)).toBe('breaks off')
  expect(fault(`If we could get better valves from the factory. ${rest}`)).toBe('breaks off')
  expect(fault(`An old or broken pump the problem is that nobody mends it. ${rest}`)).toBe('breaks off')
  expect(fault(`Most of the time the problem is that nobody mends a pump. ${rest}`)).toBeNull()
  expect(fault(`In a wet cellar the problem is that nobody mends a pump. ${rest}`)).toBeNull()
})

test.each([
  `${rest} You can turn the valve of your own pump...`,
  `${rest} You can turn the valve of your own pump…`,
  `${rest} You can turn the valve of your own pump, but...`,
  `You can turn the valve of a pump that is really... ${rest}`,
])('refuses an end that was left open, and what hangs before one: %s', (text) => {
  expect(fault(text)).toBe('breaks off')
})

test('lets stand what was left open where its speaker goes on', () => {
  expect(fault(`You can turn the valve of your own pump... ${rest}`)).toBeNull()
})

test('refuses an opening without a finite verb', () => {
  expect(fault(`A very old pump in a very wet cellar. ${rest}`)).toBe('no verb')
  expect(fault(`The hard job of emptying cellars, which may take a week. ${rest}`)).toBe('no verb')
  expect(fault(`The pumps of the old town, which leak, are a hundred years old. ${rest}`)).toBeNull()
})

test('refuses quotes and brackets that do not close', () => {
  expect(fault(`Most people say "pumps fail at the valve. ${rest}`)).toBe('unbalanced')
})

test('refuses a record of stammering', () => {
  expect(fault(`The the pump fails at at the valve the valve mostly. A worn worn valve leaks leaks early.`)).toBe('stammers')
})

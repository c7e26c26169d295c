import { expect, test } from 'vitest'
import { preparedMessage } from './prepared-message.ts'

test('prepares a message that subscribes, whatever the site is called', () => {
  expect(preparedMessage('mailto:desk@margins.example', 'Ink & paper?')).toBe(
    'mailto:desk@margins.example?subject=Subscribe%20to%20Ink%20%26%20paper%3F&body=Please%20send%20me%20the%20brief%20of%20Ink%20%26%20paper%3F.',
  )
})

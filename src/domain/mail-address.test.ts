import { expect, test } from 'vitest'
import { readMailAddress } from './mail-address.ts'

test('takes what is an address, its domain in lower case and ASCII', () => {
  expect(['Ada.Okafor+brief@Margins.Example', "o'neil@a-b.example", 'x@bücher.example'].map(readMailAddress)).toEqual([
    'Ada.Okafor+brief@margins.example',
    "o'neil@a-b.example",
    'x@xn--bcher-kva.example',
  ])
})

test('refuses what could say more to a mail server than an address', () => {
  const refused = [
    '',
    'ada',
    '@a.example',
    'ada@localhost',
    'ada@127.0.0.1',
    'ada@[127.0.0.1]',
    'ada@a..example',
    'ada@-a.example',
    '.ada@a.example',
    'a..b@a.example',
    '"a b"@a.example',
    'ada@a.example\r\nRCPT TO:<eve@a.example>',
    'ada\r\n@a.example',
    'ada@a.example,eve@a.example',
    'Ada <ada@a.example>',
    'ada@a.example>',
    'ada@a.example SIZE=1',
    'ada\u0000@a.example',
    'ádá@a.example',
    'ada@a.example/x',
    'ada@a.example:25',
    'ada@a.example?x',
    'ada@a%2eexample',
    `${'a'.repeat(65)}@a.example`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.example`,
  ]
  expect(refused.filter((text) => readMailAddress(text) !== null)).toEqual([])
})

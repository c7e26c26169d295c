import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Card } from './card.ts'
import { drawCard } from './draw.ts'
import { cardStore } from './store.ts'

const card = (headline: string): Card => ({ headline, above: 'Upkeep', below: '', brand: 'Margins' })
const [spares, alarms] = [card('Spares come first'), card('Alarms go to their owners')]

test('draws a card once, in a thread, as it would be drawn here, and throws away what is no longer shown', {
  timeout: 30_000,
}, async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'earmark-cards-')), 'cards')
  const store = cardStore(folder)
  await store.begin([spares, alarms])
  const png = await store.read(spares)
  expect(Buffer.from(png).equals(await drawCard(spares))).toBe(true)
  await store.read(alarms)
  expect(await readdir(folder)).toHaveLength(2)
  const files = (await readdir(folder)).map((name) => join(folder, name))
  for (const file of files) await utimes(file, 1, 1)
  const later = cardStore(folder)
  await later.begin([spares, alarms])
  expect(Buffer.from(await later.read(spares)).equals(Buffer.from(png))).toBe(true)
  expect(await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs))).toEqual([1000, 1000])
  await later.forgetOthers([alarms])
  expect(await readdir(folder)).toHaveLength(1)
  await rm(folder, { recursive: true })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLogo } from './logo.ts'

test('reads a file beside settings.md with its size, takes an address as it is, and needs none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'earmark-logo-'))
  await writeFile(join(folder, 'mark.SVG'), '<svg xmlns="http://www.w3.org/2000/svg" width="220" height="60"/>')
  expect(await readLogo('mark.SVG', folder)).toMatchObject({
    address: '/logo.svg',
    size: { width: 220, height: 60 },
    file: { name: 'logo.svg' },
  })
  expect(await readLogo('https://example.org/mark.png', folder)).toEqual({
    address: 'https://example.org/mark.png',
    size: null,
    file: null,
  })
  expect(await readLogo(undefined, folder)).toBeNull()
  await rm(folder, { recursive: true })
})

test('says that a file is not there, or is no picture', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'earmark-logo-'))
  await writeFile(join(folder, 'mark.png'), 'a thesis')
  await expect(readLogo('gone.svg', folder)).rejects.toThrow(
    'settings.md: "logo" names gone.svg, but there is no such file beside settings.md',
  )
  await expect(readLogo('mark.png', folder)).rejects.toThrow(
    'settings.md: "logo" names mark.png, but that is not a picture that can be read',
  )
  await rm(folder, { recursive: true })
})

import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { findPort } from './serve.ts'

test('a port that is free is taken as it was asked for, and one that is taken is said', async () => {
  const port = await findPort({ PORT: 0 })
  expect(await findPort({ PORT: port })).toBe(port)
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  try {
    await expect(findPort({ PORT: port })).rejects.toThrow(`Port ${port} is taken. Set PORT to a free one: PORT=${port + 1} npm start`)
    expect(await findPort({ PORT: undefined })).toBeGreaterThanOrEqual(4321)
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
})

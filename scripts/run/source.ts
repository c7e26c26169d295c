import type { Fetcher, FetchReply, FetchRequest } from '../net/fetcher.ts'
import { readSample } from '../samples/read.ts'

/** Reads an address: a file of a bundled show (`sample:...`) from disk, anything else from the web. */
export function createSource(fetcher: Fetcher): Fetcher {
  return async (request: FetchRequest): Promise<FetchReply> => {
    if (!request.url.startsWith('sample:')) return fetcher(request)
    return readSample(request.url)
  }
}

const Whole = globalThis.Response

/**
 * A response that keeps a text or bytes as they came, for who takes them out of this process at once. Node's own copies them into a stream
 * and back, and watches over the stream until the memory is cleared: a quarter of the time that a page takes.
 */
export class KeptResponse extends Whole {
  readonly kept: string | Uint8Array<ArrayBuffer> | null

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const isKept = typeof body === 'string' || (body instanceof Uint8Array && body.buffer instanceof ArrayBuffer)
    super(isKept ? null : body, init)
    this.kept = isKept ? (body as string | Uint8Array<ArrayBuffer>) : null
  }

  /** Node's own responses pass for such: `Response.json()` and `fetch` give them. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Whole
  }

  /** The same as a response of Node's, for who reads it as one. */
  whole(): Response {
    return new Whole(this.kept ?? super.body, this)
  }

  override get body(): Response['body'] {
    return this.kept === null ? super.body : this.whole().body
  }
  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.kept === null ? super.arrayBuffer() : this.whole().arrayBuffer()
  }
  override bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.kept === null ? super.bytes() : this.whole().bytes()
  }
  override text(): Promise<string> {
    return this.kept === null ? super.text() : this.whole().text()
  }
  override json(): Promise<unknown> {
    return this.kept === null ? super.json() : this.whole().json()
  }
  override blob(): Promise<Blob> {
    return this.kept === null ? super.blob() : this.whole().blob()
  }
  override clone(): Response {
    return this.kept === null ? super.clone() : new KeptResponse(this.kept, this)
  }
}

/** What a response holds: as it was kept, or read to its end; `null` where it has no body. */
export async function contentOf(response: Response): Promise<string | Uint8Array<ArrayBuffer> | null> {
  if ('kept' in response && response.kept !== null) return (response as KeptResponse).kept
  return response.body === null ? null : new Uint8Array(await response.arrayBuffer())
}

/** Lets all responses of this thread be such. Gives a function that lets it be as it was. */
export function keepResponses(): () => void {
  globalThis.Response = KeptResponse
  return () => {
    globalThis.Response = Whole
  }
}

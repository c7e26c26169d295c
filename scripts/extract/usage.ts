/** What a call to a model used. */
export interface Usage {
  model: string
  /** Tokens read and written, as the server counts them. */
  input: number
  output: number
}

/** A mistake of the person at the terminal, said in one line: what, where, how to mend it. Printed without a stack. */
export class UserError extends Error {
  override name = 'UserError'
}

/** What is said where work on one thing of many broke off by no mistake of the person's; the others go on. With its stack, to be reported. */
export function describeFault(error: unknown): string {
  return `a fault in Earmark, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}

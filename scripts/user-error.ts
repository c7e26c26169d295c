/** A mistake of the person at the terminal, said in one line: what, where, how to mend it. Printed without a stack. */
export class UserError extends Error {
  override name = 'UserError'
}

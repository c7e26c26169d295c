import { UserError } from '../user-error.ts'

/** Runs something that handles addresses: what it throws has every address taken out of it before anybody prints it. */
export async function hideAddresses<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UserError) throw new UserError(withoutAddresses(error.message))
    const said = error instanceof Error ? `${error.stack ?? error.message}` : String(error)
    const hidden = new Error(withoutAddresses(said.split('\n', 1)[0] ?? ''))
    hidden.stack = withoutAddresses(said) // without the cause and the fields, which hold what was sent
    throw hidden
  }
}

/** A text without what looks like a mail address. */
function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>"'`(),;:]+@[^\s<>"'`(),;:]+/g, (word) =>
    /node_modules|file:|\/scripts\/|^password@host$/.test(word) ? word : '[address]',
  )
}

/** What is used of js-yaml, which has no types of its own. */
declare module 'js-yaml' {
  export const CORE_SCHEMA: unique symbol
  /** Throws a `YAMLException` where the text is no YAML. */
  export function load(text: string, options: { schema: typeof CORE_SCHEMA }): unknown
}

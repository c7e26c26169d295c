/** Something wrong in a file of content/. */
export interface Finding {
  /** The file, as a path below the content directory. */
  file: string
  /** What is wrong and how to mend it, in one line that follows the file's name. */
  text: string
  /** What the file names and is not there; left out where something else is wrong. */
  names?: string
  /** True where a person may have deleted what it names: a site leaves it out, and that is right. */
  deleted?: boolean
}

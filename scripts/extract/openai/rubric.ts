const longest = 6000 // characters, some thousand words: a longer one costs more than the talk it is for, and small models lose the thread

/**
 * A rubric as it goes into each prompt: whole, or as many of its first lines as fit. `note` tells the editor what is not read.
 */
export function fitRubric(rubric: string): { rubric: string; note: string | null } {
  const text = rubric.trim()
  if (text.length <= longest) return { rubric: text, note: null }
  const end = text.lastIndexOf('\n', longest)
  const short = text.slice(0, end > longest / 2 ? end : longest).trimEnd()
  const note = `rubric.md has ${text.length} characters, and a model is shown its first ${short.length}: put what matters most first, or shorten it`
  return { rubric: short, note }
}

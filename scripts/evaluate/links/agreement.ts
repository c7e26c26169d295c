/** How far readers of the same links agree. */
export interface Agreement {
  /** Links that several read. */
  links: number
  /** Of all pairs of marks for one link, the share that are the same. */
  same: number
  /** Krippendorff's alpha with squared differences: 1 for full agreement, 0 for what chance would give. */
  alpha: number
}

/** Agreement over the marks of each link; `null` where none has two. (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011) */
export function measureAgreement(marks: readonly (readonly number[])[]): Agreement | null {
  const shared = marks.filter(({ length }) => length > 1)
  const all = shared.flat()
  if (all.length === 0) return null
  const within = shared.map((own) => apart(own) / (own.length - 1)).reduce((sum, part) => sum + part, 0) / all.length
  const among = apart(all) / (all.length * (all.length - 1))
  const pairs = shared.map(({ length }) => length * (length - 1)).reduce((sum, part) => sum + part, 0)
  return { links: shared.length, same: alike(shared) / pairs, alpha: among === 0 ? 1 : 1 - within / among }
}

/** Squared differences over all ordered pairs. */
function apart(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  const squares = values.reduce((total, value) => total + value ** 2, 0)
  return 2 * (values.length * squares - sum ** 2)
}

/** Ordered pairs of equal marks within links. */
function alike(links: readonly (readonly number[])[]): number {
  return links.flatMap((own) => own.map((mark) => own.filter((other) => other === mark).length - 1)).reduce((sum, part) => sum + part, 0)
}

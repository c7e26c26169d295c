/** A length of time in words, to the minute: `48 minutes`, `1 hour`, `9 hours 40 minutes`. Under a minute counts as one. */
export function renderLength(seconds: number): string {
  const total = Math.max(1, Math.round(seconds / 60))
  const hours = Math.floor(total / 60)
  const minutes = total % 60
  const parts = [hours > 0 && count(hours, 'hour'), minutes > 0 && count(minutes, 'minute')]
  return parts.filter((part) => part !== false).join(' ')
}

/** ISO 8601 duration of whole seconds: 3661 to `PT1H1M1S`. */
export function renderIsoDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 || whole < 60 ? `${rest}S` : ''}`
}

/** A number with its noun: `1 show`, `3 shows`, `1,200 insights`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`
}

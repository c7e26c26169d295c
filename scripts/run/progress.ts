/** Where a run tells how far it is. */
export interface Progress {
  /** What is being done now; shown and replaced on a terminal, left out elsewhere. */
  stage(text: string): void
  /** Something done: a line that stays. */
  line(text: string): void
  /** Clears what is being done now. */
  end(): void
}

/**
 * Progress on a stream: a terminal shows the current stage on one line that is replaced; anything else (a log, a pipe) gets
 * plain lines only. No line begins with `::`, which GitHub Actions would take for a command.
 */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  let shown = false
  const clear = () => {
    if (shown) stream.write('\r\x1b[2K')
    shown = false
  }
  return {
    stage(text) {
      if (!stream.isTTY) return
      clear()
      stream.write(plain(text).slice(0, Math.max(20, (stream.columns || 80) - 1)))
      shown = true
    },
    line(text) {
      clear()
      stream.write(`${plain(text)}\n`)
    },
    end: clear,
  }
}

/** Text from a feed as one harmless line: no control characters, no workflow command. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/^(\s*):{2,}/, '$1:')
    .replace(/##\[/g, '# [')
}

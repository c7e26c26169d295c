import type { Cost } from '#domain/costs.ts'
import type { Settings } from '#domain/settings.ts'
import { readCosts, writeCosts } from '../publish/costs.ts'
import { UserError } from '../user-error.ts'

const longestRunMs = 24 * 60 * 60 * 1000

/** What a model is asked for, or was: tokens, or minutes of audio. */
export interface Spending {
  model: string
  input?: number
  output?: number
  minutes?: number
}

/** The purse of a run: asked before each paid call, told after it. */
export interface Budget {
  /** Why a call may not be made now, or `null`. What is allowed is kept aside until `spend` tells what it came to. */
  refuse(estimate: readonly Spending[]): string | null
  /** Records what calls came to, in the ledger too; `estimate` is what was kept aside for them. */
  spend(podcast: string, estimate: readonly Spending[], spent: readonly Spending[]): Promise<void>
  /** Money spent in this run. */
  total(): number
}

/** What calls cost by the price table; a model without a price is free. */
export function costOf(spending: readonly Spending[], prices: Settings['prices']): number {
  return spending.reduce((sum, { model, input = 0, output = 0, minutes = 0 }) => {
    const price = prices[model] ?? {}
    return sum + (input * (price.input ?? 0) + output * (price.output ?? 0)) / 1e6 + minutes * (price.minute ?? 0)
  }, 0)
}

/** What a purse is for, where it is not for a whole run. */
export interface Allowance {
  /** In how many shares the run is collected at once: each may spend its equal part of what is left. */
  shares?: number | undefined
  /** What was spent in this run before, in money; the ledger of the month has it as well. */
  spent?: number | undefined
}

/** Opens the purse of a run or of a part of one: what the month has spent already stands in content/costs/. Throws a `UserError` where that cannot be read. */
export async function openBudget(
  content: string,
  settings: Pick<Settings, 'prices' | 'budget'>,
  now: Date,
  { shares = 1, spent: spentInRun = 0 }: Allowance = {},
): Promise<Budget> {
  const month = monthOf(now)
  const costs = await readMonth(content, month)
  const spentInMonth = sumCosts(costs)
  const whose = shares > 1 ? "this share's part of the budget" : 'the budget'
  let spentNow = 0
  let aside = 0
  let writing = Promise.resolve()
  return {
    refuse(estimate) {
      const cost = costOf(estimate, settings.prices)
      const { run, month: whole } = settings.budget
      const all = (spentNow + aside + cost) * shares // of all shares, if each does as this one
      if (cost > 0 && run !== undefined && spentInRun + all > run) return `${whose} of this run (${run}) is spent`
      if (cost > 0 && whole !== undefined && spentInMonth + all > whole) return `${whose} of this month (${whole}) is spent`
      aside += cost
      return null
    },
    spend(podcast, estimate, spent) {
      aside -= costOf(estimate, settings.prices)
      spentNow += costOf(spent, settings.prices)
      if (spent.length === 0) return Promise.resolve()
      const list = spent.reduce((sum, item) => addCost(sum, item, costOf([item], settings.prices)), costs.get(podcast) ?? [])
      costs.set(podcast, list)
      writing = writing.then(() => writeCosts(content, month, podcast, list))
      return writing
    },
    total: () => spentNow,
  }
}

/** Money in the ledgers of the months into which a run that ends now may fall. Throws a `UserError` where one cannot be read. */
export async function readSpent(content: string, now: Date): Promise<number> {
  const months = new Set([monthOf(now), monthOf(new Date(now.getTime() - longestRunMs))])
  let sum = 0
  for (const month of months) sum += sumCosts(await readMonth(content, month))
  return round(sum)
}

async function readMonth(content: string, month: string): Promise<Map<string, Cost[]>> {
  const { costs, problems } = await readCosts(content, month)
  if (problems[0]) throw new UserError(`${problems[0]} What was spent is not known, so nothing is.`)
  return costs
}

function sumCosts(costs: ReadonlyMap<string, readonly Cost[]>): number {
  return [...costs.values()].flat().reduce((sum, { cost }) => sum + cost, 0)
}

function monthOf(day: Date): string {
  return day.toISOString().slice(0, 7)
}

function addCost(costs: readonly Cost[], { model, input = 0, output = 0, minutes = 0 }: Spending, cost: number): Cost[] {
  const before = costs.find((item) => item.model === model) ?? { model, input: 0, output: 0, minutes: 0, cost: 0 }
  const after = {
    model,
    input: before.input + input,
    output: before.output + output,
    minutes: round(before.minutes + minutes),
    cost: round(before.cost + cost),
  }
  return [...costs.filter((item) => item.model !== model), after]
}

/** To a millionth: sums of floats would otherwise leave long tails in the files. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

import type { Cost, Costs } from '#domain/costs.ts'

/** What models were paid in one month, over all podcasts. */
export interface MonthOfCosts {
  /** `yyyy-mm`. */
  month: string
  /** Money in all. */
  cost: number
  /** By model, dearest first. */
  models: Cost[]
}

/** Adds up ledgers by month and model, newest month first. */
export function sumCosts(ledgers: readonly Costs[]): MonthOfCosts[] {
  const months = [...Map.groupBy(ledgers, ({ month }) => month)].sort(([a], [b]) => (a < b ? 1 : -1))
  return months.map(([month, files]) => {
    const models = [
      ...Map.groupBy(
        files.flatMap(({ costs }) => costs),
        ({ model }) => model,
      ),
    ].map(([model, costs]) => ({ ...addUp(costs), model }))
    models.sort((a, b) => b.cost - a.cost || (a.model < b.model ? -1 : 1))
    return { month, cost: addUp(models).cost, models }
  })
}

function addUp(costs: readonly Cost[]): Omit<Cost, 'model'> {
  const sum = (pick: (cost: Cost) => number) => Math.round(costs.reduce((total, cost) => total + pick(cost), 0) * 1e6) / 1e6
  return {
    input: sum(({ input }) => input),
    output: sum(({ output }) => output),
    minutes: sum(({ minutes }) => minutes),
    cost: sum(({ cost }) => cost),
  }
}

/** Something that can be had once: what it costs and what it brings, both whole numbers; `gain` is above 0. */
export type Option = { cost: number; gain: number };

/**
 * Takes at most one option of each group so that the gains together reach `need` at the least cost. Among equals the choice
 * that touches the fewest groups wins, then the larger gain, then the one that takes the later option in the earlier group.
 * Gives the place of the option taken in each group, null for none; null as a whole where even everything is too little.
 *
 * The multiple-choice knapsack, exact: costs are few hundreds, so the largest gain for every cost fits a table. One row finds
 * the least cost; a table over cost and groups touched, group by group from the last, then leads back to the one best choice.
 */
export function cheapestChoice(
  groups: readonly (readonly Option[])[],
  need: number,
): (number | null)[] | null {
  if (need <= 0) return groups.map(() => null);
  const leastCost = costToReach(groups, need);
  return leastCost === null ? null : choose(groups, { need, leastCost });
}

/** The smallest cost whose largest gain reaches `need`. */
function costToReach(groups: readonly (readonly Option[])[], need: number): number | null {
  const highest = groups.reduce((sum, options) => sum + Math.max(0, ...options.map(({ cost }) => cost)), 0);
  const gains = new Float64Array(highest + 1);
  for (const options of groups) {
    // From the dearest down: what lies below has not taken of this group yet.
    for (let budget = highest; budget >= 0; budget -= 1) {
      gains[budget] = bestGain(options, budget, (rest) => gains[rest] ?? 0);
    }
  }
  const found = gains.findIndex((gain) => gain >= need);
  return found === -1 ? null : found;
}

function bestGain(options: readonly Option[], budget: number, gainWith: (rest: number) => number): number {
  let best = gainWith(budget);
  for (const { cost, gain } of options) {
    if (cost <= budget) best = Math.max(best, gain + gainWith(budget - cost));
  }
  return best;
}

type Goal = { need: number; leastCost: number };

function choose(groups: readonly (readonly Option[])[], { need, leastCost }: Goal): (number | null)[] {
  const width = leastCost + 1;
  const tables = gainTables(groups, width);
  const gainFrom = (group: number, touched: number, budget: number) =>
    touched < 0 || budget < 0 ? -Infinity : (tables[group]?.[touched * width + budget] ?? 0);
  let touched = 0;
  while (gainFrom(0, touched, leastCost) < need) touched += 1;
  let budget = leastCost;
  return groups.map((options, group) => {
    const goal = gainFrom(group, touched, budget);
    const taken = options.findLastIndex(
      ({ cost, gain }) => gain + gainFrom(group + 1, touched - 1, budget - cost) === goal,
    );
    const option = options[taken];
    if (option === undefined) return null;
    touched -= 1;
    budget -= option.cost;
    return taken;
  });
}

/** For each group the largest gain of it and those after it, by how many of them are touched and what they may cost together. */
function gainTables(groups: readonly (readonly Option[])[], width: number): Float64Array[] {
  const tables: Float64Array[] = [new Float64Array((groups.length + 1) * width)];
  for (const options of groups.toReversed()) {
    tables.push(withGroup(options, tables.at(-1) ?? new Float64Array(), width));
  }
  return tables.toReversed();
}

function withGroup(options: readonly Option[], after: Float64Array, width: number): Float64Array {
  const table = Float64Array.from(after);
  for (const { cost, gain } of options) {
    // One row up stands one touched group less.
    for (let place = width; place < table.length; place += 1) {
      if (place % width < cost) continue;
      table[place] = Math.max(table[place] ?? 0, gain + (after[place - width - cost] ?? 0));
    }
  }
  return table;
}

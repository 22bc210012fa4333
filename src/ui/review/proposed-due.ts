/** The day that is offered for a repair: the next "Perbaikan" of the schedule, else a week from today. */
export function proposedDue(schedule: readonly { name: string; date: string }[], today: string): string {
  const repair = schedule
    .filter(({ name, date }) => /perbaikan|repair/i.test(name) && date >= today)
    .map(({ date }) => date)
    .toSorted()[0];
  return repair ?? daysAfter(today, repairDays);
}

const repairDays = 7;

function daysAfter(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

import { formOf } from '../../domain/forms/definitions/forms.ts';
import { wireField } from '../../domain/forms/record.ts';
import { summaryOfRecord } from '../../domain/forms/summary-of-record.ts';
import type { Json } from '../../domain/op.ts';
import { catalogueScope, opdScope } from '../../domain/scope.ts';
import type { RecordStory } from './record-story.ts';
import type { Moment } from './story.ts';
import type { DemoEdit } from './tell-stories.ts';

/** Who looks at what the OPDs hand in. */
const reviewer = 'andi';

/** What was written into one record, and what became of it. */
export function tellRecord(story: RecordStory): DemoEdit[] {
  const { id, form, opd, by, at, values, submitted, reviewed } = story;
  const row = { scope: opdScope(opd), entity: 'record', key: id };
  const state = (who: string, when: Moment, value: Json): DemoEdit => ({
    by: who,
    at: when,
    ...row,
    field: 'state',
    value,
  });
  return [
    { by, at, ...row, field: 'form', value: form },
    { by, at, ...row, field: 'version', value: formOf(form).version },
    ...Object.entries(values).map(([name, value]) => ({ by, at, ...row, field: wireField(name), value })),
    ...(submitted === undefined ? [] : [state(by, submitted, 'submitted'), ...tellSummary(story, submitted)]),
    ...(reviewed === undefined
      ? []
      : [state(reviewer, reviewed.at, { state: reviewed.state, reason: reviewed.reason ?? '' })]),
  ];
}

/** What the catalogue shows of it to everyone. */
function tellSummary({ id, form, opd, by, values }: RecordStory, at: Moment): DemoEdit[] {
  const summary = summaryOfRecord(formOf(form), values, { state: 'submitted', deleted: false });
  const row = { by, at, scope: catalogueScope, entity: 'summary', key: `${opd}:${id}` };
  return Object.entries(summary ?? {}).map(([field, value]) => ({ ...row, field, value }));
}

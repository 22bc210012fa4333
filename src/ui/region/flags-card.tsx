import type { BoughtTwice } from '../../domain/forms/bought-twice.ts';
import type { Flag } from '../../domain/forms/flags.ts';
import { regionFlags, type FlagGroup } from '../../domain/forms/region-flags.ts';
import { useWhole } from '../forms/use-whole.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Details } from '../kit/fold.tsx';
import { formatNumber } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { d } from '../messages/messages.ts';
import { RecordLink } from './record-links.tsx';
import { useRegionView } from './region-view.ts';

/** What stopped early, what was bought twice, and everything else that is worth a look. */
export function FlagsCard() {
  const { source, year } = useRegionView();
  const { groups, twice } = regionFlags(source, year);
  const words = d.region.flags;
  return (
    <Card title={words.title}>
      <p class="small soft">{groups.length + twice.length === 0 ? words.none : words.lead}</p>
      {twice.length > 0 && (
        <Details title={words.group(words.twice, twice.length)}>
          <ul class="stack tight">
            {twice.map((bought) => (
              <Twice key={`${bought.item} ${bought.why} ${bought.records[0]?.record}`} bought={bought} />
            ))}
          </ul>
        </Details>
      )}
      {groups.map((group) => (
        <Group key={group.kind} group={group} />
      ))}
    </Card>
  );
}

/** Long lists are drawn in part: what nobody checked yet may be every application. */
const shownAtFirst = 50;

function Group({ group: { kind, flagged } }: { group: FlagGroup }) {
  const { opdName } = useRegionView();
  const [isWhole, showWhole] = useWhole();
  return (
    <Details title={d.region.flags.group(d.region.flags.kinds[kind], flagged.length)}>
      <ul class="stack tight">
        {(isWhole ? flagged : flagged.slice(0, shownAtFirst)).map(({ record, flag }) => (
          <li key={`${record.opd} ${record.id}`}>
            <RecordLink record={record} />{' '}
            <span class="small soft">
              {[opdName(record.opd), detailOf(flag)].filter((part) => part !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {!isWhole && flagged.length > shownAtFirst && (
        <Button kind="quiet" onClick={showWhole}>
          {d.region.more}
        </Button>
      )}
    </Details>
  );
}

function detailOf(flag: Flag): string {
  if (flag.kind === 'stopped-early') return d.region.flags.months(flag.months);
  if (flag.kind === 'above-ceiling') return d.region.flags.above(`Rp ${formatNumber(flag.by)}`);
  return flag.kind === 'above-staff' ? d.region.flags.staff(formatNumber(flag.staff)) : '';
}

function Twice({ bought: { records, why } }: { bought: BoughtTwice }) {
  const { nameOfRef, opdName } = useRegionView();
  return (
    <li>
      <span class="small soft">{d.region.flags.twiceWhy[why]}</span>
      <ul class="stack tight">
        {records.map((ref) => (
          <li key={`${ref.opd} ${ref.record}`}>
            <a href={link('pendataan', 'ictSpending', ref.opd, ref.record)}>{nameOfRef(ref)}</a>{' '}
            <span class="small soft">{opdName(ref.opd)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Select } from '../kit/field.tsx';
import { link } from '../kit/router.ts';
import { m } from '../messages/messages.ts';
import { opdName } from './seat.ts';

/** Whom a coordinator may fill in for at a desk session. */
export type Desk = { opds: readonly string[]; chosen: string | null; choose: (opd: string | null) => void };

/** Chooses the OPD that is filled in for, says so, and leads back to where that OPD sits. */
export function OnBehalf({ desk }: { desk: Desk }) {
  const { directory } = useApp();
  const words = m.answering.room;
  const options = desk.opds.map((id) => ({ value: id, label: opdName(directory, id) }));
  return (
    <div class="stack tight">
      <Select
        label={words.fillFor}
        value={desk.chosen ?? ''}
        options={[{ value: '', label: words.nobody }, ...options]}
        onChange={(value) => desk.choose(value === '' ? null : value)}
      />
      {desk.chosen !== null && (
        <Banner
          title={words.onBehalfOf(opdName(directory, desk.chosen))}
          level={3}
          actions={<a href={link('meja', desk.chosen)}>{words.backToDesk}</a>}
        />
      )}
    </div>
  );
}

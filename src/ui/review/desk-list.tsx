import type { ComponentChildren } from 'preact';
import { waitingOf } from '../../domain/open-verdicts.ts';
import { Banner } from '../kit/banner.tsx';
import { Card } from '../kit/card.tsx';
import { Tag } from '../kit/tag.tsx';
import { d, m } from '../messages/messages.ts';
import { Judgement } from './judgement.tsx';
import type { Desk } from './use-desk.ts';
import type { ShownPiece } from './use-piece.ts';
import { VerdictLine } from './verdict-line.tsx';
import { VerdictMessage } from './verdict-message.tsx';

type DeskListProps = {
  desk: Desk;
  shown: ShownPiece;
  /** Where there is no room beside the list, the document stands in it. */
  document: ComponentChildren;
};

/** What there is to judge, level by level; the one that is judged now stands open. */
export function DeskList({ desk, shown, document }: DeskListProps) {
  return (
    <>
      {desk.view.indicator.levels.map(({ level, verified, requirements }) => {
        const codes = requirements.map(({ code }) => code).filter((code) => desk.codes.includes(code));
        if (codes.length === 0) return null;
        return (
          <Card key={level} title={m.words.level(level)}>
            {!verified && <Banner tone="warn" icon="alert" level={3} title={m.answering.room.unverified} />}
            <ul class="submissions">
              {codes.map((code) => (
                <Item key={code} code={code} desk={desk} shown={shown} document={document} />
              ))}
            </ul>
          </Card>
        );
      })}
    </>
  );
}

function Item({ code, desk, shown, document }: DeskListProps & { code: string }) {
  const { assessment } = desk.view;
  const assessed = assessment.requirements.get(code);
  if (assessed === undefined) return null;
  const isCurrent = code === desk.code;
  const { requirement, standing } = assessed;
  return (
    <li id={code} data-current={isCurrent ? '' : undefined}>
      <h3>
        <button type="button" class="as-link" aria-expanded={isCurrent} onClick={() => desk.select(code)}>
          {requirement.text}
        </button>
        {requirement.optional && <span class="small soft"> ({m.words.states.optional})</span>}
      </h3>
      {isCurrent ? (
        <Judgement desk={desk} assessed={assessed} shown={shown} document={document} />
      ) : waitingOf(assessment, code) === 'new' ? (
        <p>
          <Tag icon="clock">{d.review.desk.waitingTags.new}</Tag>
        </p>
      ) : (
        <>
          <VerdictLine standing={standing} verdict={assessment.room.verdicts.get(code)} />
          {standing === 'returned' && <VerdictMessage assessment={assessment} code={code} />}
        </>
      )}
    </li>
  );
}

import { useId } from 'preact/hooks';
import { documentedUpTo, levelIfDecided, type PlacedRequirement } from '../../domain/accept-together.ts';
import { maturityLevels, type MaturityLevel } from '../../domain/instrument.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { Select, TextInput } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { link, navigate } from '../kit/router.ts';
import { EmptyState } from '../kit/state-views.tsx';
import type { RoomView } from '../kit/room-view.ts';
import { d, m } from '../messages/messages.ts';
import { nameOfIndicator } from './indicator-name.ts';
import { TickedRequirement } from './ticked-requirement.tsx';
import { useUpToLevel } from './use-up-to-level.ts';

type UpToLevelProps = { view: RoomView; level: number };

/** Everything documented up to a level on one page: what is ticked is accepted, the rest goes back with its reason, all at once. */
export function UpToLevel({ view, level: asked }: UpToLevelProps) {
  const level = maturityLevels.find((one) => one === asked) ?? 5;
  const placed = documentedUpTo(view.assessment, level);
  const words = d.review.upTo;
  return (
    <Page
      title={words.title(level)}
      back={{ href: link('verifikasi', view.indicator.id), label: words.back }}
      lead={<p class="small soft">{words.lead(nameOfIndicator(view.assessment.room))}</p>}
    >
      <LevelChoice view={view} level={level} />
      {placed.length === 0 ? (
        <EmptyState title={words.nothing.title} text={words.nothing.text}>
          <LinkButton href={link('verifikasi', view.indicator.id)}>{words.back}</LinkButton>
        </EmptyState>
      ) : (
        <Form view={view} placed={placed} />
      )}
    </Page>
  );
}

/** Only levels in which something waits are worth choosing. */
function LevelChoice({ view, level }: { view: RoomView; level: MaturityLevel }) {
  const levels = new Set<MaturityLevel>([
    ...documentedUpTo(view.assessment, 5).map((one) => one.level),
    level,
  ]);
  if (levels.size < 2) return null;
  return (
    <Select
      label={d.review.upTo.level}
      value={String(level)}
      options={[...levels]
        .toSorted((a, b) => a - b)
        .map((one) => ({ value: String(one), label: m.words.level(one) }))}
      onChange={(chosen) =>
        navigate(link('verifikasi', view.indicator.id, 'sampai', chosen), { replace: true })
      }
    />
  );
}

function Form({ view, placed }: { view: RoomView; placed: readonly PlacedRequirement[] }) {
  const id = useId();
  const { exceptions, change, due, setDue, faults, submit } = useUpToLevel({ id, view, placed });
  const codes = placed.map(({ requirement }) => requirement.code);
  const returned = codes.filter((code) => exceptions.has(code));
  const accepted = codes.filter((code) => !exceptions.has(code));
  const words = d.review.upTo;
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.text;
  const then = levelIfDecided(view.assessment, { accepted, returned });
  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary faults={faults} />
      {[...new Set(placed.map(({ level }) => level))].map((level) => (
        <Card key={level} title={m.words.level(level)}>
          {view.indicator.levels.some((one) => one.level === level && !one.verified) && (
            <p class="small soft">{m.answering.room.unverified}.</p>
          )}
          <ul class="submissions">
            {placed
              .filter((one) => one.level === level)
              .map(({ requirement }) => (
                <TickedRequirement
                  key={requirement.code}
                  view={view}
                  requirement={requirement}
                  reasonId={`${id}-${requirement.code}`}
                  exception={exceptions.get(requirement.code) ?? null}
                  onChange={(exception) => change(requirement.code, exception)}
                  error={errorOf(requirement.code)}
                />
              ))}
          </ul>
        </Card>
      ))}
      {returned.length > 0 && (
        <TextInput
          id={`${id}-due`}
          type="date"
          label={d.review.due}
          hint={d.review.dueHint}
          value={due}
          onInput={setDue}
          error={errorOf('due')}
        />
      )}
      <p class="small">
        {words.result(m.words.level(view.assessment.reached.accepted), m.words.level(then))}
      </p>
      <Button type="submit" kind="primary" icon="accepted" whole>
        {words.save(accepted.length, returned.length)}
      </Button>
    </form>
  );
}

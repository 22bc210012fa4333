import { useState } from 'preact/hooks';
import type { Level } from '../../domain/instrument.ts';
import { levelKinds, type Assessment, type RequirementAssessment } from '../../domain/maturity.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Details, LevelFold } from '../kit/fold.tsx';
import { formatList } from '../kit/format.ts';
import type { Standing } from '../kit/grains.tsx';
import { Tag, type TagState } from '../kit/tag.tsx';
import { d, m } from '../messages/messages.ts';
import { poolOf, type Shown } from './requirement-pool.ts';

/** Requirement by requirement: which OPD shows it, what all have answered; the next level stands open. */
export function LevelPools({ assessment, scope }: { assessment: Assessment; scope: string }) {
  const { reached, room } = assessment;
  return (
    <section class="stack" aria-labelledby="syarat-gabungan">
      <div>
        <h2 id="syarat-gabungan">{d.determination.pool.title}</h2>
        <p class="small soft">{d.determination.pool.lead}</p>
      </div>
      {room.indicator.levels.map((level) => (
        <LevelPool
          key={level.level}
          level={level}
          assessment={assessment}
          scope={scope}
          isNext={level.level === reached.accepted + 1}
        />
      ))}
    </section>
  );
}

type LevelPoolProps = { level: Level; assessment: Assessment; scope: string; isNext: boolean };

function LevelPool({ level, assessment, scope, isNext }: LevelPoolProps) {
  const [isOpen, setOpen] = useState(isNext);
  const assessed = level.requirements.flatMap(({ code }) => assessment.requirements.get(code) ?? []);
  const standing = levelKinds.findLast((kind) => level.level <= assessment.reached[kind]) ?? 'none';
  const accepted = assessed.filter((one) => one.accepted).length;
  return (
    <LevelFold
      level={level.level}
      title={m.words.level(level.level)}
      summary={d.determination.pool.summary(accepted, assessed.length)}
      standing={standing}
      open={isOpen}
      onToggle={setOpen}
    >
      {isOpen && (
        <>
          <p class="level-note small">{level.summary}</p>
          {!level.verified && (
            <div class="level-note">
              <Banner tone="warn" icon="alert" level={3} title={m.answering.room.unverified} />
            </div>
          )}
          {assessed.map((one) => (
            <RequirementPool key={one.requirement.code} {...{ assessment, scope }} assessed={one} />
          ))}
        </>
      )}
    </LevelFold>
  );
}

type RequirementPoolProps = { assessment: Assessment; assessed: RequirementAssessment; scope: string };

function RequirementPool({ assessment, assessed, scope }: RequirementPoolProps) {
  const { directory } = useApp();
  const words = d.determination.pool;
  const { requirement, coverage } = assessed;
  const pool = poolOf(assessment, assessed);
  const names = (opds: readonly string[]) =>
    formatList(opds.map((opd) => directory.opds.get(opd)?.name ?? opd));
  return (
    <div class="requirement stack tight">
      <h3>{requirement.text}</h3>
      <div class="row">
        <StandingTag assessed={assessed} />
        {requirement.optional && <span class="small soft">{m.words.states.optional}</span>}
        {requirement.anyOf !== null && <span class="small soft">{m.answering.room.oneIsEnough}</span>}
      </div>
      {coverage !== null && (
        <>
          <p class="small">
            <b>{m.answering.requirement.coverage(coverage.met, coverage.of)}</b>
            {coverage.documented < coverage.met && ` ${words.documented(coverage.documented)}`}
          </p>
          <Named title={words.missing(coverage.missing.length)} names={names(coverage.missing)} />
        </>
      )}
      {pool.shown.length > 0 && (
        <ul class="small">
          {pool.shown.map((shown) => (
            <ShownLine key={shown.key} shown={shown} scope={scope} />
          ))}
        </ul>
      )}
      {pool.saidOnly.length > 0 && (
        <Named title={words.saidOnly(pool.saidOnly.length)} names={names(pool.saidOnly)} />
      )}
      {coverage === null && pool.denied.length > 0 && (
        <p class="small soft">{words.denied(names(pool.denied))}</p>
      )}
    </div>
  );
}

/** Few names stand there; many are folded, so that forty OPDs do not bury the next requirement. */
const shownLength = 120;

function Named({ title, names }: { title: string; names: string }) {
  if (names === '') return null;
  if (names.length > shownLength) {
    return (
      <Details title={title}>
        <p class="small">{names}</p>
      </Details>
    );
  }
  return (
    <p class="small">
      {title}: {names}
    </p>
  );
}

function ShownLine({ shown: { opd, evidence, page, proof }, scope }: { shown: Shown; scope: string }) {
  const { directory, openDocument } = useApp();
  const file = evidence.file ?? null;
  const name = evidence.title || file?.name || evidence.url || d.determination.pool.document;
  const open = () =>
    openDocument({
      scope,
      name,
      url: evidence.url ?? null,
      ...(file === null ? {} : { sha256: file.sha256, size: file.size, mime: file.mime }),
      ...(page === '' ? {} : { page }),
    });
  const notes = [
    page === '' ? '' : m.answering.tie.page(page),
    proof === 'proves' ? '' : m.answering.requirement.lacks[proof].title,
  ];
  return (
    <li>
      {directory.opds.get(opd)?.name ?? opd}:{' '}
      <button type="button" class="as-link" onClick={open}>
        {name}
      </button>
      <span class="soft">
        {notes
          .filter((note) => note !== '')
          .map((note) => ` · ${note}`)
          .join('')}
      </span>
    </li>
  );
}

function StandingTag({ assessed }: { assessed: RequirementAssessment }) {
  const [state, words] = standingInWords(assessed);
  return <Tag state={state}>{words}</Tag>;
}

function standingInWords({ standing, ...assessed }: RequirementAssessment): [TagState, string] {
  if (standing === 'returned') return ['needs-repair', m.answering.requirement.returned];
  if (standing === 'changed') return ['warn', d.review.changed];
  if (standing === 'repaired') return ['submitted', d.review.repaired];
  const kind: Standing = levelKinds.findLast((one) => assessed[one]) ?? 'none';
  if (kind === 'none') return ['plain', d.determination.pool.nothing];
  return [kind === 'accepted' ? 'accepted' : 'plain', m.words.standings[kind]];
}

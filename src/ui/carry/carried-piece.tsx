import { useState } from 'preact/hooks';
import { carryAnswerOf, type CarryAnswer } from '../../domain/carry-answers.ts';
import type { CarryPiece } from '../../domain/carry-over.ts';
import type { Evidence } from '../../domain/field-shapes.ts';
import type { Requirement } from '../../domain/instrument.ts';
import { opdScope } from '../../domain/scope.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Choices } from '../kit/choices.tsx';
import { Select } from '../kit/field.tsx';
import { link } from '../kit/router.ts';
import type { CarryView } from '../kit/use-carry-over.ts';
import { c } from '../messages/carry-messages.ts';
import { nameOf, numberAndDay, provedBefore } from './name-of.ts';
import { useDecide } from './use-decide.ts';

const answers = ['yes', 'replace', 'no'] as const satisfies readonly CarryAnswer[];

/** One earlier piece with its question: *Masih berlaku? Ya / Ganti / Tidak*. */
export function CarriedPiece({ view, piece }: { view: CarryView; piece: CarryPiece }) {
  const decide = useDecide(view);
  const { rooms, opd } = view;
  const [to, setTo] = useState(() => chosenFor(view, piece));
  const answer = carryAnswerOf(piece, opd, rooms);
  const isDisputed = rooms.get(piece.indicator.id)?.disputed.has(piece.id) === true;
  const choose = (code: string) => {
    const chosen = piece.candidates.find((one) => one.code === code) ?? null;
    setTo(chosen);
    if (answer === 'yes') void decide.one(piece, 'yes', chosen);
  };
  // What is not there cannot be shown anew.
  const isHere = piece.reason.kind !== 'removed' && piece.reason.kind !== 'elsewhere';
  const offered = isHere ? answers : answers.filter((one) => one !== 'yes');
  return (
    <Choices
      look="requirement"
      legend={
        <>
          {c.page.question} <b>{nameOf(piece.piece)}</b>
        </>
      }
      hint={
        <>
          <Facts piece={piece} opd={opd} />
          {isDisputed && <b> {c.page.disputed}</b>}
        </>
      }
      options={offered.map((value) => ({ value, label: c.answers[value] }))}
      value={answer}
      onChange={(value) => void decide.one(piece, value, to)}
    >
      <Destination piece={piece} to={to} onChoose={choose} />
      <Acts view={view} piece={piece} to={to} answer={answer} />
    </Choices>
  );
}

/** Where an earlier answer sent it, else where it is proposed to go. */
function chosenFor({ rooms }: CarryView, { id, indicator, candidates, requirement }: CarryPiece) {
  const decided = rooms.get(indicator.id)?.decisions.get(id)?.to;
  return candidates.find(({ code }) => code === decided) ?? requirement;
}

function Facts({ piece, opd }: { piece: CarryPiece; opd: string }) {
  const { directory } = useApp();
  const { what, opd: of } = piece.piece;
  const shown = 'evidence' in what ? what.evidence : null;
  const heirloom = of === opd ? '' : c.page.from(directory.opds.get(of)?.name ?? of);
  const facts = [heirloom, shown === null ? '' : numberAndDay(shown), provedBefore(piece.piece)];
  return (
    <>
      {facts.filter((fact) => fact !== '').join(' · ')}
      {what.kind === 'explanation' && <span class="prose">{what.text}</span>} <b>{c.classes[piece.class]}.</b>{' '}
      {c.reasons[piece.reason.kind]}
    </>
  );
}

type DestinationProps = {
  piece: CarryPiece;
  to: Requirement | null;
  onChoose: (code: string) => void;
};

function Destination({ piece: { candidates, indicator }, to, onChoose }: DestinationProps) {
  if (to === null) return null;
  const level = indicator.levels.find(({ requirements }) =>
    requirements.some(({ code }) => code === to.code),
  );
  return (
    <>
      {candidates.length > 1 ? (
        <Select
          label={c.page.goesTo}
          value={to.code}
          options={candidates.map(({ code, text }) => ({ value: code, label: text }))}
          onChange={onChoose}
        />
      ) : (
        <p class="small">
          {c.page.goesTo}: {to.ask ?? to.text}
        </p>
      )}
      {level?.verified === false && <p class="small soft">{c.page.draft}</p>}
    </>
  );
}

type ActsProps = { view: CarryView; piece: CarryPiece; to: Requirement | null; answer: CarryAnswer | null };

function Acts({ view, piece, to, answer }: ActsProps) {
  const { openDocument, openEvidence } = useApp();
  const { evidence, indicator } = piece;
  const request = { period: view.to.id, indicator: indicator.id, opd: view.opd };
  return (
    <div class="row">
      {evidence !== null && (
        <Button kind="quiet" icon="doc" onClick={() => openDocument(targetOf(piece, evidence))}>
          {c.page.open}
        </Button>
      )}
      {answer === 'replace' && to !== null && (
        <Button
          icon="plus"
          onClick={() => openEvidence({ kind: 'for-requirement', ...request, requirement: to.code })}
        >
          {c.page.add}
        </Button>
      )}
      {answer === 'replace' && to === null && (
        <LinkButton icon="pencil" href={link('indikator', indicator.id)}>
          {c.page.write}
        </LinkButton>
      )}
    </div>
  );
}

function targetOf({ piece, place }: CarryPiece, { file, url }: Evidence) {
  const page = place?.pages?.file;
  return {
    scope: opdScope(piece.opd),
    name: nameOf(piece),
    url: url ?? null,
    ...(file === undefined || file === null ? {} : { sha256: file.sha256, size: file.size, mime: file.mime }),
    ...(page === undefined ? {} : { page }),
  };
}

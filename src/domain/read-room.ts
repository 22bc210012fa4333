import type { StoredField } from './directory.ts';
import type { Evidence, Pages, SignedFacts, Submission, Verdict } from './field-shapes.ts';
import { currentHead, type Head } from './fold.ts';
import { requirementsOf } from './instrument.ts';
import {
  isLater,
  type Answer,
  type Claim,
  type ClaimState,
  type CoverageAnswer,
  type CoverageState,
  type OpdSubmission,
  type RequirementVerdict,
  type Room,
  type RoomContext,
  type SignOff,
  type Tie,
  type Written,
} from './room.ts';

type Row = { key: string; fields: ReadonlyMap<string, Head> };

/**
 * Builds a room from the stored fields of its own scope and of its period's (which holds the coverage answers).
 * Only current values count; answers on other indicators' requirements, unknown entities and incomplete ties are passed over.
 */
export function roomFrom(fields: Iterable<StoredField>, context: RoomContext): Room {
  const rows = rowsByEntity(fields);
  const rowsOf = (entity: string): Row[] => [...(rows.get(entity)?.values() ?? [])];
  const asked = new Set(requirementsOf(context.indicator).map((requirement) => requirement.code));
  return {
    ...context,
    claims: rowsOf('claim').flatMap(claimFrom),
    ties: rowsOf('link').flatMap(tieFrom),
    coverage: rowsOf('coverage')
      .flatMap(coverageFrom)
      .filter((answer) => asked.has(answer.requirement)),
    verdicts: new Map(
      rowsOf('verdict')
        .flatMap(verdictFrom)
        .map((verdict) => [verdict.requirement, verdict]),
    ),
    answers: new Map(rowsOf('answer').map((row) => [row.key, answerFrom(row)])),
    submissions: new Map(
      rowsOf('submission')
        .flatMap(submissionFrom)
        .map((submission) => [submission.opd, submission]),
    ),
    determination: rowsOf('determination').flatMap(determinationFrom)[0] ?? null,
    signOff: rowsOf('signoff').flatMap(signOffFrom)[0] ?? null,
    label: rowsOf('label').map((row) => read(row, 'name', ''))[0] ?? '',
  };
}

function rowsByEntity(fields: Iterable<StoredField>): Map<string, Map<string, Row>> {
  const entities = new Map<string, Map<string, Row & { fields: Map<string, Head> }>>();
  for (const { entity, key, field, state } of fields) {
    const head = currentHead(state);
    if (head === undefined) continue;
    const rows = entities.get(entity) ?? new Map<string, Row & { fields: Map<string, Head> }>();
    const row = rows.get(key) ?? { key, fields: new Map<string, Head>() };
    row.fields.set(field, head);
    entities.set(entity, rows.set(key, row));
  }
  return entities;
}

/** Values were checked against the registry when they came in, so their type is known here. */
function read<T>(row: Row, field: string, otherwise: T): T {
  const head = row.fields.get(field);
  return head === undefined ? otherwise : (head.value as T);
}

function claimFrom(row: Row): Claim[] {
  const [opd, requirement] = partsOf(row.key);
  const state = row.fields.get('state');
  if (state === undefined) return [];
  const claimed = state.value as ClaimState;
  return [
    { opd, requirement, state: claimed, bulk: read(row, 'bulk', false), ...lastWritten(row, ['state']) },
  ];
}

/** What makes a tie newer than a verdict. Not `deleted`: taking a tie away and back again repairs nothing. */
const repairingFields = ['requirement', 'evidence', 'pages', 'clause', 'quote'];

function tieFrom(row: Row): Tie[] {
  const requirement = row.fields.get('requirement');
  const evidence = row.fields.get('evidence');
  if (requirement === undefined || evidence === undefined) return [];
  return [
    {
      key: row.key,
      opd: partsOf(row.key)[0],
      requirement: requirement.value as string,
      evidence: evidence.value as Evidence,
      pages: read<Pages | null>(row, 'pages', null),
      clause: read(row, 'clause', ''),
      quote: read(row, 'quote', ''),
      deleted: read(row, 'deleted', false),
      ...lastWritten(row, repairingFields),
    },
  ];
}

function coverageFrom(row: Row): CoverageAnswer[] {
  const [requirement, opd] = partsOf(row.key);
  const state = row.fields.get('state');
  if (state === undefined) return [];
  return [
    {
      key: row.key,
      requirement,
      opd,
      state: state.value as CoverageState,
      evidence: read<Evidence | null>(row, 'evidence', null),
      ...lastWritten(row, ['state', 'evidence']),
    },
  ];
}

function verdictFrom(row: Row): RequirementVerdict[] {
  const head = row.fields.get('verdict');
  return head === undefined
    ? []
    : [{ ...(head.value as Verdict), requirement: row.key, ...lastWritten(row, ['verdict']) }];
}

function answerFrom(row: Row): Answer {
  return {
    opd: row.key,
    explanation: read(row, 'explanation', ''),
    complete: read(row, 'complete', false),
  };
}

function submissionFrom(row: Row): OpdSubmission[] {
  const head = row.fields.get('state');
  return head === undefined
    ? []
    : [{ ...(head.value as Submission), opd: row.key, ...lastWritten(row, ['state']) }];
}

function determinationFrom(row: Row): { level: string; note: string }[] {
  const level = read<string | null>(row, 'level', null);
  return level === null ? [] : [{ level, note: read(row, 'note', '') }];
}

function signOffFrom(row: Row): SignOff[] {
  const signed = read<SignedFacts | null>(row, 'signed', null);
  return signed === null ? [] : [{ ...signed, ...lastWritten(row, ['signed']) }];
}

function partsOf(key: string): [string, string] {
  const [first = '', second = ''] = key.split(':');
  return [first, second];
}

/** The latest of the named fields; one that is not sent yet is later than all that arrived. */
function lastWritten(row: Row, fields: readonly string[]): Written {
  const heads = fields.flatMap((field) => row.fields.get(field) ?? []);
  const [first, ...rest] = heads;
  if (first === undefined) return { by: '', at: '', receivedAt: null };
  const last = rest.reduce((latest, head) => (isLater(head, latest) ? head : latest), first);
  return { by: last.by, at: last.at, receivedAt: last.receivedAt };
}

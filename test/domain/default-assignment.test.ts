import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposeAssignments } from '../../src/domain/default-assignment.ts';
import type { Opd } from '../../src/domain/directory.ts';
import { instrumentSource } from '../../src/domain/instrument-source.ts';
import { localise } from '../../src/domain/localise.ts';

const instrumentOf = (id: string) =>
  localise(
    instrumentSource.parse(
      JSON.parse(readFileSync(new URL(`../../src/domain/instruments/${id}.json`, import.meta.url), 'utf8')),
    ),
    'id',
  );
const spbe = instrumentOf('spbe-2020');
const pemdi = instrumentOf('pemdi-2026');

const opd = (id: string, name: string, code = id): Opd => ({ id, code, name, active: true, successor: null });

const region = [
  opd('prokopim', 'Bagian Protokol dan Komunikasi Pimpinan'),
  opd('diskominfo', 'Dinas Komunikasi, Informatika, Statistik dan Persandian'),
  opd('bapperida', 'Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah'),
  opd('bkad', 'Badan Keuangan dan Aset Daerah'),
  opd('bkpsdm', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'),
  opd('inspektorat', 'Inspektorat Daerah'),
  opd('org', 'Bagian Organisasi Setda'),
  opd('hukum', 'Bagian Hukum Setda'),
  opd('pbj', 'Bagian Pengadaan Barang & Jasa'),
  opd('arsip', 'Dinas Perpustakaan dan Kearsipan'),
  opd('rsud', 'RSUD Contoh'),
  opd('dinkes', 'Dinas Kesehatan'),
];

const ownerOf = (proposal: ReturnType<typeof proposeAssignments>, indicator: string) =>
  proposal.assignments.find((row) => row.indicator === indicator && row.role === 'owner')?.opd;
const contributorsOf = (proposal: ReturnType<typeof proposeAssignments>, indicator: string) =>
  proposal.assignments
    .filter((row) => row.indicator === indicator && row.role === 'contributor')
    .map((row) => row.opd);

describe('proposeAssignments', () => {
  const proposal = proposeAssignments(spbe, region);

  it('takes a corrected edition as the one that it corrects', () => {
    const proposed = ({ assignments }: ReturnType<typeof proposeAssignments>) => assignments;
    expect(proposed(proposeAssignments({ ...spbe, id: 'spbe-2020-r2' }, region))).toEqual(
      proposed(proposeAssignments(spbe, region)),
    );
    expect(proposed(proposeAssignments({ ...spbe, id: 'lain' }, region))).not.toEqual(
      proposed(proposeAssignments(spbe, region)),
    );
  });

  it('gives every SPBE indicator but the free sector service an owner in a full region', () => {
    expect(proposal.withoutOwner).toEqual(['I47']);
    expect(proposal.unmatched).toEqual([]);
  });

  it('lets the first typical owner answer and the others contribute', () => {
    expect(ownerOf(proposal, 'I9')).toBe('inspektorat');
    expect(contributorsOf(proposal, 'I9')).toEqual(['hukum']);
    expect(ownerOf(proposal, 'I13')).toBe('bapperida');
    expect(contributorsOf(proposal, 'I13')).toEqual(['bkad']);
    expect(ownerOf(proposal, 'I35')).toBe('pbj');
    expect(ownerOf(proposal, 'I45')).toBe('rsud');
  });

  it('does not take the protocol office for Diskominfo', () => {
    expect(proposal.assignments.some((row) => row.opd === 'prokopim')).toBe(false);
  });

  it('names no OPD twice in one indicator and has one owner at most', () => {
    for (const instrument of [spbe, pemdi]) {
      const { assignments } = proposeAssignments(instrument, region);
      const pairs = assignments.map((row) => `${row.indicator}:${row.opd}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      for (const { id } of instrument.indicators) {
        const owners = assignments.filter((row) => row.indicator === id && row.role === 'owner');
        expect(owners.length).toBeLessThanOrEqual(1);
      }
    }
  });

  it('finds the offices by their codes where the names say nothing', () => {
    const byCode = proposeAssignments(spbe, [
      opd('a1', 'Kantor A', 'Diskominfotik'),
      opd('a2', 'Kantor B', 'Bappelitbangda'),
      opd('a3', 'Kantor C', 'Bag-Hukum'),
    ]);
    expect(ownerOf(byCode, 'I1')).toBe('a1');
    expect(contributorsOf(byCode, 'I1')).toEqual(['a3']);
    expect(ownerOf(byCode, 'I3')).toBe('a2');
  });

  it('falls back on the regional secretariat for its divisions, as owner where it owns and contributes', () => {
    const setda = proposeAssignments(spbe, [opd('setda', 'Sekretariat Daerah')]);
    expect(ownerOf(setda, 'I10')).toBe('setda');
    expect(contributorsOf(setda, 'I10')).toEqual([]);
  });

  it('says which offices found no OPD, and leaves inactive OPDs out', () => {
    const closed = region.map((unit) => (unit.id === 'inspektorat' ? { ...unit, active: false } : unit));
    const without = proposeAssignments(spbe, closed);
    expect(without.unmatched).toEqual([
      { office: 'Inspektorat', indicators: ['I9', 'I21', 'I29', 'I30', 'I31', 'I39'] },
    ]);
    expect(without.withoutOwner).toEqual(['I9', 'I21', 'I29', 'I39', 'I47']);
  });

  it('asks every service owner to contribute in Pemdi', () => {
    const services = proposeAssignments(pemdi, region);
    expect(contributorsOf(services, 'I13')).toEqual(['dinkes', 'rsud']);
    expect(services.withoutOwner).toEqual([]);
  });
});

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { publishedTerms } from '../../domain/forms/complaint-terms.ts';
import type { ComputeWith } from '../../domain/forms/computed.ts';
import { formOf } from '../../domain/forms/definitions/forms.ts';
import type { Option, Words } from '../../domain/forms/form.ts';
import { recordName } from '../../domain/forms/record-name.ts';
import type { FormRecord } from '../../domain/forms/record.ts';
import { notSaid, type RegionSource } from '../../domain/forms/region-source.ts';
import type { RecordRef } from '../../domain/forms/value.ts';
import { activeOpds } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { dayOf } from '../kit/format.ts';
import { useRecordsOf } from '../kit/records-at-hand.ts';
import type { Live } from '../kit/use-live.ts';
import { d, type Language } from '../messages/messages.ts';

/** What every card of the page draws from. */
export type RegionView = {
  source: RegionSource;
  /** The year that it is in the region. */
  year: number;
  given: ComputeWith;
  opdName: (opd: string) => string;
  /** Its short name, for tables. */
  opdCode: (opd: string) => string;
  /** A record by its name; words of its own where it has none. */
  nameOf: (record: Pick<FormRecord, 'form' | 'values'>) => string;
  /** The same of one that is only pointed to. */
  nameOfRef: (ref: RecordRef) => string;
  say: (words: Words) => string;
};

export const RegionViewProvider = createContext<RegionView | null>(null);

export function useRegionView(): RegionView {
  const view = useContext(RegionViewProvider);
  if (view === null) throw new Error('useRegionView needs the page of the region around it');
  return view;
}

/** All records of active OPDs on this device, and what is needed to tell of them. */
export function useRegion(): Live<RegionView> {
  const { storage, directory, language } = useApp();
  const opds = activeOpds(directory).map(({ id }) => id);
  const live = useRecordsOf(opds);
  if (live.state !== 'filled') return live;
  const records = live.value.filter(({ isDeleted }) => !isDeleted);
  const { complaintTerms, timeZone } = directory.profile;
  const words = wordsOf(records, language);
  return {
    state: 'filled',
    value: {
      source: { records, opds },
      year: Number(dayOf(storage.clock.nowMs()).slice(0, 4)),
      given: {
        terms: complaintTerms ?? publishedTerms,
        clock: { timeZone, now: storage.clock.nowIso() },
      },
      opdName: (opd) => directory.opds.get(opd)?.name ?? opd,
      opdCode: (opd) => directory.opds.get(opd)?.code || opd,
      ...words,
    },
  };
}

function wordsOf(records: readonly FormRecord[], language: Language) {
  const say = (words: Words): string => (language === 'en' ? words.en : words.id);
  const nameOf: RegionView['nameOf'] = ({ form, values }) => {
    const name = recordName(formOf(form), values);
    return name === null ? d.region.map.unnamed : say(name);
  };
  const byPlace = new Map(records.map((record) => [`${record.opd} ${record.id}`, record]));
  const nameOfRef = ({ opd, record }: RecordRef): string => {
    const found = byPlace.get(`${opd} ${record}`);
    return found === undefined ? d.region.map.unnamed : nameOf(found);
  };
  return { say, nameOf, nameOfRef };
}

/** The label of a code; what nobody knows has words of its own. */
export function labelOfCode(options: readonly Option[], code: string, say: RegionView['say']): string {
  const option = options.find((known) => known.code === code);
  if (option !== undefined) return say(option.label);
  return code === notSaid ? d.region.notSaid : code;
}

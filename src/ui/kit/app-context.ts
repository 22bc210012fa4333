import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Directory, Period, Person } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import type { Storage } from '../../storage/storage.ts';
import type { Endpoint } from '../../sync/endpoint.ts';
import type { SyncHandle } from '../../sync/status.ts';
import type { Language } from '../messages/messages.ts';

/** What evidence is asked for: it decides the steps of the sheet. `opd` is an OPD or `agency` for the shared library. */
export type EvidenceRequest =
  | { kind: 'for-requirement'; period: string; indicator: string; requirement: string; opd: string }
  | { kind: 'have-document'; opd: string }
  | { kind: 'for-library'; opd: string };

/** A document to look at; `scope` is where its bytes may be asked for: a library, or the room that shows it. */
export type DocumentTarget = {
  sha256?: string;
  url?: string | null;
  scope: string;
  name: string;
  size?: number;
  mime?: string;
  page?: string;
  /** Words to look for in it once it is open, such as the quote of a tie. */
  find?: string;
};

/** What every page may use. The app fills it; features reach each other only through it. */
export type AppContext = {
  storage: Storage;
  sync: SyncHandle;
  endpoint: Endpoint;
  me: Person;
  device: { id: string; name: string; kind: 'phone' | 'laptop' };
  directory: Directory;
  /** The running period; null where none was set up yet. */
  period: Period | null;
  /** The instrument of the period; null while it has not been fetched. */
  instrument: Instrument | null;
  language: Language;
  openEvidence: (request: EvidenceRequest) => void;
  openDocument: (target: DocumentTarget) => void;
};

export const AppContextProvider = createContext<AppContext | null>(null);

export function useApp(): AppContext {
  const app = useContext(AppContextProvider);
  if (app === null) throw new Error('useApp needs the app around it');
  return app;
}

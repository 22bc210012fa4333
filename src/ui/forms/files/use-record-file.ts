import { useState } from 'preact/hooks';
import { useApp } from '../../kit/app-context.ts';
import { useComputing } from '../use-computing.ts';
import { makeRecordFile, type FileOf } from './record-file.ts';

export type MakingState = 'idle' | 'busy' | 'failed' | 'full';
type Made = Awaited<ReturnType<typeof makeRecordFile>>;

/** Makes a file of records and hands it to `use`, which may tell that there was no room; what fails is told by the state. */
export function useRecordFile() {
  const { storage, directory, me } = useApp();
  const computing = useComputing();
  const [state, setState] = useState<MakingState>('idle');
  const make = async (
    of: FileOf,
    use: (made: Made) => Promise<'idle' | 'failed' | 'full'>,
  ): Promise<void> => {
    setState('busy');
    try {
      setState(await use(await makeRecordFile(of, { storage, directory, me, computing })));
    } catch {
      setState('failed');
    }
  };
  return { state, make };
}

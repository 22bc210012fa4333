import { useEffect, useState } from 'preact/hooks';
import type { WhatIfSource } from '../../domain/what-if.ts';
import type { Db } from '../../storage/db.ts';
import { readScratch, saveScratch } from '../../storage/scratch.ts';
import { useApp } from '../kit/app-context.ts';
import { deviceKind } from '../kit/device-kind.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { draftToText, textToDraft } from './scenario-draft.ts';
import { createWorkbench, type Workbench } from './workbench.ts';

/** The workbench of a period as it was left on this device; null until it was read. What is changed is on the disk at once. */
export function useWorkbench(source: WhatIfSource): Workbench | null {
  const { db } = useApp().storage;
  const name = `simulasi:${source.period.id}`;
  const [bench, setBench] = useState<Workbench | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const find = async () => {
      const text = await readScratch(db, name).catch(() => null);
      if (isCurrent) setBench(createWorkbench(source, textToDraft(text)));
    };
    void find();
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a newer source goes into the same workbench, below
  }, [db, name]);
  useEffect(() => {
    if (bench !== null) bench.source.value = source;
  }, [bench, source]);
  useEffect(() => (bench === null ? undefined : keepDraft(bench, db, name)), [bench, db, name]);
  return bench;
}

/** Writes the draft after each change, one write at a time: a thumb on a slider is faster than a slow phone's disk. */
function keepDraft(bench: Workbench, db: Db, name: string): () => void {
  let kept = draftToText(bench.draft.peek());
  let isWriting = false;
  const write = async (): Promise<void> => {
    isWriting = true;
    for (let text = draftToText(bench.draft.peek()); text !== kept; text = draftToText(bench.draft.peek())) {
      await saveScratch(db, name, text);
      kept = text;
    }
  };
  return bench.draft.subscribe(() => {
    if (isWriting) return;
    void write()
      .catch(() => showToast({ text: d.whatIf.notKept(deviceKind()) }))
      .finally(() => {
        isWriting = false;
      });
  });
}

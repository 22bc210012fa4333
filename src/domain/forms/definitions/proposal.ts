import type { Form } from '../form.ts';
import { aboutRecord, contact, cycle } from './common-fields.ts';
import { proposalDecision } from './proposal-decision.ts';
import { proposalDuplicates, proposalProcess } from './proposal-process.ts';
import { proposalPlan } from './proposal-plan.ts';
import { proposalSafety } from './proposal-safety.ts';
import { proposalWish } from './proposal-wish.ts';
import { w } from './shorthand.ts';

export const proposal: Form = {
  id: 'proposal',
  version: 1,
  title: w('Usulan aplikasi', 'Proposals to build'),
  record: w('Usulan', 'Proposal'),
  purpose: w(
    'Diisi sebelum membuat, mengubah, atau membeli aplikasi dan situs. Yang ditanyakan dulu adalah pekerjaannya, baru alatnya.',
    'Filled before an application or website is made, changed or bought. The work is asked first, the tool after it.',
  ),
  seeds: ['S1.7', 'S4.5', 'S4.6', 'S5.9', 'S5.10'],
  feeds: { spbe: [13, 14, 15, 21], pemdi: ['I13', 'I15'] },
  confidential: false,
  flow: 'proposal',
  yearly: false,
  nameField: 'title',
  columns: ['processName', 'change', 'priority', 'cost'],
  sections: [
    proposalProcess,
    proposalDuplicates,
    ...proposalWish,
    ...proposalPlan,
    ...proposalSafety,
    aboutRecord(cycle, contact),
    proposalDecision,
  ],
  rules: [{ kind: 'not-before', field: 'validUntil', than: 'letterDate' }],
  changes: [],
};

import type { Section } from '../form.ts';
import { is, option, w } from './shorthand.ts';

const isSoftware = is('category', 'software', 'subscription');

export const spendingPlan: Section = {
  id: 'plan',
  title: w('Kesesuaian dengan rencana', 'How it fits the plan'),
  fields: [
    {
      name: 'roadmapItem',
      type: 'one',
      options: [
        option('inRoadmap', 'Ada di Peta Rencana', 'In the roadmap'),
        option('notInRoadmap', 'Tidak ada', 'Not in the roadmap'),
        option('noRoadmap', 'Peta Rencana belum ada', 'There is no roadmap yet'),
      ],
      label: w('Butir Peta Rencana', 'Item of the roadmap'),
      help: w(
        'Peta Rencana SPBE daerah. Tanyakan Diskominfo.',
        'The SPBE roadmap of the region. Ask Diskominfo.',
      ),
      required: true,
      seeds: ['S5.6'],
    },
    {
      name: 'roadmapItemName',
      type: 'text',
      label: w('Nama butirnya', 'Name of the item'),
      required: true,
      relevant: is('roadmapItem', 'inRoadmap'),
      seeds: ['S5.6'],
    },
    {
      name: 'roadmapPart',
      type: 'one',
      options: [
        option('governance', 'Tata Kelola', 'Governance'),
        option('management', 'Manajemen', 'Management'),
        option('services', 'Layanan', 'Services'),
        option('infrastructure', 'Infrastruktur', 'Infrastructure'),
        option('applications', 'Aplikasi', 'Applications'),
        option('security', 'Keamanan', 'Security'),
        option('audit', 'Audit TIK', 'ICT audit'),
      ],
      label: w('Muatan Peta Rencana', 'Part of the roadmap'),
      required: true,
      relevant: is('roadmapItem', 'inRoadmap'),
    },
    {
      name: 'architectureDomain',
      type: 'one',
      options: [
        option('process', 'Proses Bisnis', 'Business processes'),
        option('data', 'Data dan Informasi', 'Data and information'),
        option('services', 'Layanan', 'Services'),
        option('applications', 'Aplikasi', 'Applications'),
        option('infrastructure', 'Infrastruktur', 'Infrastructure'),
        option('security', 'Keamanan', 'Security'),
      ],
      label: w('Domain arsitektur', 'Domain of the architecture'),
      help: w('Belanja ini termasuk bagian mana?', 'To which part does this spending belong?'),
      required: true,
      seeds: ['S5.6'],
    },
    {
      name: 'consulted',
      type: 'one',
      options: [
        option('before', 'Sebelum anggaran', 'Before the budget'),
        option('after', 'Sesudah', 'After it'),
        option('no', 'Belum', 'Not yet'),
      ],
      label: w('Dikonsultasikan ke Diskominfo', 'Discussed with Diskominfo'),
      required: true,
      seeds: ['S1.7'],
    },
    {
      name: 'consultedMinutes',
      type: 'files',
      label: w('Notulen atau berita acara', 'Minutes of the discussion'),
      required: is('consulted', 'before', 'after'),
      relevant: is('consulted', 'before', 'after'),
      seeds: ['S1.7'],
    },
    {
      name: 'clearance',
      type: 'one',
      options: [
        option('continue', 'Dilanjutkan', 'Continue'),
        option('stop', 'Tidak Dilanjutkan', 'Do not continue'),
        option('none', 'Belum ada', 'None yet'),
      ],
      label: w('Rekomendasi belanja TIK', 'Recommendation on the spending'),
      required: false,
      source: 'CL',
    },
    {
      name: 'application',
      type: 'record',
      forms: ['application'],
      orText: true,
      label: w('Aplikasi terkait', 'Application it is for'),
      required: is('category', 'software'),
      relevant: isSoftware,
      seeds: ['S5.6'],
    },
    {
      // Not required: what was bought without a proposal is flagged, and never held back.
      name: 'proposal',
      type: 'record',
      forms: ['proposal'],
      label: w('Usulan terkait', 'Proposal it follows'),
      help: w('Usulan yang sudah diputuskan, bila ada.', 'The proposal that was decided, if any.'),
      required: false,
      relevant: isSoftware,
      seeds: ['S5.6'],
    },
  ],
};

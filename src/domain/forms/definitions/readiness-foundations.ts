import type { Field, Section } from '../form.ts';
import { is, option, w } from './shorthand.ts';

const scale = (name: string, id: string, en: string): Field => ({
  name,
  type: 'scale',
  label: w(id, en),
  required: true,
  seeds: ['S5.3'],
  source: 'PR',
});

const help = w(
  'Berapa banyak pegawai? 1 hampir tidak ada, 2 sebagian kecil, 3 sekitar separuh, 4 kebanyakan, 5 hampir semua.',
  'How many of the staff? 1 almost nobody, 2 some, 3 about half, 4 most, 5 almost everybody.',
);

/** The statements are those of this project, not an official questionnaire. */
export const foundations: readonly Section[] = [
  {
    id: 'skill',
    title: w('Kecakapan digital', 'Digital skill'),
    help,
    fields: [
      scale('skillOffice', 'Bisa memakai program kantor', 'Can use office programs'),
      scale('skillInformation', 'Bisa mencari dan menilai informasi', 'Can find information and judge it'),
      scale('skillApplications', 'Bisa memakai aplikasi OPD sendiri', "Can use the OPD's own applications"),
      scale(
        'skillData',
        'Bisa memakai data dan kecerdasan buatan (AI)',
        'Can use data and artificial intelligence (AI)',
      ),
    ],
  },
  {
    id: 'culture',
    title: w('Budaya digital', 'Digital culture'),
    help,
    fields: [
      {
        ...scale('cultureLeaders', 'Pimpinan bekerja secara digital', 'Leaders work digitally'),
        seeds: ['S5.3', 'S5.4'],
      },
      scale(
        'culturePaper',
        'Kertas ditinggalkan bila ada cara digital',
        'Paper is given up when a digital way exists',
      ),
      scale('cultureSharing', 'Saling berbagi pengetahuan', 'Knowledge is shared'),
      scale('cultureChange', 'Terbuka pada perubahan', 'Open to change'),
    ],
  },
  {
    id: 'ethics',
    title: w('Etika digital', 'Digital ethics'),
    help,
    fields: [
      scale('ethicsMessages', 'Pesan sopan dan benar', 'Messages are polite and correct'),
      scale('ethicsPrivacy', 'Menghormati data pribadi', 'Personal data is respected'),
      scale('ethicsSources', 'Jujur memakai sumber dan program', 'Sources and software are used honestly'),
      scale('ethicsChannels', 'Memakai kanal resmi', 'Official channels are used'),
    ],
  },
  {
    id: 'safety',
    title: w('Keamanan digital', 'Digital safety'),
    help,
    fields: [
      {
        ...scale(
          'safetyPasswords',
          'Kata sandi kuat dan tidak sama di mana-mana',
          'Passwords are strong and unique',
        ),
        seeds: ['S5.3', 'S1.6'],
      },
      scale('safetyPhishing', 'Mengenali pesan penipuan', 'Phishing is recognised'),
      scale('safetyDevices', 'Menjaga perangkat', 'Devices are cared for'),
      scale('safetyReporting', 'Melaporkan insiden', 'Incidents are reported'),
    ],
  },
  {
    id: 'basis',
    title: w('Dari mana angkanya', 'Where the figures come from'),
    fields: [
      {
        name: 'scaleBasis',
        type: 'one',
        options: [
          option('survey', 'Survei pegawai', 'Survey of staff'),
          option('meeting', 'Rapat unit', 'Meeting of the unit'),
          option('estimate', 'Perkiraan admin', "The admin's estimate"),
        ],
        label: w('Dasar penilaian', 'Basis of the answers'),
        required: true,
        source: 'PR',
      },
      {
        name: 'respondents',
        type: 'int',
        min: 1,
        label: w('Jumlah responden', 'Number of respondents'),
        required: true,
        relevant: is('scaleBasis', 'survey'),
        source: 'PR',
      },
      {
        name: 'foundations',
        type: 'computed',
        rule: 'foundation-means',
        label: w('Empat pondasi', 'Four foundations'),
        help: w(
          'Rata-rata tiap pondasi. Keempatnya tidak digabung menjadi satu angka.',
          'The mean of each foundation. The four are never merged into one number.',
        ),
        required: false,
        seeds: ['S5.3'],
      },
    ],
  },
];

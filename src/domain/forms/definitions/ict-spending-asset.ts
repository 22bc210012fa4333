import type { Section } from '../form.ts';
import { stopReasons } from './options.ts';
import { is, option, w } from './shorthand.ts';

const hasStopped = is('works', 'broken', 'unused', 'replaced');
const lasts = is('category', 'hardware', 'software', 'subscription', 'network');
const isSoftware = is('category', 'software', 'subscription');

export const spendingAsset: Section = {
  id: 'asset',
  title: w('Keadaan aset', 'State of the asset'),
  fields: [
    {
      name: 'acquired',
      type: 'date',
      notAfter: 'today',
      label: w('Tanggal diterima', 'Date received'),
      required: true,
      seeds: ['S5.7'],
    },
    {
      name: 'expectedYears',
      type: 'int',
      min: 1,
      max: 20,
      unit: w('tahun', 'years'),
      label: w('Umur pakai yang diharapkan', 'Expected years of use'),
      required: true,
      relevant: lasts,
      seeds: ['S5.7'],
    },
    {
      name: 'works',
      type: 'one',
      options: [
        option('works', 'Berfungsi', 'Works'),
        option('partly', 'Sebagian', 'Works in part'),
        option('broken', 'Rusak', 'Broken'),
        option('unused', 'Tidak dipakai', 'Not used'),
        option('replaced', 'Diganti', 'Replaced'),
      ],
      label: w('Masih berfungsi', 'Does it still work'),
      required: true,
      relevant: lasts,
      seeds: ['S5.7'],
    },
    {
      name: 'lastUsed',
      type: 'date',
      notAfter: 'today',
      label: w('Terakhir dipakai melayani', 'Last used to serve'),
      help: w('Masih dipakai? Tulis tanggal hari ini.', "Still in use? Write today's date."),
      required: isSoftware,
      relevant: lasts,
      seeds: ['S5.5', 'S5.7'],
    },
    {
      name: 'servedMonths',
      type: 'computed',
      rule: 'served-months',
      label: w('Lama melayani (bulan)', 'Months of service'),
      help: w(
        'Dihitung dari tanggal diterima sampai terakhir dipakai.',
        'Counted from the day received to the last use.',
      ),
      required: false,
      relevant: lasts,
      seeds: ['S5.7'],
    },
    {
      name: 'endReason',
      type: 'one',
      options: stopReasons,
      label: w('Mengapa berhenti', 'Why it stopped'),
      required: true,
      relevant: hasStopped,
      seeds: ['S5.7'],
    },
    {
      name: 'endReasonDetail',
      type: 'long',
      label: w('Penjelasan alasan', 'More about the reason'),
      required: is('endReason', 'other'),
      relevant: hasStopped,
      seeds: ['S5.7'],
    },
    {
      name: 'licenceUntil',
      type: 'date',
      label: w('Lisensi atau langganan sampai', 'Licence or subscription until'),
      required: is('category', 'subscription'),
      relevant: isSoftware,
      source: 'SIA',
    },
    {
      name: 'assetNo',
      type: 'text',
      label: w('Nomor barang milik daerah', 'Number in the list of regional assets'),
      required: false,
      relevant: lasts,
    },
    {
      name: 'place',
      type: 'text',
      label: w('Lokasi', 'Place'),
      help: w('Di mana barang ini sekarang?', 'Where is it now?'),
      required: true,
      relevant: is('category', 'hardware', 'network'),
    },
    {
      name: 'checkedOn',
      type: 'date',
      notAfter: 'today',
      label: w('Diperiksa tanggal', 'Checked on'),
      required: false,
      relevant: lasts,
    },
    {
      name: 'photo',
      type: 'files',
      photo: true,
      label: w('Foto', 'Photo'),
      help: w(
        'Foto barang di tempatnya. Bisa tanpa sinyal.',
        'A photo of it in its place. Works without signal.',
      ),
      required: false,
      relevant: is('category', 'hardware', 'network'),
    },
  ],
};

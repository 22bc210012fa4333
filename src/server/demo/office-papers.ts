import type { Calendar } from './calendar.ts';
import { drawMeeting } from './draw-pictures.ts';
import { officeFile, pngFile } from './paper-forms.ts';
import { moment, type DemoDocument } from './story.ts';

/** Reports, minutes and budgets of the other OPDs. */
export function officePapers(calendar: Calendar): DemoDocument[] {
  return [
    ...dataCentrePapers(calendar),
    ...forumPapers(calendar),
    ...supervisionPapers(calendar),
    ...budgetPapers(calendar),
  ];
}

const informatics = { library: 'diskominfo', by: 'yusuf', office: 'Dinas Komunikasi dan Informatika' };

function dataCentrePapers({ year }: Calendar): DemoDocument[] {
  const { office, ...own } = informatics;
  return [
    {
      ...own,
      id: 'laporan-pusat-data',
      added: moment(32, '16:08'),
      title: `Laporan Pemanfaatan Pusat Data Semester II ${year - 1}`,
      kind: 'laporan',
      number: `555/61/${year}`,
      date: `${year}-01-12`,
      signer: 'Kepala Bidang Infrastruktur TIK',
      file: officeFile({
        file: `Laporan_Pusat_Data_${year - 1}-2.pdf`,
        office,
        title: `Laporan Pemanfaatan Pusat Data Semester II ${year - 1}`,
        number: `555/61/${year}`,
        pages: [
          [
            'Sembilan dari dua belas perangkat daerah menempatkan aplikasinya di Pusat Data. Ketersediaan layanan 99,2 persen.',
          ],
          [
            'Tiga perangkat daerah belum memakai: RSUD (server sendiri), Dinkes (menunggu migrasi), dan Dukcapil (pusat data kementerian).',
          ],
        ],
      }),
    },
    {
      ...own,
      id: 'sop-pusat-data',
      added: moment(32, '16:25'),
      title: 'SOP Layanan Pusat Data',
      kind: 'sop',
      number: `SOP/DISKOMINFO/07/${year - 1}`,
      date: `${year - 1}-04-02`,
      file: officeFile({
        file: 'SOP_Layanan_Pusat_Data.pdf',
        office,
        title: 'SOP Layanan Pusat Data',
        number: `SOP/DISKOMINFO/07/${year - 1}`,
        pages: [
          [
            '1. Perangkat daerah mengajukan permohonan. 2. Dinas menilai kebutuhan. 3. Dinas menyediakan layanan paling lama lima hari kerja.',
          ],
        ],
      }),
    },
  ];
}

function forumPapers({ year }: Calendar): DemoDocument[] {
  const { office, ...own } = informatics;
  return [
    {
      ...own,
      id: 'foto-forum',
      added: moment(21, '17:30'),
      title: 'Foto rapat Forum SPBE triwulan I',
      kind: 'foto',
      date: `${year}-03-03`,
      file: pngFile('foto-forum-spbe.png', drawMeeting('RAPAT FORUM SPBE TRIWULAN I', `3 Maret ${year}`)),
    },
    {
      ...own,
      id: 'notulen-forum',
      added: moment(21, '17:41'),
      title: 'Notulen rapat Forum SPBE triwulan I',
      kind: 'notulen',
      number: `555/140/${year}`,
      date: `${year}-03-03`,
      file: officeFile({
        file: 'Notulen_Forum_SPBE_TW1.pdf',
        office,
        title: 'Notulen rapat Forum SPBE triwulan I',
        number: `555/140/${year}`,
        pages: [
          [
            'Hadir: 12 perangkat daerah. Pokok bahasan: bukti dukung penilaian mandiri dan konsultasi anggaran TIK.',
          ],
          [
            'Putusan: setiap perangkat daerah menunjuk admin SPBE; konsultasi anggaran TIK dicatat dalam berita acara.',
          ],
        ],
      }),
    },
  ];
}

function supervisionPapers({ year }: Calendar): DemoDocument[] {
  return [
    {
      id: 'laporan-risiko',
      library: 'inspektorat',
      by: 'gunawan',
      added: moment(23, '09:50'),
      title: `Laporan Manajemen Risiko SPBE ${year - 3}`,
      kind: 'laporan',
      number: `700/33/${year - 3}`,
      date: `${year - 3}-10-18`,
      signer: 'Inspektur',
      note: 'Laporan terakhir; yang baru masih disusun.',
      file: officeFile({
        file: `Laporan_Risiko_SPBE_${year - 3}.pdf`,
        office: 'Inspektorat Daerah',
        title: `Laporan Manajemen Risiko SPBE ${year - 3}`,
        number: `700/33/${year - 3}`,
        pages: [
          ['Penilaian risiko dilakukan pada tiga layanan: perizinan, kepegawaian, dan keuangan.'],
          ['Daftar risiko: 18 butir, 5 di antaranya tinggi.'],
        ],
      }),
    },
    {
      id: 'undangan-rapat-tim',
      library: 'bagian-organisasi',
      by: 'lukman',
      added: moment(42, '08:20'),
      title: 'Undangan rapat Tim Koordinasi SPBE',
      kind: 'undangan',
      number: `005/88/${year}`,
      date: `${year}-02-24`,
      signer: 'Sekretaris Daerah',
      file: officeFile({
        file: 'Undangan_Rapat_Tim_Koordinasi.pdf',
        office: 'Sekretariat Daerah',
        title: 'Undangan',
        number: `005/88/${year}`,
        pages: [
          [
            'Mengharap kehadiran Saudara pada rapat Tim Koordinasi SPBE, Selasa pukul 09.00 WITA di Ruang Rapat Sekretaris Daerah.',
          ],
        ],
      }),
    },
  ];
}

function budgetPapers({ year }: Calendar): DemoDocument[] {
  return [
    { library: 'bpkad', by: 'bayu', code: 'BPKAD', added: moment(19, '10:30') },
    { library: 'dinkes', by: 'siti', code: 'Dinkes', added: moment(15, '10:30') },
    { library: 'rsud', by: 'ratna', code: 'RSUD', added: moment(14, '10:30') },
  ].map(({ library, by, code, added }) => ({
    id: `dpa-${library}`,
    library,
    by,
    added,
    title: `DPA-SKPD ${code} ${year}, belanja TIK`,
    kind: 'dokumen-anggaran',
    number: `DPA/${code}/${year}`,
    date: `${year}-01-05`,
    file: officeFile({
      file: `DPA_${library}_${year}.pdf`,
      office: code,
      title: `Dokumen Pelaksanaan Anggaran ${year}`,
      number: `DPA/${code}/${year}`,
      pages: [['Sub kegiatan: pengelolaan aplikasi dan langganan jaringan. Pagu Rp148.500.000.']],
    }),
  }));
}

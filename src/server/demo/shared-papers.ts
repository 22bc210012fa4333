import type { Calendar } from './calendar.ts';
import { officeFile, regulationFile } from './paper-forms.ts';
import { moment, type DemoDocument, type DemoFile } from './story.ts';

/** The documents that many OPDs need, kept once by Diskominfo for all. */
export function sharedPapers({ year }: Calendar): DemoDocument[] {
  const shared = { library: 'agency', by: 'andi' };
  return [
    {
      ...shared,
      id: 'perbup-spbe',
      added: moment(47, '09:10'),
      title: 'Peraturan Bupati tentang Penyelenggaraan SPBE',
      kind: 'peraturan',
      number: `27 Tahun ${year - 2}`,
      date: `${year - 2}-05-14`,
      signer: 'Bupati Contoh',
      note: 'Dipakai hampir semua OPD untuk indikator 1 sampai 10.',
      file: spbeRegulation(year),
    },
    {
      ...shared,
      id: 'sk-tim-koordinasi',
      added: moment(47, '09:24'),
      title: 'Keputusan Bupati tentang Tim Koordinasi SPBE',
      kind: 'keputusan',
      number: `188.45/112/${year - 1}`,
      date: `${year - 1}-02-03`,
      signer: 'Bupati Contoh',
      file: teamDecree(year),
    },
    {
      ...shared,
      id: 'peta-rencana',
      added: moment(46, '14:02'),
      title: `Peta Rencana SPBE ${year - 1}–${year + 3}`,
      kind: 'dokumen-perencanaan',
      number: `050/231/${year - 1}`,
      date: `${year - 1}-06-20`,
      signer: 'Sekretaris Daerah',
      validUntil: `${year + 3}-12-31`,
      file: roadmap(year),
    },
    {
      ...shared,
      id: 'arsitektur',
      added: moment(45, '10:31'),
      title: 'Dokumen Arsitektur SPBE Kabupaten Contoh',
      kind: 'dokumen-perencanaan',
      number: `050/198/${year - 1}`,
      date: `${year - 1}-05-27`,
      signer: 'Sekretaris Daerah',
      file: architecture(year),
    },
    {
      ...shared,
      id: 'portal-arsitektur',
      added: moment(44, '08:47'),
      title: 'Profil Kabupaten Contoh di Sistem Informasi Arsitektur SPBE',
      kind: 'tautan',
      date: `${year}-01-16`,
      url: 'https://arsitektur.contohkab.example/profil',
    },
  ];
}

function spbeRegulation(year: number): DemoFile {
  return regulationFile({
    file: `Perbup_27_${year - 2}_SPBE.pdf`,
    kind: 'Peraturan Bupati Contoh',
    number: `27 Tahun ${year - 2}`,
    about: 'Penyelenggaraan Sistem Pemerintahan Berbasis Elektronik',
    considerations: [
      'a. bahwa untuk mewujudkan tata kelola pemerintahan yang bersih, efektif, transparan, dan akuntabel serta pelayanan publik yang berkualitas diperlukan sistem pemerintahan berbasis elektronik;',
      'b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Bupati tentang Penyelenggaraan Sistem Pemerintahan Berbasis Elektronik.',
    ],
    chapters: [
      {
        name: 'Bab II Arsitektur SPBE',
        articles: [
          'Pasal 4. (1) Arsitektur SPBE memuat referensi arsitektur dan domain arsitektur. (2) Domain arsitektur meliputi proses bisnis, data dan informasi, infrastruktur SPBE, aplikasi SPBE, keamanan SPBE, dan layanan SPBE.',
          'Pasal 5. Arsitektur SPBE disusun untuk jangka waktu lima tahun dan direviu setiap tahun oleh Tim Koordinasi.',
        ],
      },
      {
        name: 'Bab III Peta Rencana dan Aplikasi',
        articles: [
          'Pasal 8. Peta Rencana SPBE memuat tata kelola, manajemen, layanan, infrastruktur, aplikasi, dan keamanan SPBE, serta Audit TIK.',
          'Pasal 11. (1) Pembangunan aplikasi mengikuti siklus perencanaan, analisis, desain, implementasi, dan pemeliharaan. (2) Setiap perangkat daerah mengonsultasikan pembangunan aplikasi kepada Dinas sebelum dianggarkan.',
        ],
      },
      {
        name: 'Bab IV Infrastruktur dan Keamanan',
        articles: [
          'Pasal 15. Seluruh perangkat daerah menggunakan Jaringan Intra pemerintah daerah yang dikelola oleh Dinas.',
          'Pasal 17. Seluruh perangkat daerah menempatkan aplikasi dan data pada Pusat Data yang dikelola oleh Dinas, kecuali yang diatur lain oleh peraturan perundang-undangan.',
          'Pasal 21. Manajemen keamanan informasi meliputi penetapan ruang lingkup, penanggung jawab, perencanaan, dukungan pengoperasian, evaluasi kinerja, dan perbaikan berkelanjutan.',
        ],
      },
      {
        name: 'Bab VII Ketentuan Penutup',
        articles: ['Pasal 30. Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.'],
      },
    ],
    closing: `Ditetapkan di Contoh pada tanggal 14 Mei ${year - 2}. Bupati Contoh, ttd.`,
  });
}

function teamDecree(year: number): DemoFile {
  return regulationFile({
    file: `SK_Tim_Koordinasi_SPBE_${year - 1}.pdf`,
    kind: 'Keputusan Bupati Contoh',
    number: `188.45/112/${year - 1}`,
    about: 'Tim Koordinasi Sistem Pemerintahan Berbasis Elektronik',
    considerations: [
      'bahwa untuk keterpaduan penerapan SPBE antarperangkat daerah perlu dibentuk Tim Koordinasi SPBE.',
    ],
    chapters: [
      {
        name: 'Tugas Tim',
        articles: [
          'KESATU: Membentuk Tim Koordinasi SPBE dengan susunan sebagaimana tercantum dalam Lampiran.',
          'KEDUA: Tim bertugas mengarahkan, memantau, dan mengevaluasi penerapan SPBE, serta mengoordinasikan rencana dan anggaran SPBE seluruh perangkat daerah.',
          'KETIGA: Tim bertemu sedikitnya sekali dalam tiga bulan dan melaporkan hasilnya kepada Bupati.',
        ],
      },
      {
        name: 'Lampiran: susunan tim',
        articles: [
          'Koordinator: Sekretaris Daerah. Ketua pelaksana: Kepala Dinas Komunikasi dan Informatika.',
          'Anggota: Kepala Bapperida, Kepala BPKAD, Kepala BKPSDM, Inspektur, Kepala Bagian Organisasi, Kepala Bagian Hukum.',
        ],
      },
    ],
    closing: `Ditetapkan di Contoh pada tanggal 3 Februari ${year - 1}. Bupati Contoh, ttd.`,
  });
}

function roadmap(year: number): DemoFile {
  return officeFile({
    file: `Peta_Rencana_SPBE_${year - 1}-${year + 3}.pdf`,
    office: 'Sekretariat Daerah',
    title: `Peta Rencana SPBE ${year - 1}-${year + 3}`,
    number: `050/231/${year - 1}`,
    pages: [
      [
        'Dokumen ini menjabarkan Arsitektur SPBE menjadi program dan kegiatan lima tahun.',
        'Bab 1 Tata kelola: penguatan Tim Koordinasi; Bab 2 Manajemen; Bab 3 Layanan; Bab 4 Infrastruktur; Bab 5 Aplikasi; Bab 6 Keamanan; Bab 7 Audit TIK.',
      ],
      [
        'Bab 2 Manajemen SPBE. 2.1 Manajemen risiko: penetapan konteks, penilaian dan penanganan risiko setiap semester, pelaksana Inspektorat.',
        `2.5 Manajemen SDM: pelatihan enam bidang kompetensi SPBE bagi 60 pegawai pada ${year - 1} sampai ${year + 1}, pelaksana BKPSDM.`,
        '2.6 Manajemen pengetahuan: portal pengetahuan ASN, pelaksana BKPSDM.',
      ],
      [
        'Bab 7 Audit TIK. Audit infrastruktur, aplikasi, dan keamanan dilaksanakan sedikitnya sekali dalam dua tahun.',
      ],
    ],
  });
}

function architecture(year: number): DemoFile {
  return officeFile({
    file: `Arsitektur_SPBE_${year - 1}.pdf`,
    office: 'Sekretariat Daerah',
    title: 'Arsitektur SPBE Kabupaten Contoh, kondisi saat ini',
    number: `050/198/${year - 1}`,
    pages: [
      [
        'Referensi dan domain arsitektur disusun menurut Peraturan Presiden tentang Arsitektur SPBE Nasional.',
      ],
      [
        'Domain proses bisnis: 7 urusan, 34 proses. Domain layanan: 41 layanan, 12 di antaranya layanan publik.',
      ],
      [
        'Domain data dan informasi: 188 jenis data. Domain aplikasi: 63 aplikasi, 21 di antaranya aplikasi umum.',
      ],
      [
        'Domain infrastruktur: satu pusat data, jaringan intra di 28 lokasi. Domain keamanan: penilaian mandiri Indeks KAMI.',
      ],
    ],
  });
}

import type { Calendar } from './calendar.ts';
import { drawScreen } from './draw-pictures.ts';
import { officeFile, pngFile } from './paper-forms.ts';
import { moment, type DemoDocument } from './story.ts';

const personnelOffice = 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia';

/** The library of BKPSDM, kept by two people. */
export function staffPapers({ year }: Calendar): DemoDocument[] {
  return [...guides(year), ...screenPapers(year), ...competencePapers(year)];
}

function guides(year: number): DemoDocument[] {
  const own = { library: 'bkpsdm', by: 'rahma' };
  return [
    {
      ...own,
      id: 'panduan-simpeg',
      added: moment(38, '10:12'),
      title: 'Panduan Pengguna SIMPEG',
      kind: 'dokumen-teknis',
      number: `800/77/${year - 1}`,
      date: `${year - 1}-08-19`,
      signer: 'Kepala BKPSDM',
      file: officeFile({
        file: 'Panduan_Pengguna_SIMPEG.pdf',
        office: personnelOffice,
        title: 'Panduan Pengguna SIMPEG',
        number: `800/77/${year - 1}`,
        pages: [
          [
            'SIMPEG dipakai oleh 4.312 pegawai. Panduan ini menjelaskan masuk, mencari, mengunggah, dan mengunduh data kepegawaian.',
          ],
          [
            '2. Mencari data. Pegawai mencari riwayat jabatan, pangkat, dan cuti dengan nama atau nomor induk.',
          ],
          [
            '3. Mengunggah berkas. Pegawai mengunggah keputusan dan ijazah dalam bentuk PDF; petugas memeriksa kelengkapannya.',
          ],
          [
            '4. Permohonan cuti. Permohonan diteruskan kepada atasan langsung, lalu kepada pejabat yang berwenang. Status permohonan terlihat oleh pemohon.',
          ],
        ],
      }),
    },
    {
      ...own,
      id: 'sop-cuti',
      added: moment(37, '11:40'),
      title: 'SOP Pengajuan Cuti Elektronik',
      kind: 'sop',
      number: `SOP/BKPSDM/14/${year - 1}`,
      date: `${year - 1}-03-11`,
      signer: 'Kepala BKPSDM',
      file: officeFile({
        file: 'SOP_Pengajuan_Cuti_Elektronik.pdf',
        office: personnelOffice,
        title: 'SOP Pengajuan Cuti Elektronik',
        number: `SOP/BKPSDM/14/${year - 1}`,
        pages: [
          [
            '1. Pegawai mengisi permohonan cuti di SIMPEG. 2. Sistem memeriksa sisa cuti. 3. Atasan langsung menyetujui atau menolak di SIMPEG.',
          ],
          [
            '4. Pejabat yang berwenang menandatangani secara elektronik. 5. Pegawai mengunduh surat cuti. Waktu paling lama dua hari kerja.',
          ],
        ],
      }),
    },
  ];
}

function screenPapers(year: number): DemoDocument[] {
  const own = { library: 'bkpsdm', by: 'dewi' };
  return [
    {
      ...own,
      id: 'layar-persetujuan-cuti',
      added: moment(36, '14:33'),
      title: 'Tangkapan layar persetujuan cuti',
      kind: 'tangkapan-layar',
      date: `${year - 1}-11-04`,
      file: pngFile(
        'persetujuan-cuti.png',
        drawScreen({
          title: 'SIMPEG - Persetujuan cuti',
          rows: [
            'Cuti tahunan, 3 hari - menunggu atasan langsung',
            'Cuti sakit, 2 hari - disetujui Kepala Bidang',
            'Cuti melahirkan - disetujui Kepala Badan',
            'Cuti tahunan, 1 hari - dikembalikan',
          ],
        }),
      ),
    },
    {
      ...own,
      id: 'layar-simpeg-beranda',
      added: moment(36, '09:05'),
      title: 'Tangkapan layar beranda SIMPEG',
      kind: 'tangkapan-layar',
      date: `${year}-01-22`,
      file: pngFile(
        'beranda-simpeg.png',
        drawScreen({
          title: 'SIMPEG - Beranda',
          address: 'https://simpeg.contohkab.example/beranda',
          taken: `Diambil 22 Januari ${year} pukul 09.05`,
          rows: [
            'Cari pegawai menurut nama atau NIP',
            'Riwayat jabatan - unduh',
            'Riwayat pangkat - unduh',
            'Unggah berkas kepegawaian',
            'Statistik pegawai menurut golongan',
          ],
        }),
      ),
    },
    {
      ...own,
      id: 'tautan-simpeg',
      by: 'rahma',
      added: moment(36, '09:20'),
      title: 'SIMPEG Kabupaten Contoh',
      kind: 'tautan',
      date: `${year}-01-22`,
      url: 'https://simpeg.contohkab.example',
    },
  ];
}

function competencePapers(year: number): DemoDocument[] {
  const own = { library: 'bkpsdm', by: 'dewi' };
  return [
    {
      ...own,
      id: 'laporan-pelatihan',
      added: moment(29, '13:48'),
      title: `Laporan Pelatihan SPBE bagi ASN ${year - 1}`,
      kind: 'laporan',
      number: `893/410/${year - 1}`,
      date: `${year - 1}-12-09`,
      signer: 'Kepala Bidang Pengembangan Kompetensi',
      file: officeFile({
        file: `Laporan_Pelatihan_SPBE_${year - 1}.pdf`,
        office: personnelOffice,
        title: `Laporan Pelatihan SPBE bagi ASN ${year - 1}`,
        number: `893/410/${year - 1}`,
        pages: [
          ['Pelatihan diikuti 42 pegawai dari 12 perangkat daerah pada empat angkatan.'],
          [
            'Bidang yang dilatihkan: aplikasi, infrastruktur, keamanan, serta data dan informasi. Dua bidang lain dijadwalkan tahun berikutnya.',
          ],
          ['Sebanyak 31 peserta lulus dengan sertifikat; 11 peserta mengikuti ulang.'],
        ],
      }),
    },
    {
      ...own,
      id: 'rencana-kompetensi',
      added: moment(28, '10:17'),
      title: `Rencana Pengembangan Kompetensi ASN ${year}`,
      kind: 'dokumen-perencanaan',
      number: `893/52/${year}`,
      date: `${year}-01-30`,
      file: officeFile({
        file: `Rencana_Kompetensi_${year}.pdf`,
        office: personnelOffice,
        title: `Rencana Pengembangan Kompetensi ASN ${year}`,
        number: `893/52/${year}`,
        pages: [
          ['Rencana memuat 24 kegiatan; enam di antaranya bidang kompetensi SPBE sesuai Peta Rencana SPBE.'],
        ],
      }),
    },
  ];
}

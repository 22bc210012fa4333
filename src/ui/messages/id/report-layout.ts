import type { BlockingReason } from '../../../domain/blockers.ts';

/** How a weakness reads: what of the next level is missing. */
const missing: Record<BlockingReason, string> = {
  unanswered: 'belum dijawab',
  unmet: 'belum ada',
  'coverage-missing': 'belum semua OPD',
  'no-document': 'belum ada dokumennya',
  undated: 'dokumennya belum bertanggal',
  'too-old': 'dokumennya terlalu lama',
  returned: 'dikembalikan, belum diperbaiki',
  'not-reviewed': 'menunggu diperiksa',
  changed: 'berubah sejak disetujui',
};

/** What to do about it; the requirement's own words follow. */
const steps: Record<BlockingReason, string> = {
  unanswered: 'Penuhi dan tunjukkan dokumennya',
  unmet: 'Penuhi dan tunjukkan dokumennya',
  'coverage-missing': 'Lengkapi jawaban dan buktinya',
  'no-document': 'Lampirkan dokumennya',
  undated: 'Lengkapi tanggal dokumennya',
  'too-old': 'Perbarui dokumennya',
  returned: 'Perbaiki bukti yang dikembalikan',
  'not-reviewed': 'Selesaikan pemeriksaan buktinya',
  changed: 'Periksa kembali bukti yang berubah',
};

/** The report laid out like an LHE: chapters, sentences and heads of its tables. */
export const reportLayout = {
  government: (agency: string) => `Pemerintah ${agency}`,
  title: 'Laporan Hasil Evaluasi Mandiri',
  fileName: (agency: string, period: string) => `laporan-${agency}-${period}`,
  dataUntil: (moment: string) => `Data sampai ${moment}`,
  noData: 'Belum ada isian',
  notOfficial:
    'Disusun pemerintah daerah dengan susunan seperti LHE. Bukan LHE Kementerian PANRB: angkanya perkiraan dari bukti yang sudah disetujui pemeriksa daerah.',
  contents: 'Daftar isi',
  page: 'Halaman',
  none: '–',
  edition: (title: string, edition: string) => `${title}, edisi ${edition}`,

  intro: {
    title: 'I. Pendahuluan',
    basis: (agency: string, year: number, instrument: string) =>
      `Laporan ini memuat hasil penilaian mandiri ${agency} tahun ${year} dengan ${instrument}.`,
    scope: (indicators: number, opds: number) =>
      `Penilaian meliputi ${indicators} indikator dan melibatkan ${opds} OPD. Setiap indikator dinilai dari tingkat 1 sampai 5; tingkat bersifat kumulatif, dan yang belum berbukti dihitung tingkat 1.`,
    method:
      'Angka perkiraan hanya menghitung syarat yang dokumennya sudah disetujui, atau tingkat yang ditetapkan asesor internal. Kekuatan adalah indikator yang sudah mencapai target. Kelemahan adalah indikator yang masih di bawah target, beserta syarat pertama yang menghalangi. Rekomendasi berasal dari syarat itu.',
    unreviewed: (count: number) =>
      count === 0
        ? 'Semua bukti sudah diperiksa.'
        : `${count} syarat berbukti masih menunggu diperiksa; hasilnya dapat menaikkan perkiraan.`,
    schedule: 'Jadwal',
    scheduleHead: ['Kegiatan', 'Tanggal'],
  },

  result: {
    title: 'II. Hasil',
    head: ['Hal', 'Nilai', 'Predikat', 'Sumber'],
    estimate: 'Perkiraan indeks',
    estimateSource: 'Dihitung dari yang disetujui',
    official: (year: number) => `Nilai resmi ${year}`,
    officialNone: 'Belum ada nilai resmi untuk tahun ini.',
    target: 'Target',
    sentence: (value: string, predicate: string) =>
      `Perkiraan indeks adalah ${value}, dengan predikat ${predicate}.`,
    both: (exact: string, printed: string) =>
      `Menurut nilai pastinya predikatnya ${exact}; menurut angka yang dibulatkan ${printed}. Tidak tertulis yang mana dipakai kementerian.`,
    above: (difference: string, year: number) => `Lebih tinggi ${difference} dari nilai resmi ${year}.`,
    below: (difference: string, year: number) => `Lebih rendah ${difference} dari nilai resmi ${year}.`,
    same: (year: number) => `Sama dengan nilai resmi ${year}.`,
    sections: 'Nilai domain dan aspek',
    kinds: { domain: 'Domain', aspect: 'Aspek' },
    sectionsHead: ['Domain atau aspek', 'Bobot (%)', 'Perkiraan'],
    chart: 'Perkiraan tiap aspek, skala 1 sampai 5',
    chartTarget: (level: number) => `Target: tingkat ${level}`,
  },

  findings: {
    title: 'III. Kekuatan, kelemahan, dan rekomendasi',
    strengths: 'Kekuatan',
    weaknesses: 'Kelemahan',
    recommendations: 'Rekomendasi',
    noStrengths: 'Belum ada indikator yang mencapai target.',
    noWeaknesses: 'Semua indikator sudah mencapai target.',
    noRecommendations: 'Tidak ada.',
    strength: (name: string, level: string) => `${name}: tingkat ${level} disetujui.`,
    weakness: (name: string, level: string, missing: string) => `${name}: tingkat ${level}. ${missing}`,
    lacks: (level: number, requirements: string) => `Untuk tingkat ${level}: ${requirements}.`,
    more: (count: number) => `dan ${count} syarat lain`,
    oneOf: (requirements: string) => `salah satu dari: ${requirements}`,
    because: (requirement: string, why: BlockingReason) => `${requirement} (${missing[why]})`,
    determined: 'Tingkat ditetapkan asesor internal lebih rendah daripada hitungan syarat.',
    external: (source: string) => `Nilainya berasal dari ${source}.`,
    draft: '(kriteria draf, belum dicocokkan dengan naskah resmi)',
    unknown: 'Syarat tingkat berikutnya belum diketahui.',
    recommend: (addressee: string, step: BlockingReason, text: string) =>
      `${addressee}: ${steps[step]}: ${text}`,
    reviewer: 'Pemeriksa',
    noOwner: 'Penanggung jawab (belum ditunjuk)',
    manyOpds: (count: number, names: string) => `${count} OPD (${names})`,
    others: (count: number) => `${count} lainnya`,
  },

  indicators: {
    title: 'IV. Hasil tiap indikator',
    caption: 'Tingkat tiap indikator',
    head: ['Indikator', 'Penanggung jawab', 'Perkiraan', 'Target', 'Nilai resmi', 'Yang menghalangi'],
    determined: (level: string) => `${level} (ditetapkan)`,
    explanations: 'Penjelasan tiap indikator',
    noExplanations: 'Belum ada penjelasan.',
    by: (opd: string, text: string) => `${opd}: ${text}`,
  },

  annex: {
    title: 'Lampiran. Daftar bukti',
    head: ['No.', 'Dokumen', 'Nomor dan tanggal', 'OPD', 'Syarat', 'Disetujui'],
    none: 'Belum ada dokumen yang dikaitkan.',
    acceptedOf: (accepted: number, of: number) => `${accepted} dari ${of}`,
    untitled: 'Tanpa judul',
  },
};

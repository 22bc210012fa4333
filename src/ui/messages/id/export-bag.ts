import { isEvidenceKind } from '../../../domain/evidence-kinds.ts';
import { words } from './words.ts';

/**
 * What the ZIP of the evidence says in itself. Always Indonesian, whatever language the screen speaks: the ministry reads it, and
 * the same data is to make the same bytes.
 */
export const exportBag = {
  columns: {
    file: 'Berkas',
    requirement: 'Kode syarat',
    level: 'Tingkat',
    text: 'Syarat',
    verdict: 'Penilaian',
    opd: 'OPD',
    title: 'Dokumen',
    kind: 'Jenis',
    number: 'Nomor',
    date: 'Tanggal',
    signer: 'Penanda tangan',
    pagesOfFile: 'Halaman berkas',
    pagesPrinted: 'Halaman cetak',
    clause: 'Pasal',
    quote: 'Kutipan',
    url: 'Alamat web',
    sha256: 'SHA-256',
    note: 'Catatan',
  },
  standings: {
    none: 'Belum diperiksa',
    accepted: 'Disetujui',
    changed: 'Berubah sejak disetujui',
    returned: 'Dikembalikan',
    repaired: 'Sudah diperbaiki, menunggu diperiksa lagi',
  },
  reasons: {
    'too-large': 'Tidak ikut: melewati batas ukuran',
    offline: 'Tidak ikut: belum terambil dari server',
    'not-arrived': 'Tidak ikut: berkas belum sampai di server',
    damaged: 'Tidak ikut: isi berkas rusak',
    'other-part': 'Ada di ZIP bagian lain',
  },
  kind: (kind: string) => (isEvidenceKind(kind) ? words.evidenceKinds[kind] : kind),
  description: (period: string) => `Bukti dukung ${period}, satu folder per indikator`,
  leftOutHeading: ['Berkas', 'Dokumen', 'Ukuran (byte)', 'Sebab'],
};

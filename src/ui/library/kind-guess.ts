import { evidenceKinds, type EvidenceKind } from '../../domain/evidence-kinds.ts';
import type { LibraryDocument } from './library-document.ts';

/** Words in titles and what kind of document they mostly mean. The first that fits wins. */
const words: readonly [RegExp, EvidenceKind][] = [
  [/\b(draf|draft|rancangan|ranperwali|ranperbup)\b/i, 'rancangan'],
  [/\b(surat edaran|se)\b/i, 'surat-edaran'],
  [/\b(perwali|perbup|pergub|perda|perpres|permen\w*|peraturan|undang-undang)\b/i, 'peraturan'],
  [/\b(sk|keputusan|kepwali|kepbup)\b/i, 'keputusan'],
  [/\b(undangan)\b/i, 'undangan'],
  [/\b(daftar hadir|absensi|presensi)\b/i, 'daftar-hadir'],
  [/\b(notulen|notula|risalah|berita acara)\b/i, 'notulen'],
  [/\b(sop|prosedur)\b/i, 'sop'],
  [/\b(reviu|review|audit)\b/i, 'hasil-reviu'],
  [/\b(tindak lanjut)\b/i, 'tindak-lanjut'],
  [/\b(survei|survey|skm)\b/i, 'survei'],
  [/\b(laporan|lkjip|lakip|evaluasi)\b/i, 'laporan'],
  [/\b(renstra|renja|rpjmd|rencana|peta rencana|roadmap|arsitektur)\b/i, 'dokumen-perencanaan'],
  [/\b(dpa|rka|anggaran|apbd)\b/i, 'dokumen-anggaran'],
  [/\b(panduan|pedoman|juknis|manual|buku)\b/i, 'pedoman'],
  [/\b(kontrak|spk|perjanjian|mou|pks)\b/i, 'kontrak'],
  [/\b(sertifikat|iso)\b/i, 'sertifikat'],
  [/\b(tangkapan layar|screenshot)\b/i, 'tangkapan-layar'],
  [/\b(surat)\b/i, 'surat'],
];

type Known = Pick<LibraryDocument, 'title' | 'url' | 'file'>;

/** The kinds that this document most likely is, best guess first; the person chooses. */
export function likelyKinds({ title, url, file }: Known, accepts: readonly EvidenceKind[]): EvidenceKind[] {
  const named = words.find(([word]) => word.test(title))?.[1];
  const byForm: EvidenceKind[] =
    url !== null ? ['tautan'] : isPicture(file) ? ['tangkapan-layar', 'foto'] : [];
  const guesses = named === undefined ? byForm : [named, ...byForm];
  if (accepts.length === 0) return [...new Set(guesses)];
  const fitting = guesses.filter((kind) => accepts.includes(kind));
  return [...new Set([...fitting, ...accepts])];
}

function isPicture(file: Known['file']): boolean {
  return file?.mime.startsWith('image/') === true;
}

/** All other kinds, in the order of the list. */
export function otherKinds(likely: readonly EvidenceKind[]): EvidenceKind[] {
  return evidenceKinds.filter((kind) => !likely.includes(kind));
}

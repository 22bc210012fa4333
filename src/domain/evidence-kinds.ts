/**
 * The kinds of document that a requirement may accept and that a document may be.
 * The codes are those of the instruments' data; their names on screen are sentences of the UI.
 */
export const evidenceKinds = [
  'peraturan',
  'keputusan',
  'surat-edaran',
  'surat',
  'pedoman',
  'sop',
  'rancangan',
  'dokumen-perencanaan',
  'dokumen-anggaran',
  'dokumen-teknis',
  'diagram',
  'basis-data',
  'laporan',
  'hasil-reviu',
  'tindak-lanjut',
  'notulen',
  'undangan',
  'daftar-hadir',
  'foto',
  'tangkapan-layar',
  'tautan',
  'log-sistem',
  'kontrak',
  'sertifikat',
  'survei',
  'lainnya',
] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

export function isEvidenceKind(text: string): text is EvidenceKind {
  return evidenceKinds.some((kind) => kind === text);
}

/** What nobody writes a number on, or signs. */
const informalKinds: ReadonlySet<string> = new Set<EvidenceKind>([
  'foto',
  'tangkapan-layar',
  'tautan',
  'diagram',
  'basis-data',
  'log-sistem',
  'survei',
  'daftar-hadir',
  'lainnya',
]);

/** Whether a document of this kind carries a number, a date and a signature; false while its kind is not known. */
export function isNumberedKind(kind: string | null): boolean {
  return kind !== null && isEvidenceKind(kind) && !informalKinds.has(kind);
}

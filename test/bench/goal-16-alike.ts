import { alikeIndex, findAlike, type AlikeText } from '../../src/domain/forms/alike.ts';
import type { Goal } from './goal.ts';

const runs = 41;
const applications = 2_000;

/** What the check for duplicates pays for each look over the applications of a large region; the index is made once. */
export const alikeGoal: Goal = {
  number: 16,
  name: `alike among ${applications.toLocaleString('en')} applications`,
  measure: async () => {
    const rows = Array.from({ length: applications }, (_none, at) => rowAt(at));
    const values = { index: [] as number[], search: [] as number[], plain: [] as number[] };
    for (let run = 0; run < runs; run += 1) {
      const text = proposalAt(run);
      const made = timed(() => alikeIndex(rows, (row) => row));
      const found = timed(() => findAlike(made.value, text));
      const plain = timed(() => plainSearch(rows, text));
      if (found.value.length === 0) throw new Error('nothing alike was found');
      values.index.push(made.ms);
      values.search.push(found.ms);
      values.plain.push(plain.ms);
    }
    return Promise.resolve([
      { what: 'one search', unit: 'ms', values: values.search, goal: { atMost: 50 } },
      { what: 'the index, once', unit: 'ms', values: values.index, goal: null },
      { what: 'a plain loop of includes over the same', unit: 'ms', values: values.plain, goal: null },
    ]);
  },
};

const verbs = [
  'Pendaftaran',
  'Pengajuan',
  'Pencatatan',
  'Pemantauan',
  'Penanganan',
  'Peminjaman',
  'Penerbitan',
];
const things =
  `cuti pegawai;izin praktik;surat keterangan;aset daerah;pasien puskesmas;siswa baru;pajak restoran;
  bantuan sosial;buku perpustakaan;kendaraan dinas;ruang rapat;pengaduan warga;stunting balita;hasil panen;peta bencana;
  produk hukum;informasi publik;tamu kantor;perjalanan dinas;harga pangan;retribusi pasar;arsip desa`
    .split(';')
    .map((thing) => thing.trim());
const places = [
  'kecamatan',
  'sekolah',
  'puskesmas',
  'desa',
  'dinas',
  'pasar',
  'kelurahan',
  'rumah sakit',
  'terminal',
];

function rowAt(at: number): AlikeText {
  const verb = verbs[at % verbs.length] ?? '';
  const thing = things[(at * 7) % things.length] ?? '';
  const place = places[(at * 5) % places.length] ?? '';
  return {
    name: `SI${thing.replaceAll(' ', '').slice(0, 6).toUpperCase()} ${place} ${at}`,
    process: `${verb} ${thing}`,
    function: `Membantu ${place} dalam ${verb.toLowerCase()} ${thing}, dari berkas masuk sampai laporan bulanan kepada pimpinan.`,
    users: at % 2 === 0 ? 'Khusus pegawai' : 'Umum',
  };
}

function proposalAt(run: number): AlikeText {
  const thing = things[run % things.length] ?? '';
  return {
    name: `Aplikasi ${thing} terpadu`,
    process: `${verbs[(run * 3) % verbs.length]} ${thing}`,
    function:
      `Petugas menulis ${thing} di buku, berkas sering hilang, dan pemohon datang berkali-kali karena tidak tahu sampai di mana permohonannya. `.repeat(
        3,
      ),
    users: 'Pegawai dan warga',
  };
}

/** What somebody would write first: rows that contain one of the words. */
function plainSearch(rows: readonly AlikeText[], text: AlikeText): AlikeText[] {
  const words = `${text.name} ${text.process}`.toLowerCase().split(' ');
  return rows.filter((row) => {
    const all = `${row.name} ${row.process} ${row.function} ${row.users}`.toLowerCase();
    return words.some((word) => all.includes(word));
  });
}

function timed<Value>(work: () => Value): { value: Value; ms: number } {
  const startMs = performance.now();
  const value = work();
  return { value, ms: performance.now() - startMs };
}

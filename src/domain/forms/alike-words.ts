/**
 * What is known beforehand about words in names of public applications in Indonesia, in small letters. Our own lists, made of what
 * such names are made of; what is missing here still finds its like by its letters.
 */

/** Words that say nothing about what an application does. */
const common = `
  aplikasi sistem informasi app apps website situs web portal online daring elektronik digital digitalisasi berbasis terpadu terintegrasi
  integrasi manajemen pengelolaan kelola mengelola layanan pelayanan melayani smart e si sim dan atau untuk dengan pada di ke dari yang
  dalam oleh secara agar supaya akan bagi para serta juga ini itu adalah sebagai tidak belum sudah telah masih bisa dapat harus perlu
  setiap semua satu dua tiga banyak sering lebih lagi saat ketika karena sehingga jika bila maka seluruh sebuah antara tanpa hingga
  kabupaten kota provinsi daerah pemerintah pemda dinas badan bagian kantor opd perangkat unit kerja bidang sekretariat indonesia
  nasional proses kegiatan data mempermudah memudahkan membantu mendukung meningkatkan menyediakan memproses melakukan menggunakan
  penggunaan pengguna dipakai memakai proses cepat mudah efektif efisien transparan akuntabel seperti hari minggu bulan tahun jam menit
  manual kertas buku excel file berkas dokumen pelaksanaan penyelenggaraan urusan tugas fungsi bentuk hasil jenis lain lainnya masing
  terhadap tentang melalui berdasarkan terkait mereka kami kita orang ada`;

/** What offices do with everything: such a word alone makes nothing alike. */
const weak = `
  pinjam peminjaman dipinjam daftar pendaftaran mohon permohonan pemohon pengajuan mengajukan ajukan usulan usul jadwal catat pencatatan
  mencatat dicatat tercatat rekap pantau pemantauan dipantau monitoring lapor laporan melapor melaporkan pelaporan terima penerima penerimaan
  penetapan penerbitan pembayaran membayar penagihan tagihan penanganan pembinaan penyaluran pelatihan verifikasi kirim mengirim pengiriman
  antar diantar masuk keluar riwayat warga masyarakat umum publik petugas pelaku pimpinan atasan rumah tinggi besar lama cari mencari dicari
  simpan menyimpan disimpan penyimpanan hitung menghitung dihitung perhitungan kartu tulis ditulis lewat tahunan bulanan harian pengumuman
  persetujuan baru milik sekolah desa pasar jalan usaha kesehatan tenaga nomor tanda tangan foto lokasi kepala penyusunan pengujian hilang
  terlambat datang pesan media sosial pengusulan penilaian pencarian pegawai siswa penggunaan pemakaian pengawasan pemeriksaan pelanggan`;

/** Abbreviations and names of programs that everybody uses, by what they are about. */
const abbreviations = `
  simpeg=pegawai simaset=aset simda=keuangan sipd=keuangan,anggaran siskeudes=desa,keuangan simrs=rumahsakit simrsud=rumahsakit
  simpus=puskesmas rsud=rumahsakit rs=rumahsakit ppdb=siswa,daftar spmb=siswa,daftar bkd=pegawai bkpsdm=pegawai asn=pegawai pns=pegawai
  pppk=pegawai sdm=pegawai bmd=aset bmn=aset kib=aset pbb=pajak bphtb=pajak pad=pajak sppt=pajak umkm=umkm ukm=umkm ikm=umkm
  dukcapil=duduk adminduk=duduk ktp=duduk kk=duduk siak=duduk ppid=informasipublik jdih=hukum perda=hukum perbup=hukum perkada=hukum
  lpse=ada_barang spse=ada_barang pbj=ada_barang sirup=ada_barang tpp=tunjang,kinerja skp=kinerja ekinerja=kinerja lakip=kinerja
  sakip=kinerja iku=kinerja imb=izin,bangun pbg=izin,bangun slf=izin,bangun oss=izin,usaha dpmptsp=izin ptsp=izin mpp=izin
  sppd=dinasluar spd=dinasluar perjadin=dinasluar sipp=aset posyandu=posyandu kia=ibu,anak stunting=stunting bansos=bansos dtks=bansos
  dtsen=bansos bumdes=desa apbdes=desa bpd=desa lapor=adu wbs=adu saksi=adu bpbd=bencana damkar=bakar kebakaran=bakar tps=sampah
  tpa=sampah pju=lampu dispensasi=izin lhkpn=harta sks=surat sik=surat tnd=surat opac=pustaka perpus=pustaka rtlh=rumah pdam=air
  kir=uji_kendara pkb=uji_kendara trayek=angkut sppg=gizi gis=peta webgis=peta sig=peta geoportal=peta cctv=kamera`;

/** Words that mean the same here, each line by its first. */
const synonyms = `
  absen absensi presensi hadir kehadiran fingerprint sidikjari
  adu aduan pengaduan keluhan laporwarga aspirasi
  izin ijin perizinan perijinan izinan lisensi
  pegawai kepegawaian karyawan personel personalia aparatur staf
  aset barang inventaris inventarisasi
  surat persuratan naskah disposisi korespondensi eoffice suratmenyurat
  arsip kearsipan
  duduk penduduk kependudukan catatansipil
  siswa murid pesertadidik pelajar
  pasien rekammedis rekammedik
  antre antri antrian antrean
  obat farmasi apotek
  pajak pendapatan
  retribusi pungutan
  anggaran penganggaran apbd rka dpa
  ajar belajar pembelajaran elearning
  pustaka perpustakaan bukupustaka literasi
  wisata pariwisata destinasi
  tani pertanian petani
  ikan perikanan nelayan
  kendara kendaraan mobil motor
  kinerja prestasi
  cuti
  rapat undangan notulen
  gedung ruang ruangan aula
  magang pkl
  bencana darurat
  bantu bantuan bansos
  pangan beras sembako
  harga komoditas
  hukum regulasi peraturan
  peta pemetaan geospasial spasial
  tamu bukutamu kunjungan`;

/** Pairs of words that are one thing together. */
const pairs = `
  rumah sakit=rumahsakit barang milik=aset naskah dinas=surat surat menyurat=surat catatan sipil=duduk peserta didik=siswa
  rekam medis=pasien buku tamu=tamu barang jasa=ada_barang pengadaan barang=ada_barang perjalanan dinas=dinasluar informasi publik=informasipublik
  tata usaha=surat e office=surat e learning=ajar daftar hadir=absen sidik jari=absen tanda tangan=tandatangan
  usaha mikro=umkm usaha kecil=umkm`;

const words = (text: string): string[] => text.trim().split(/\s+/);

export const commonWords: ReadonlySet<string> = new Set(words(common));
export const weakWords: ReadonlySet<string> = new Set(words(weak));

/** What an abbreviation is about: one or several of the words that are searched. */
export const meaningOf: ReadonlyMap<string, readonly string[]> = new Map(
  words(abbreviations).map((entry) => {
    const [short = '', meant = ''] = entry.split('=');
    return [short, meant.split(',')];
  }),
);

export const sameAs: ReadonlyMap<string, string> = new Map(
  synonyms
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = words(line);
      return [first, ...others].map((word) => [word, first] as const);
    }),
);

export const togetherIs: ReadonlyMap<string, string> = new Map(
  [...pairs.matchAll(/(\S+ \S+)=(\S+)/g)].map(([, two = '', one = '']) => [two, one]),
);

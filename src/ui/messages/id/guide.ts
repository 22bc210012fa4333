import { collectionTopics } from './guide-collection.ts';

/** One topic: paragraphs, then steps or points in order. `key` is part of its address. */
export type Topic = {
  key: string;
  title: string;
  text: readonly string[];
  points?: readonly string[];
  /** What reviewers and coordinators look for: they find it first. */
  isForDesk?: true;
  /** The steps are drawn beside the words. */
  drawing?: 'android' | 'ios';
};

export const guide: readonly Topic[] = [
  {
    key: 'cara-kerja',
    title: 'Cara kerjanya',
    text: [
      'Lumbung mengumpulkan jawaban dan bukti penilaian mandiri. OPD Anda menjawab indikator yang ditugaskan, lalu Diskominfo memeriksanya.',
      'Setiap indikator punya lima tingkat. Setiap tingkat punya syarat. Tingkat dihitung dari syarat yang terpenuhi, berurutan dari bawah.',
    ],
    points: [
      'Punya dokumen? Di Beranda tekan "Saya punya dokumen", foto atau pilih berkasnya, sebutkan jenisnya, lalu centang syarat yang dibuktikannya.',
      'Buka indikator, jawab setiap syarat: Ada, Belum, atau Belum tahu. Jawaban jujur "Belum" lebih berguna daripada kosong.',
      'Untuk yang "Ada", tekan "Tambah bukti". Sebutkan halamannya supaya pemeriksa cepat menemukannya.',
      'Tulis Penjelasan: faktanya dulu (apa yang tertulis, di mana), lalu analisis (apa artinya).',
      'Tekan "Ajukan". Boleh tanpa internet: pengajuan dikirim saat ada sinyal.',
      'Bila dikembalikan, Beranda menunjukkan alasannya. Perbaiki, lalu ajukan lagi.',
    ],
  },
  {
    key: 'tiga-tingkat',
    title: 'Menurut OPD, Ada dokumennya, Disetujui',
    text: ['Setiap indikator menunjukkan tiga hitungan. Ketiganya tidak dicampur.'],
    points: [
      'Menurut OPD: syarat yang dijawab "Ada" atau sudah diberi bukti.',
      'Ada dokumennya: syarat yang buktinya berupa berkas atau tautan, dan masih berlaku.',
      'Disetujui: syarat yang buktinya sudah disetujui pemeriksa.',
      'Tanda kosong berarti menurut OPD, setengah berarti ada dokumennya, penuh berarti disetujui.',
    ],
  },
  {
    key: 'tingkat',
    title: 'Arti tingkat 1 sampai 5',
    text: [
      'Tingkat selalu berurutan: tingkat 3 baru dihitung bila tingkat 1 dan 2 lengkap. Tanpa bukti, indikator bernilai 1.',
    ],
    points: [
      'Tingkat 1, Rintisan: baru konsep atau rancangan, belum teratur. Untuk layanan, Informasi: aplikasi hanya memberi tahu.',
      'Tingkat 2, Terkelola: sudah ditetapkan, tetapi baru di sebagian unit. Untuk layanan, Interaksi: pengguna bisa mencari, mengunggah, dan mengunduh.',
      'Tingkat 3, Terdefinisi (sejak 2024: Terstandardisasi): lengkap, berlaku di semua unit. Untuk layanan, Transaksi: permohonan diproses dan disetujui di dalam aplikasi.',
      'Tingkat 4, Terpadu dan Terukur: terhubung dengan yang lain dan sudah direviu. Untuk layanan, Kolaborasi: data dipakai bersama layanan lain.',
      'Tingkat 5, Optimum: hasil reviu sudah ditindaklanjuti. Untuk layanan, diperbaiki sesuai hasil reviu.',
      'Pada Pemdi (sejak 2026) nama tingkatnya Merintis, Membangun, Berkembang, Melembaga, dan Unggul.',
    ],
  },
  {
    key: 'bukti',
    title: 'Bukti yang baik',
    text: ['Satu dokumen boleh membuktikan banyak syarat. Tambahkan sekali, pakai berkali-kali.'],
    points: [
      'SK dan peraturan: sudah bernomor, bertanggal, dan bertanda tangan.',
      'Sebutkan halaman berkas dan, bila beda, halaman yang tercetak. Untuk peraturan sebutkan pasal dan ayatnya.',
      'Tangkapan layar: alamat web dan tanggal harus terlihat.',
      'Laporan reviu: umurnya di bawah batas yang diminta, jadi tanggalnya harus diisi.',
      'Jangan tulis kata sandi. Bila diminta akun coba, tulis bahwa akun diberikan saat interviu.',
      'Video: tempel alamat webnya, jangan unggah berkasnya.',
    ],
  },
  {
    key: 'foto',
    title: 'Memotret dokumen',
    text: [
      'Foto beberapa halaman menjadi satu PDF. Ukurannya dikecilkan supaya hemat kuota, tetapi tetap terbaca.',
    ],
    points: [
      'Letakkan dokumen di tempat rata dan terang, dekat jendela. Jangan pakai lampu kilat.',
      'Pegang HP sejajar di atas kertas sampai keempat sudutnya terlihat.',
      'Satu foto untuk satu halaman. Foto ulang bila hurufnya buram.',
      'Bila kamera membuat aplikasi tertutup, buka lagi. Isian dan tempat Anda tersimpan.',
    ],
  },
  {
    key: 'tersimpan',
    title: 'Apa arti "Tersimpan di HP ini"',
    text: [
      'Setiap huruf yang Anda ketik langsung disimpan di HP atau laptop, juga tanpa internet. Anda boleh menutup aplikasi kapan saja.',
      'Selama belum "Sampai di server", isian itu hanya ada di perangkat ini. Bila perangkat rusak atau hilang, isian ikut hilang.',
    ],
    points: [
      'Tersimpan di HP ini: aman di perangkat, belum tentu sudah dikirim.',
      'Menunggu internet (3): ada 3 isian yang dikirim begitu ada sinyal.',
      'Mengirim: sedang berjalan. Jawaban dulu, berkas kemudian. Bila terputus, dilanjutkan dari yang sudah sampai.',
      'Sampai di server: server sudah memberi tanda terima.',
      'Sudah lebih dari sehari belum terkirim? Di Pengiriman tekan "Simpan salinan", lalu serahkan berkasnya ke Diskominfo.',
    ],
  },
  {
    key: 'tanpa-internet',
    title: 'Bekerja tanpa internet',
    text: [
      'Setelah masuk pertama kali, semua halaman bisa dibuka dan diisi tanpa internet, juga sesudah HP dimatikan.',
    ],
    points: [
      'Buka Lumbung sekali saat ada sinyal sebelum berangkat, supaya data terbaru ikut terbawa.',
      'Isi seperti biasa. Strip di atas menunjukkan berapa yang menunggu.',
      'Saat ada sinyal, buka Lumbung sebentar. Pengiriman berjalan sendiri, atau tekan "Kirim sekarang".',
      'Berkas besar bisa menunggu Wi-Fi: nyalakan pilihannya di Pengaturan.',
    ],
  },
  {
    key: 'perbedaan',
    title: 'Perbedaan isian',
    text: [
      'Bila dua orang mengubah isian yang sama tanpa internet, tidak ada yang hilang. Keduanya disimpan, dan Anda memilih.',
    ],
    points: [
      'Buka Pengiriman, lalu Perbedaan isian.',
      'Pilih "Pakai ini", "Pakai yang itu", atau "Gabungkan" untuk menulis dari keduanya.',
      'Indikator dengan perbedaan yang belum diselesaikan belum bisa diajukan.',
    ],
  },
  {
    key: 'pemeriksaan',
    title: 'Pemeriksaan: yang sebaiknya dilihat',
    text: [
      'Pemeriksaan ada di Menu. Halaman itu mengumpulkan hal kecil yang sering membuat bukti dikembalikan. Tidak ada yang menahan Anda: indikator tetap boleh diajukan.',
    ],
    points: [
      'Yang paling mendesak di atas, misalnya yang dikembalikan dan belum disentuh. Tekan satu baris untuk membuka indikator atau dokumennya.',
      'Dijawab "Ada" tanpa bukti: tambahkan bukti, atau jawab "Belum". Tanpa bukti, syarat itu tidak dihitung.',
      'Dokumen tanpa tanggal, tanpa nomor, atau masa berlakunya habis: lengkapi atau ganti di Dokumen.',
      'Yang sudah dibereskan hilang sendiri dari daftar.',
    ],
  },
  ...collectionTopics,
  {
    key: 'pasang',
    title: 'Memasang di HP Android',
    text: ['Dipasang di layar utama, Lumbung cepat dibuka dan isian Anda lebih terjaga.'],
    points: [
      'Di Chrome, tekan tanda tiga titik di kanan atas.',
      'Tekan "Tambahkan ke layar utama" atau "Instal aplikasi".',
      'Buka Lumbung dari layar utama.',
    ],
    drawing: 'android',
  },
  {
    key: 'pasang-iphone',
    title: 'Memasang di iPhone dan iPad',
    text: [
      'Pada iPhone, isian di peramban bisa terhapus bila lama tidak dibuka. Pasang dulu sebelum mengisi banyak.',
    ],
    points: [
      'Di Safari, tekan tanda Bagikan di bawah.',
      'Geser ke bawah, tekan "Tambah ke Layar Utama".',
      'Buka Lumbung dari layar utama, lalu masuk dengan kode dari "Tambah perangkat saya".',
    ],
    drawing: 'ios',
  },
  {
    key: 'bersama',
    title: 'Satu laptop dipakai beberapa orang',
    text: [
      'Setiap orang masuk dengan kodenya sendiri. Isian masing-masing terpisah. Ganti orang lewat Pengaturan, bagian Akun.',
    ],
  },
  {
    key: 'hilang',
    title: 'HP hilang atau rusak',
    text: [
      'Beri tahu koordinator di Diskominfo. Perangkat itu dicabut, dan Anda mendapat kode baru. Yang sudah sampai di server tetap ada.',
    ],
  },
  {
    key: 'setahun',
    isForDesk: true,
    title: 'Untuk Diskominfo: satu tahun penilaian',
    text: [
      'Urutannya: siapkan, bagikan, dampingi, periksa, tetapkan, ketik di portal, ekspor. Tidak harus selesai satu baru mulai yang lain.',
    ],
    points: [
      'Siapkan: di Kelola isi Instansi dan OPD, lalu buat periode dengan jadwalnya.',
      'Bagikan: di Penugasan beri setiap indikator satu penanggung jawab. Di Orang buat kode masuk dan cetak slipnya. Lalu buka periodenya.',
      'Dampingi: Ringkasan menunjukkan OPD yang lama tidak terdengar. Tekan "Pengingat" untuk teks WhatsApp.',
      'Periksa: Verifikasi berisi yang diajukan OPD, yang paling lama menunggu di atas.',
      'Tetapkan: Penetapan berisi satu tingkat dan satu penjelasan untuk seluruh daerah. Bila sudah benar, tekan "Sahkan".',
      'Ketik di portal: Portal menyiapkan tingkat, penjelasan, dan berkas untuk disalin. Tekan "Sudah diketik" supaya terlihat bila kemudian berubah.',
      'Ekspor: buat laporan, buku kerja, dan ZIP bukti. Tutup tahun dengan arsip lengkap.',
    ],
  },
  {
    key: 'verifikasi',
    isForDesk: true,
    title: 'Untuk Diskominfo: menyetujui dan mengembalikan',
    text: ['Setiap syarat dinilai sendiri, dengan dokumennya di samping. Semua bisa diurungkan.'],
    points: [
      'Baca dokumennya, lalu tekan "Setujui" atau "Kembalikan". Alasan pengembalian dibaca OPD di samping syaratnya.',
      '"Setujui sampai tingkat 3" menilai banyak syarat di satu halaman.',
      'Sesudah mengembalikan, tekan "Teks WhatsApp" untuk memberi tahu OPD.',
      'Bila OPD mengganti bukti yang sudah disetujui, syarat itu kembali menunggu dan tidak dihitung disetujui dulu.',
    ],
  },
  {
    key: 'pendampingan',
    isForDesk: true,
    title: 'Untuk Diskominfo: pendampingan tanpa internet',
    text: [
      'Di kecamatan atau saat interviu sering tidak ada internet. Semua yang perlu bisa dibawa di laptop Anda.',
    ],
    points: [
      'Sebelum berangkat: buka Pendampingan, lalu ambil bukti untuk interviu. Ukurannya disebut dulu.',
      'Di tempat: pilih OPD, lalu indikatornya, dan isi atas nama OPD. Nama Anda tercatat sebagai yang mengisi.',
      'OPD membawa isian di HP? Minta "Simpan salinan" di Pengiriman, lalu tekan "Baca salinan". Penulisnya tetap tercatat.',
      'Di akhir: buka "Berita acara", isi tempat dan yang hadir, lalu cetak dan tanda tangani.',
      'Sesudah ada internet, buka Lumbung. Semuanya terkirim sendiri.',
    ],
  },
  {
    key: 'ganti-admin',
    isForDesk: true,
    title: 'Untuk Diskominfo: ganti admin OPD',
    text: [
      'Admin OPD pindah atau pensiun? Isian dan bukti tetap milik OPD, dengan nama penulisnya. Jangan berikan kode lama kepada orang baru.',
    ],
    points: [
      'Buka Kelola, OPD, pilih OPD-nya, lalu tekan "Ganti admin".',
      'Lihat dulu apakah masih ada isian di perangkat lama. Minta dikirim, atau minta salinannya.',
      'Tulis nama admin baru dan tekan "Ganti admin". Perangkat lama dicabut, dan admin baru mendapat kode.',
      'Serahkan slip kodenya. Admin baru langsung melihat pekerjaan yang diteruskan.',
    ],
  },
  {
    key: 'simulasi',
    isForDesk: true,
    title: 'Untuk Diskominfo: mencoba di Simulasi',
    text: [
      'Simulasi menghitung indeks dari tingkat yang Anda coba. Isian, penilaian, dan penetapan tidak berubah.',
    ],
    points: [
      'Mulai dari: pilih tingkat yang disetujui, yang ada dokumennya, menurut OPD, atau nilai resmi terakhir.',
      'Ubah tingkat: geser tingkat sebuah indikator. Indeks dan predikatnya langsung berubah.',
      'Langkah termurah: pilih predikat yang dituju. Lumbung mencari kenaikan dengan syarat kurang yang paling sedikit.',
      'Skenario tersimpan: beri nama, simpan, lalu bandingkan beberapa skenario.',
    ],
  },
];

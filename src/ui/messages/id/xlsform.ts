/** XLSForm: the questionnaire for KoboToolbox, ODK and paper. */
export const xlsform = {
  download: 'Unduh XLSForm',
  hint: 'Untuk mengumpulkan jawaban dengan KoboToolbox, ODK, atau kertas. Isinya dalam dua bahasa.',
  failed: 'XLSForm belum bisa dibuat. Coba lagi.',
};

import type { ManifestOptions } from 'vite-plugin-pwa';

/** What the phone's home screen shows. In Indonesian: the manifest cannot follow the language of a person. */
export const webManifest: Partial<ManifestOptions> = {
  id: './',
  name: 'Lumbung SPBE',
  short_name: 'Lumbung',
  description: 'Isi di mana saja, kirim saat ada sinyal: penilaian SPBE dan buktinya, juga tanpa internet.',
  lang: 'id',
  dir: 'ltr',
  start_url: './#/',
  scope: './',
  display: 'standalone',
  orientation: 'any',
  background_color: '#fbfaf6',
  theme_color: '#08492b',
  categories: ['government', 'productivity'],
  icons: [
    { src: 'logo.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [
    { name: 'Indikator', url: './#/indikator' },
    { name: 'Dokumen', url: './#/dokumen' },
    { name: 'Pengiriman', url: './#/pengiriman' },
  ],
};

import preact from '@preact/preset-vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { instrumentFiles } from './src/build/instrument-files.ts';
import { webManifest } from './src/build/web-manifest.ts';

/** The oldest engines that people in the regions still carry; CSS nesting and newer syntax are lowered for them. */
const browsers = ['chrome107', 'safari16.4', 'firefox115'];

export default defineConfig({
  // Relative addresses: the app works from any path of any host.
  base: './',
  plugins: [
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    instrumentFiles(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: webManifest,
      injectManifest: {
        globPatterns: ['index.html', 'boot.js', 'assets/*.{js,css,json}', '*.{svg,png,webmanifest}'],
        // The viewer, the QR reader and English come only when they are asked for; the worker keeps them from then on.
        globIgnores: ['**/*nowasm*', '**/pdf*', '**/jsQR-*', '**/*.en-*.json', '**/en-*.js', '**/*-512*.png'],
        maximumFileSizeToCacheInBytes: 1_000_000,
      },
    }),
  ],
  build: {
    target: browsers,
    cssTarget: browsers,
    modulePreload: { polyfill: false },
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
  },
  worker: { format: 'es' },
  test: {
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{domain,storage,sync,server,journeys}/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          include: ['test/ui/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      { extends: true, test: { name: 'size', include: ['test/size/**/*.test.ts'] } },
    ],
  },
});

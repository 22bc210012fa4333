import { readFile } from 'node:fs/promises';
import preact from '@preact/preset-vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { aboutBuild } from './src/build/about-build.ts';
import { markDeskFiles } from './src/build/desk-files.ts';
import { inlineStyle } from './src/build/inline-style.ts';
import { instrumentFiles } from './src/build/instrument-files.ts';
import { nameAppFiles } from './src/build/name-app-files.ts';
import { webManifest } from './src/build/web-manifest.ts';

/** The oldest engines that people in the regions still carry; CSS nesting and newer syntax are lowered for them. */
const browsers = ['chrome107', 'safari16.4', 'firefox115'];

/**
 * What every first page needs travels in one piece: forty small files compress badly and cost a slow link more than they spare.
 * Sign-in needs none of it, and what is needed later stays out.
 */
const neededFirst = new RegExp(
  [
    'node_modules/(preact|@preact/signals|@preact/signals-core|dexie)/',
    'src/storage/(attempt|db|upgrades|projection|record|draft|views|storage|open-storage|unsent-files)\\.ts',
    'src/domain/(document-now|fold|op|scope|directory|authority|guard|guarded-fields|maturity|proof|standing|coverage-count|room|read-room|own-difference|own-part|indicator-state|progress|blockers|instrument|running-period)\\.ts',
    'src/ui/answering/(claims|durable-input|others-said|use-library-facts|use-reusable|evidence-link|explanation|field-state|indicator-page|level-list|level-summary|one-of|reached-card|requirement-[a-z]+|rest-unmet|room-page|saved-line|seat|seek|tie-edits|tie-row|use-(answer-place|durable|write)|who-answers)\\.tsx?',
    'src/ui/(app/(app|frame|overlays|pages|navigation|use-[a-z-]+|connection|later-connection|new-version|storage-lost)|shell/shell|sending/(status-text|paused-files))\\.tsx?',
    'src/sync/status\\.ts',
    'virtual:instruments',
    'src/ui/messages/messages\\.ts',
    'src/ui/kit/(app-context|banner|button|card|checkbox|choices|device-kind|draft-keeper|durable-input|field|field-state|fold|format|grains|icon|icons|indicator-tag|instrument-fetch|ladder|lazy-part|needs-action|on-leaving|page|remembered|room-view|router|saved-line|sheet|state-views|tag|toast|turns|use-(durable|live|room|sync-status|write))\\.tsx?',
  ].join('|'),
);

/** The way in, the entry among it: one file that reacts, whose pieces the app then finds here. */
const wayIn = new RegExp(
  [
    'src/ui/(main|boot/[a-z-]+|sign-in/sign-in(-code)?|app/(welcome|base-url)|messages/id/sign-in)\\.tsx?$',
    'src/domain/(ids|text-limits)\\.ts',
    'vite/preload-helper',
    'rolldown/runtime',
  ].join('|'),
);

/** What reads the endpoint's answers: the sign-in fetches it while a person types, the app after its first page. */
const readsAnswers =
  /node_modules\/zod\/|src\/sync\/(endpoint|transport)\.ts|src\/domain\/(protocol|field-shapes)\.ts/;

/**
 * Small parts that several later pages share, in one file: each file of its own is a name that the first page has to know, and names
 * are what does not compress.
 */
const sharedLater = new RegExp(
  [
    'src/ui/kit/(copy-text|describe-[a-z]+|error-summary|network-kind|progress|read-copy|read-copy-button|read-titles|remaining-time|save-file|tabs|use-remote|use-scratch)\\.tsx?',
    'src/ui/messages/id/outside\\.ts',
    'src/storage/(export-copy|results|scratch|submission-gate)\\.ts',
    'src/domain/(comments|edition-id|key|fingerprint|published-before|receipt-number)\\.ts',
  ].join('|'),
);

/** What lists are made of, the reading of all rooms among it: no part of a room. */
const listParts =
  /src\/ui\/kit\/(at-hand|rooms-at-hand|room-views|search-box|task-row|watch-rooms)\.tsx?|src\/storage\/watch-scopes\.ts/;

/** What only some rooms show, in one file for the same reason. */
const roomMore =
  /src\/ui\/answering\/(earlier-explanation|label-editor|on-behalf|repair-banner|read-reusable|reuse-edits|reuse-offers|seen-for|sentence-builder|sentences)\.tsx?|src\/domain\/decisions-made\.ts/;

/** What is said and done about earlier periods, and about values from outside, in one file: whoever opens one part opens the others. */
const carryOver = new RegExp(
  [
    'src/ui/(carry/[a-z-]+|overview/carry-card|answering/(beside|earlier-period|given-outside)|kit/use-carry-over)\\.tsx?',
    'src/ui/messages/(carry-messages|id/id-carry)\\.ts',
    'src/domain/(carry-[a-z]+|earlier-pieces)\\.ts',
  ].join('|'),
);

/** The data collection, in one file for the same reason; the states of a record are known to whoever reads the log. */
const formPages =
  /src\/ui\/forms\/(?!files\/)|src\/domain\/forms\/(?!states|alike|duplicates|shared-applications|cell-words|import-|read-cell|record-sheets|sheet-columns|write-cell)/;

/** What makes files of records and reads them, comments on them and tells their history. */
const formFiles =
  /src\/ui\/forms\/files\/|src\/domain\/forms\/(cell-words|import-[a-z]+|read-cell|record-sheets|sheet-columns|write-cell)\.ts/;

/** What writes documents for word processors, for reports and letters. */
const wordWriter = /src\/ui\/report\/(block-view|docx-[a-z]+|file-name|report-blocks|write-docx)\.tsx?/;

/** What stands by for the day on which something is wrong. */
const rescue =
  /src\/storage\/(lost-data|make-room|open-as-it-lies|rebuild-fields)\.ts|src\/ui\/app\/(missing-instrument|storage-trouble)\.tsx/;

/** The style of pages that nobody begins with. */
const laterStyle = /src\/ui\/(help|library|sending)\/[a-z]+\.css/;

/** The style of Diskominfo's pages in one file: many small ones compress badly, and who opens one page opens the others. */
const deskStyle =
  /src\/ui\/(summary|manage|review|what-if|matrix|determination|portal|desk|history|export|report|kit\/scale)[a-z/-]*\.css/;

/** A condition may take as long as the slowest machine needs; it is looked at again and again. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
  // Relative addresses: the app works from any path of any host.
  base: './',
  plugins: [
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    instrumentFiles(),
    aboutBuild(),
    inlineStyle(),
    nameAppFiles(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: webManifest,
      // The device keeps its icons itself once the app is installed.
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['index.html', 'assets/*.{js,css,json}', '*.{svg,png,webmanifest}'],
        // The viewer, the QR reader and English come only when they are asked for; the worker keeps them from then on.
        globIgnores: ['**/*nowasm*', '**/pdf*', '**/jsQR-*', '**/*.en-*.json', '**/en-*.js', '**/*-512*.png'],
        maximumFileSizeToCacheInBytes: 1_000_000,
        manifestTransforms: [
          async (entries) => ({
            manifest: await markDeskFiles(entries, await readFile('dist/.vite/manifest.json', 'utf8')),
          }),
        ],
      },
    }),
  ],
  // The build of Dexie for engines of our time; its package names the one for old engines, which is a kilobyte larger.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  build: {
    target: browsers,
    cssTarget: browsers,
    modulePreload: { polyfill: false },
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'way-in', test: wayIn },
            { name: 'core', test: neededFirst },
            { name: 'lists', test: listParts },
            { name: 'answers', test: readsAnswers },
            { name: 'shared', test: sharedLater },
            { name: 'room-more', test: roomMore },
            { name: 'form-pages', test: formPages },
            { name: 'form-files', test: formFiles },
            { name: 'word-writer', test: wordWriter },
            { name: 'carry', test: carryOver },
            { name: 'rescue', test: rescue },
            { name: 'later-style', test: laterStyle },
            { name: 'desk-style', test: deskStyle },
          ],
        },
      },
    },
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
          include: ['test/{domain,storage,sync,server,service-worker,journeys}/**/*.test.ts'],
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          include: ['test/ui/**/*.test.{ts,tsx}'],
          setupFiles: ['test/ui/patience.ts'],
          environment: 'happy-dom',
          ...patience,
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
          expect: patience.expect,
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['test/engines/**/*.test.ts'],
          globalSetup: 'test/engines/say-missing.ts',
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // The app tries again by itself once the server is back, a little later each time.
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        extends: true,
        test: { name: 'simulation', include: ['test/simulation/**/*.test.ts'], ...patience },
      },
      { extends: true, test: { name: 'size', include: ['test/size/**/*.test.ts'], testTimeout: 20_000 } },
    ],
  },
});

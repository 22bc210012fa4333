import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { pathsIn, readKey } from '../data-directory.ts';
import { createSeal, type Seal } from '../seal.ts';
import { StartFailure } from '../start-failure.ts';

const format = 1;

/** By time, so that a person sees which is the newest. */
export const databaseName = (madeAt: string, random: string): string =>
  `lumbung-${madeAt.replaceAll(/\D/g, '').slice(0, 14)}-${random}.db`;
const databasePattern = /^lumbung-[0-9A-Za-z-]+\.db$/;
export const isDatabaseName = (name: string): boolean => databasePattern.test(name);

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const content = z.object({ sha256, size: z.int().check(z.gte(0)) });
export type Content = z.infer<typeof content>;
const bodySchema = z.object({
  format: z.literal(format),
  madeAt: z.string(),
  /** The version of the database. */
  version: z.int(),
  epoch: z.string(),
  /** Up to where each scope is in this backup. */
  heads: z.record(z.string(), z.int()),
  database: z.extend(content, { name: z.string().check(z.regex(databasePattern)) }),
  key: content,
  files: z.array(content),
  /** Files that the server should have had and could not give. */
  missing: z.array(content),
});
const manifestSchema = z.extend(bodySchema, { mac: z.string() });

/** What a backup holds, sealed with the key of the server that made it. */
export type Manifest = z.infer<typeof bodySchema>;

/**
 * A backup lies in a folder as a data directory does, but for its database, which has a name of its own: the manifest says
 * which one belongs to it, so that the next backup can grow beside it and take its place in one rename.
 */
export const pathsInBackup = (folder: string) => {
  const { key, lock, files } = pathsIn(folder);
  return { key, lock, files, manifest: join(folder, 'manifest.json') };
};

export const newManifest = (body: Omit<Manifest, 'format'>): Manifest => ({ format, ...body });

/** On disk, whole or not at all. */
export function writeManifest(folder: string, body: Manifest, seal: Seal): void {
  const { manifest } = pathsInBackup(folder);
  const mac = seal.ofBackup(JSON.stringify(bodySchema.parse(body)));
  writeFileSync(`${manifest}.new`, `${JSON.stringify({ ...body, mac }, null, 1)}\n`, { flush: true });
  renameSync(`${manifest}.new`, manifest);
}

export type OpenedBackup = { manifest: Manifest; seal: Seal };

/** The manifest of the backup in a folder; null when there is none. Throws a `StartFailure` when it is damaged. */
export function openBackup(folder: string): OpenedBackup | null {
  const paths = pathsInBackup(folder);
  if (!existsSync(paths.manifest)) return null;
  if (!existsSync(paths.key))
    throw new StartFailure(`${paths.key} is missing: without it the backup proves nothing.`);
  const seal = createSeal(readKey(folder));
  const damaged = new StartFailure(`${paths.manifest} is damaged, or is not of this backup's key.`);
  let manifest: z.infer<typeof manifestSchema>;
  try {
    manifest = manifestSchema.parse(JSON.parse(readFileSync(paths.manifest, 'utf8')));
  } catch {
    throw damaged;
  }
  const { mac, ...body } = manifest;
  if (seal.ofBackup(JSON.stringify(bodySchema.parse(body))) !== mac) throw damaged;
  return { manifest: body, seal };
}

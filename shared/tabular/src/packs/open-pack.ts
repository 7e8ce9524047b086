import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { openZip, type Zip } from '../files/open-zip.ts';
import type { TableSource } from '../table/table-types.ts';
import { MANIFEST } from './write-pack.ts';

const Manifest = z.looseObject({
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.int() })),
});
export type Manifest = z.infer<typeof Manifest>;

export interface Pack {
  manifest: Manifest;
  /** What is not as the manifest says, a sentence each. */
  faults: string[];
  readText(name: string): Promise<string>;
  /** A part as a table to be read. */
  source(name: string): TableSource;
  close(): void;
}

/** A part's bytes at the most. 300,000 seals are 30 MB; larger is memory for whoever reads it. */
const MAX_PART_BYTES = 200 * 1024 * 1024;

/**
 * Opens a pack and holds every part against its manifest: none missing, none changed, none more.
 * Throws TableRefused on what is no zip, and an Error on a manifest that can't be read.
 */
export async function openPack(path: string): Promise<Pack> {
  const zip = await openZip(path);
  try {
    const manifest = await readManifest(zip);
    return {
      manifest,
      faults: await findFaults(zip, manifest),
      readText: (name) => readText(zip, name),
      source: (name) => ({
        open: () => Promise.resolve(Readable.from(zip.read(name, MAX_PART_BYTES))),
      }),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readManifest(zip: Zip): Promise<Manifest> {
  if (!zip.names.includes(MANIFEST)) throw new Error(`the pack has no ${MANIFEST}`);
  return Manifest.parse(JSON.parse(await readText(zip, MANIFEST)));
}

async function findFaults(zip: Zip, { files }: Manifest): Promise<string[]> {
  const faults: string[] = [];
  const stated = new Set([MANIFEST, ...files.map(({ name }) => name)]);
  for (const { name, sha256 } of files) {
    if (!zip.names.includes(name)) faults.push(`${name} is missing`);
    else if ((await hashOf(zip, name)) !== sha256) faults.push(`${name} was changed`);
  }
  for (const name of zip.names) {
    if (!stated.has(name)) faults.push(`${name} is not in the manifest`);
  }
  return faults;
}

async function hashOf(zip: Zip, name: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of zip.read(name, MAX_PART_BYTES)) hash.update(chunk);
  return hash.digest('hex');
}

async function readText(zip: Zip, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of zip.read(name, MAX_PART_BYTES)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

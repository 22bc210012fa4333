import { createHash, randomBytes } from 'node:crypto';
import { zipSync, strToU8 } from 'fflate';
import type { Client } from '../endpoint.ts';

/** Small files of each kind, and what an attacker would make of them. */

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A PDF of just this size, never the same twice. */
export function pdfOf(sizeBytes: number, { trailer = '/Root 1 0 R' }: { trailer?: string } = {}): Uint8Array {
  const address = (sizeBytes - trailer.length - 72).toString().padStart(10, '0');
  const end = `\nxref\n0 1\ntrailer\n<< ${trailer} >>\nstartxref\n${address}\n%%EOF\n`;
  const body = Buffer.alloc(sizeBytes - '%PDF-1.7\n'.length - end.length, randomBytes(4096).toString('hex'));
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), body, Buffer.from(end)]));
}

export function pngOf(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(64);
  Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1').copy(bytes);
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
}

export function jpegOf(width: number, height: number): Uint8Array {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255]);
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0x80, 0]), Buffer.alloc(0x7f_fe)]);
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8]), exif, frame, Buffer.alloc(64)]));
}

export function webpOf(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0, 'latin1');
  bytes.write('WEBPVP8X', 8, 'latin1');
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return new Uint8Array(bytes);
}

export const docxMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function officeFile(parts: Record<string, Uint8Array | string>): Uint8Array {
  const files = Object.entries({ '[Content_Types].xml': '<Types/>', ...parts });
  return zipSync(
    Object.fromEntries(files.map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text])),
  );
}

export type Offer = { sha256: string; size: number; mime: string; name: string; scope: string };

export function offerOf(bytes: Uint8Array, mime = 'application/pdf', scope = 'opd/dinkes'): Offer {
  return { sha256: sha256Of(bytes), size: bytes.length, mime, name: 'SK tim.pdf', scope };
}

/** Answer of the endpoint as status and body. */
export async function read(response: Response): Promise<{ status: number; body: Record<string, unknown> }> {
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

export async function announce(client: Client, offer: Offer) {
  return read(await client.send('POST', '/api/v1/files', offer));
}

export async function put(
  client: Client,
  { sha256, scope }: Offer,
  { bytes, from, headers = {} }: { bytes: Uint8Array; from: number; headers?: Record<string, string> },
) {
  const path = `/api/v1/files/${sha256}?scope=${scope}&from=${from}`;
  const types = { 'content-type': 'application/octet-stream', ...headers };
  return read(await client.send('PUT', path, bytes, types));
}

export async function finish(client: Client, offer: Offer) {
  return read(await client.send('POST', `/api/v1/files/${offer.sha256}/done`, { scope: offer.scope }));
}

export async function upload(client: Client, bytes: Uint8Array, offer = offerOf(bytes)) {
  const announced = await announce(client, offer);
  if (announced.status !== 200 || announced.body.state === 'verified') return announced;
  await put(client, offer, { bytes, from: 0 });
  return finish(client, offer);
}

import { crc32, deflateSync } from 'node:zlib';
import { isInked, letterWidth } from './letters.ts';

export type Colour = readonly [red: number, green: number, blue: number];
export type Box = { x: number; y: number; width: number; height: number };

/** A drawing surface of 8-bit RGB that ends as a PNG; what falls outside it is left out. */
export class Picture {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#pixels = new Uint8Array(width * height * 3).fill(255);
  }

  paint(box: Box, colour: Colour): void {
    for (let y = box.y; y < box.y + box.height; y += 1) {
      for (let x = box.x; x < box.x + box.width; x += 1) this.#dot(x, y, colour);
    }
  }

  disc(centre: { x: number; y: number; radius: number }, colour: Colour): void {
    const { x, y, radius } = centre;
    for (let dy = -radius; dy <= radius; dy += 1) {
      const half = Math.floor(Math.sqrt(radius * radius - dy * dy));
      this.paint({ x: x - half, y: y + dy, width: half * 2 + 1, height: 1 }, colour);
    }
  }

  /** Letters of 5 × 7 dots, each dot `scale` pixels wide. */
  write(text: string, place: { x: number; y: number; scale: number }, colour: Colour): void {
    const { x, y, scale } = place;
    for (const [index, letter] of text.split('').entries()) {
      for (let dot = 0; dot < 40; dot += 1) {
        const [column, row] = [dot % 5, Math.floor(dot / 5)];
        if (!isInked(letter, column, row)) continue;
        const left = x + (index * letterWidth + column) * scale;
        this.paint({ x: left, y: y + row * scale, width: scale, height: scale }, colour);
      }
    }
  }

  /** The picture as a PNG file (RFC 2083): one IDAT, no filter, the same bytes for the same picture. */
  toPng(): Uint8Array<ArrayBuffer> {
    const stride = this.width * 3;
    const rows = new Uint8Array((stride + 1) * this.height);
    for (let y = 0; y < this.height; y += 1) {
      rows.set(this.#pixels.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
    }
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const parts = [
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ];
    return Uint8Array.from(Buffer.concat(parts));
  }

  #dot(x: number, y: number, colour: Colour): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    this.#pixels.set(colour, (y * this.width + x) * 3);
  }
}

function chunk(name: string, body: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const content = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}

import { encodeWithin } from './jpeg-quality.ts';
import type { JpegPage } from './jpeg-pdf.ts';
import { sizeWithin } from './page-turn.ts';

/** Small print on A4 stays readable at about 150 dots an inch. */
const longEdgePx = 1750;

/** The browser cannot read this picture, as most cannot read HEIC. */
export class UnreadablePhoto extends Error {}

/**
 * Makes a page of a photo: upright as its EXIF says, small enough to send, still readable.
 * Throws `UnreadablePhoto` when the browser cannot decode it.
 */
export async function pageFromPhoto(photo: Blob): Promise<JpegPage> {
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => null);
  if (bitmap === null) throw new UnreadablePhoto();
  const { width, height } = sizeWithin(bitmap, longEdgePx);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new UnreadablePhoto();
  // See-through pictures would turn black in JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const bytes = await encodeWithin((quality) => jpegOf(canvas, quality));
  // Phones with little memory hold on to the pixels until the canvas is empty.
  canvas.width = 0;
  return { bytes, width, height, turn: 0 };
}

function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new UnreadablePhoto()) : resolve(blob.arrayBuffer())),
      'image/jpeg',
      quality,
    );
  });
}

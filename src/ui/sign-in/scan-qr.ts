import type { signIn } from '../messages/id/sign-in.ts';

type Words = typeof signIn;

export type Seen = { kind: 'read'; text: string } | { kind: 'nothing' } | { kind: 'closed' };

/** Chrome on Android has it; Safari and Firefox do not. Not yet in the DOM types. */
type Detector = { detect: (source: CanvasImageSource) => Promise<readonly { rawValue: string }[]> };
type WithDetector = { BarcodeDetector?: new (options: { formats: string[] }) => Detector };

/** Reads a QR code: live from the camera where the browser can, else from a photo that the phone's own camera takes. */
export async function scanQr(words: Words): Promise<Seen> {
  const { BarcodeDetector } = globalThis as WithDetector;
  if (BarcodeDetector === undefined) return readPhoto();
  const stream = await openCamera();
  if (stream === null) return readPhoto();
  return watch(stream, new BarcodeDetector({ formats: ['qr_code'] }), words);
}

async function openCamera(): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    return null; // refused or absent: a photo does as well
  }
}

/** Shows what the camera sees until a code is in it or the person closes the dialog. */
async function watch(stream: MediaStream, detector: Detector, words: Words): Promise<Seen> {
  const { dialog, video } = drawViewfinder(words);
  document.body.append(dialog);
  dialog.showModal();
  try {
    video.srcObject = stream;
    await video.play();
    while (dialog.open) {
      const [found] = await detector.detect(video);
      if (found !== undefined) return { kind: 'read', text: found.rawValue };
      await nextFrame();
    }
    return { kind: 'closed' };
  } finally {
    for (const track of stream.getTracks()) track.stop();
    dialog.remove();
  }
}

function drawViewfinder(words: Words) {
  const dialog = document.createElement('dialog');
  dialog.className = 'sheet stack';
  const title = document.createElement('h2');
  title.id = 'scan-title';
  title.textContent = words.scanTitle;
  dialog.setAttribute('aria-labelledby', title.id);
  const video = document.createElement('video');
  video.className = 'viewfinder';
  video.muted = true;
  video.playsInline = true;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button';
  close.textContent = words.scanClose;
  close.addEventListener('click', () => dialog.close());
  dialog.append(title, video, close);
  return { dialog, video };
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}

async function readPhoto(): Promise<Seen> {
  const photo = await takePhoto();
  if (photo === null) return { kind: 'closed' };
  const { default: decode } = await import('jsqr');
  const pixels = await pixelsOf(photo);
  const found = pixels === null ? null : decode(pixels.data, pixels.width, pixels.height);
  return found === null ? { kind: 'nothing' } : { kind: 'read', text: found.data };
}

function takePhoto(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  input.setAttribute('capture', 'environment');
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** Longest edge given to the decoder: a code that fills a third of the picture keeps several pixels a module. */
const EDGE_PIXELS = 1200;

async function pixelsOf(photo: File): Promise<ImageData | null> {
  const picture = await createImageBitmap(photo).catch(() => null);
  if (picture === null) return null;
  const scale = Math.min(1, EDGE_PIXELS / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

import { limits } from '#shared/domain/limits.ts';

/** Tried in turn until the picture is small enough; browsers that cannot write WebP go on to JPEG. */
const forms = [
  { type: 'image/webp', quality: 0.85 },
  { type: 'image/webp', quality: 0.6 },
  { type: 'image/jpeg', quality: 0.8 },
  { type: 'image/jpeg', quality: 0.5 },
] as const;

/**
 * A picture file drawn anew, small enough to be taken in. What the file says beside the picture (where and when it was
 * taken) is left behind. Undefined when the browser cannot read it.
 */
export async function scaledPicture(file: Blob): Promise<Blob | undefined> {
  const canvas = await drawn(file);
  if (!canvas) return undefined;
  for (const { type, quality } of forms) {
    const blob = await written(canvas, type, quality);
    if (blob?.type === type && blob.size <= limits.pictureBytes) return blob;
  }
  return undefined;
}

async function drawn(file: Blob): Promise<HTMLCanvasElement | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const scale = Math.min(1, limits.pictureSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // Paper behind what is clear: JPEG would make it black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}

function written(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => {
    canvas.toBlob(resolve, type, quality);
  });
}

import type { Camera, Frame } from './camera.ts';
import type { Layout, Rect } from './layout.ts';

/** The colours of a picture, as the page has them at the moment. */
export interface Inks {
  note: string;
  noteLine: string;
  area: string;
  areaLine: string;
  /** Of the themes, by hue from 0; each theme has an edge in its colour. */
  hues: readonly string[];
}

/** Reads the colours of the page, so that a picture has its appearance. */
export function inksOf(element: Element): Inks {
  const style = getComputedStyle(element);
  const probe = document.createElement('span');
  element.append(probe);
  // A canvas does not know custom properties: the browser works the colour out on an element.
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color || style.color;
  };
  const inks = {
    note: colour('--note'),
    noteLine: colour('--note-line'),
    area: colour('--surface'),
    areaLine: colour('--line'),
    hues: Array.from({ length: 8 }, (_, index) => colour(`--thread-${index + 1}`)),
  };
  probe.remove();
  return inks;
}

/** Draws areas and notes as rectangles; only what is in sight. Sizes the canvas for the screen's pixels. */
export function drawPicture(
  canvas: HTMLCanvasElement,
  layout: Layout,
  camera: Camera,
  frame: Frame,
  inks: Inks,
): void {
  const dense = Math.min(2, devicePixelRatio);
  const [width, height] = [Math.round(frame.width * dense), Math.round(frame.height * dense)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, width, height);
  const scale = camera.scale * dense;
  pen.setTransform(scale, 0, 0, scale, camera.x * dense, camera.y * dense);
  const inSight = ({ x, y, width, height }: Rect) =>
    camera.x + (x + width) * camera.scale > 0 &&
    camera.x + x * camera.scale < frame.width &&
    camera.y + (y + height) * camera.scale > 0 &&
    camera.y + y * camera.scale < frame.height;
  const line = 1.5 / camera.scale;
  let theme = 0;
  for (const { themeId, rect, notes } of layout.areas) {
    const hue = themeId === null ? inks.areaLine : inks.hues[theme++ % inks.hues.length];
    if (!inSight(rect)) continue;
    pen.fillStyle = inks.area;
    pen.fillRect(rect.x, rect.y, rect.width, rect.height);
    pen.strokeStyle = hue ?? inks.areaLine;
    pen.lineWidth = line;
    pen.strokeRect(rect.x, rect.y, rect.width, rect.height);
    pen.fillStyle = hue ?? inks.areaLine;
    pen.fillRect(rect.x, rect.y, rect.width, 4 * line);
    pen.beginPath();
    for (const { rect: note } of notes) if (inSight(note)) pen.rect(note.x, note.y, note.width, note.height);
    pen.fillStyle = inks.note;
    pen.fill();
    pen.strokeStyle = inks.noteLine;
    pen.lineWidth = line / 2;
    pen.stroke();
  }
}

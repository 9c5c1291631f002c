import type { Rect } from './layout.ts';

/** What one looks through: a point of the map lies at `x + scale * its x` of the frame. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

/** The size of the frame, in CSS pixels. */
export interface Frame {
  width: number;
  height: number;
}

/** 400 %, as much as a browser's own zoom has to reach; 10 % shows the largest board. */
const closest = 4;
const furthest = 0.1;
/** Below this zoom words cannot be read: the map is drawn as a picture with the names of the themes. */
export const overviewBelow = 0.4;
/** What is brought into view is brought in as large as this at least. */
const readable = 0.6;
/** Words are as large as this at the beginning where the whole map would be too small. */
const comfortable = 0.75;
/** Space around what is brought into view, in CSS pixels. */
const margin = 24;
/** So much of the map stays in the frame, whatever one does. */
const held = 96;

/** The camera that shows the whole map, never larger than 100 %. */
export function fitted({ width, height }: Frame, frame: Frame): Camera {
  const scale = clampScale(
    Math.min(
      1,
      (frame.width - 2 * margin) / Math.max(1, width),
      (frame.height - 2 * margin) / Math.max(1, height),
    ),
  );
  return {
    scale,
    x: (frame.width - width * scale) / 2,
    y: Math.max(margin, (frame.height - height * scale) / 2),
  };
}

/** Where one begins: the whole map if it can be read so, else the place where reading begins. */
export function opening(map: Frame, frame: Frame, rtl: boolean): Camera {
  const whole = fitted(map, frame);
  if (whole.scale >= readable) return whole;
  const scale = Math.min(1, Math.max(comfortable, (frame.width - 2 * margin) / Math.max(1, map.width)));
  return { scale, x: rtl ? frame.width - margin - map.width * scale : margin, y: margin };
}

/** Zooms by a factor around a point of the frame, which stays where it is. */
export function zoomed(camera: Camera, factor: number, x: number, y: number): Camera {
  const scale = clampScale(camera.scale * factor);
  const ratio = scale / camera.scale;
  return { scale, x: x - (x - camera.x) * ratio, y: y - (y - camera.y) * ratio };
}

/** The camera moved as little as shows a rectangle, and no further out than one can read. */
export function revealing(camera: Camera, rect: Rect, frame: Frame): Camera {
  const scale = Math.max(camera.scale, readable);
  const near =
    scale === camera.scale ? camera : zoomed(camera, scale / camera.scale, frame.width / 2, frame.height / 2);
  return {
    scale,
    x: near.x + shift(near.x + rect.x * scale, rect.width * scale, frame.width),
    y: near.y + shift(near.y + rect.y * scale, rect.height * scale, frame.height),
  };
}

/** Keeps some of the map in the frame. */
export function withinReach(camera: Camera, map: Frame, frame: Frame): Camera {
  const { scale } = camera;
  return {
    scale,
    x: Math.min(frame.width - held, Math.max(held - map.width * scale, camera.x)),
    y: Math.min(frame.height - held, Math.max(held - map.height * scale, camera.y)),
  };
}

/** The part of the map that the frame shows. */
export function viewOf(camera: Camera, frame: Frame): Rect {
  const { x, y, scale } = camera;
  return { x: -x / scale, y: -y / scale, width: frame.width / scale, height: frame.height / scale };
}

/** A point of the frame as a point of the map. */
export function onMap(camera: Camera, x: number, y: number): { x: number; y: number } {
  return { x: (x - camera.x) / camera.scale, y: (y - camera.y) / camera.scale };
}

function clampScale(scale: number): number {
  return Math.min(closest, Math.max(furthest, scale));
}

/** How far something has to go to be in the frame; one that is larger shows its beginning. */
function shift(start: number, length: number, room: number): number {
  if (start < margin || length > room - 2 * margin) return margin - start;
  return Math.min(0, room - margin - start - length);
}

import {
  fitted,
  opening,
  overviewBelow,
  revealing,
  viewOf,
  withinReach,
  zoomed,
  type Camera,
  type Frame,
} from './camera.ts';
import { cellsOf, sameCells, type Cells } from './culling.ts';
import type { Rect } from './layout.ts';

/** What the page draws differently as the camera moves. Changes rarely, never with each frame. */
export interface Seen {
  cells: Cells;
  /** Too far away to read: names of themes and a picture of the notes. */
  overview: boolean;
}

/** Moves something with the camera, once a frame at most. */
export type Painter = (camera: Camera, frame: Frame) => void;

/**
 * The camera of a map. It moves the layer by itself, once a frame at most, and tells React only when what is drawn
 * changes. Painters hear of every frame.
 */
export class CameraControl {
  #camera: Camera = { x: 0, y: 0, scale: 1 };
  #frame: Frame = { width: 0, height: 0 };
  #map: Frame = { width: 0, height: 0 };
  #rtl = false;
  #culls = true;
  #begun = false;
  #asked = 0;
  #seen: Seen = { cells: cellsOf({ x: 0, y: 0, width: 0, height: 0 }), overview: false };
  readonly #listeners = new Set<() => void>();
  readonly #painters = new Set<Painter>();

  get camera(): Camera {
    return this.#camera;
  }

  get frame(): Frame {
    return this.#frame;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Paints with each frame from now on. Returns what ends it. */
  paintBy(painter: Painter): () => void {
    this.#painters.add(painter);
    this.repaint();
    return () => this.#painters.delete(painter);
  }

  readonly seen = (): Seen => this.#seen;

  /**
   * The map has another size, or the page another direction. The first time the camera goes to where one
   * begins. Without `culls` everything is drawn, and nobody has to hear which cells are in sight.
   */
  setMap(map: Frame, rtl: boolean, culls: boolean): void {
    this.#map = map;
    this.#rtl = rtl;
    this.#culls = culls;
    this.#begin();
  }

  setFrame(frame: Frame): void {
    this.#frame = frame;
    this.#begin();
  }

  pan(x: number, y: number): void {
    const { camera } = this;
    this.#go({ ...camera, x: camera.x + x, y: camera.y + y });
  }

  /** Zooms by a factor around a point of the frame, its middle if none is given. */
  zoom(factor: number, x = this.#frame.width / 2, y = this.#frame.height / 2): void {
    this.#go(zoomed(this.#camera, factor, x, y));
  }

  fit(): void {
    this.#go(fitted(this.#map, this.#frame));
  }

  reveal(rect: Rect): void {
    this.#go(revealing(this.#camera, rect, this.#frame));
  }

  /** Puts a point of the map into the middle of the frame. */
  centre(x: number, y: number): void {
    const { scale } = this.#camera;
    this.#go({ scale, x: this.#frame.width / 2 - x * scale, y: this.#frame.height / 2 - y * scale });
  }

  /** Paints before the next frame, also where nothing moved. */
  readonly repaint = (): void => {
    if (this.#asked !== 0) return;
    this.#asked = requestAnimationFrame(() => {
      this.#asked = 0;
      this.#paint();
    });
  };

  stop(): void {
    cancelAnimationFrame(this.#asked);
    this.#asked = 0;
  }

  #paint(): void {
    for (const painter of this.#painters) painter(this.#camera, this.#frame);
  }

  #begin(): void {
    if (this.#frame.width === 0 || this.#map.width === 0) return;
    const first = !this.#begun;
    this.#begun = true;
    this.#go(first ? opening(this.#map, this.#frame, this.#rtl) : this.#camera);
    // What is measured now is painted now: the first frame shows the map where it belongs.
    if (first) this.#paint();
  }

  #go(camera: Camera): void {
    this.#camera = withinReach(camera, this.#map, this.#frame);
    const cells = cellsOf(viewOf(this.#camera, this.#frame));
    const overview = this.#camera.scale < overviewBelow;
    const moved = this.#culls && !sameCells(cells, this.#seen.cells);
    if (overview !== this.#seen.overview || moved) {
      this.#seen = { cells, overview };
      for (const listener of this.#listeners) listener();
    }
    this.repaint();
  }
}

import {
  memo,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useText } from '../../text/use-text.ts';
import type { BoardTools } from '../board-tools.ts';
import { onMap } from './camera.ts';
import { inCells, renderedWhole } from './culling.ts';
import { firstSight } from './first-sight.ts';
import { HoldingBar } from './holding-bar.tsx';
import { MapArea } from './map-area.tsx';
import { MapLabels } from './map-labels.tsx';
import styles from './map.module.css';
import { headSpot, type MapWork } from './map-work.ts';
import { Marker } from './marker.tsx';
import { Minimap } from './minimap.tsx';
import { placeAt } from './places.ts';
import { neighbourOf, type Direction, type Spot } from './spatial.ts';
import { useCamera } from './use-camera.ts';
import { useDragging } from './use-dragging.ts';
import { useHolding } from './use-holding.ts';
import { useLayout } from './use-layout.ts';
import { usePlaces } from './use-places.ts';
import { ZoomTools } from './zoom-tools.tsx';

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The board as a map: themes are areas, and notes lie in them in the order of the list. */
export const MapView = memo(function MapView({ tools }: { tools: BoardTools }) {
  const t = useText();
  const { canGroup } = tools;
  const sections = useMemo(
    () =>
      tools.sections.filter(({ theme, notes }) => theme || notes.length > 0 || tools.sections.length === 1),
    [tools.sections],
  );
  const frame = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const labels = useRef<HTMLDivElement>(null);
  const laid = useLayout(layer, sections, tools);
  const { layout, rtl } = laid;
  const culls = sections.reduce((sum, { notes }) => sum + notes.length, 0) > renderedWhole;
  usePlaces(layer, layout, laid.begun);
  // What is seen at first is painted first; the rest of a large map follows when that can be looked at.
  const whole = useDeferredValue(true, false);
  const atFirst = whole ? undefined : firstSight(layout, { width: innerWidth, height: innerHeight }, rtl);
  const [control, seen] = useCamera({ frame, layer, picture, labels }, laid, culls);
  const holding = useHolding(tools);
  const [stop, setStop] = useState<string>();
  const wanted = useRef<string | undefined>(undefined);

  const spots = useMemo((): Spot[] => {
    return layout.areas.flatMap(({ themeId, head, notes }) =>
      themeId !== null && canGroup ? [{ id: headSpot(themeId), rect: head }, ...notes] : [...notes],
    );
  }, [layout, canGroup]);
  const current = spots.find(({ id }) => id === stop)?.id ?? spots[0]?.id;
  const picked = (noteId: string) =>
    tools.selecting && tools.selected.has(noteId) ? tools.selected : new Set([noteId]);
  const placeUnder = (noteId: string, x: number, y: number) => {
    const point = onMap(control.camera, x, y);
    return placeAt(layout, picked(noteId), point.x, point.y, rtl);
  };
  useDragging(frame, control, {
    mayDrag: (noteId) => canGroup && (!tools.selecting || tools.selected.has(noteId)),
    onDrag: (noteId, x, y) => holding.drag(noteId, placeUnder(noteId, x, y)),
    onDrop: (noteId, x, y) => holding.drop(noteId, placeUnder(noteId, x, y)),
    onEnd: holding.endDrag,
  });

  // A note that was out of sight, and so perhaps not in the page, has to be drawn before it can have focus.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const spot = layer.current?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(wanted.current)}"]`);
    wanted.current = undefined;
    spot?.focus({ preventScroll: true });
  });

  const goTo = (spot: Spot | undefined) => {
    if (!spot) return;
    control.reveal(spot.rect);
    wanted.current = spot.id;
    setStop(spot.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey || current === undefined) return;
    if (direction && holding.note?.id !== undefined && canGroup) {
      event.preventDefault();
      const onward = direction === 'down' || direction === (rtl ? 'left' : 'right');
      const target = holding.step(onward ? 1 : -1, event.shiftKey);
      const area = layout.areas.find(({ themeId }) => themeId === (target?.themeId ?? null));
      const rect = area?.notes.find(({ id }) => id === target?.before)?.rect ?? area?.slot;
      if (rect) control.reveal(rect);
      return;
    }
    const to = direction
      ? neighbourOf(spots, current, direction)
      : event.key === 'Home'
        ? spots[0]
        : event.key === 'End'
          ? spots.at(-1)
          : undefined;
    if (!direction && !to) return;
    event.preventDefault();
    goTo(to);
  };
  const onClick = ({ target, clientX, clientY }: MouseEvent) => {
    if (!frame.current || !(target instanceof Element) || target.closest('button, [data-apart]')) return;
    const { left, top } = frame.current.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    if (holding.note?.id !== undefined && canGroup) holding.put(placeUnder(holding.note?.id, x, y));
    else if (holding.note?.id !== undefined) holding.letGo();
    else if (seen.overview) control.zoom(1 / control.camera.scale, x, y);
  };

  const work: MapWork = {
    tools,
    picked: holding.dragged ? undefined : holding.note?.id,
    target: holding.target,
    current,
    press: holding.press,
    put: (place) => holding.put(place),
    sizeKey: laid.sizeKey,
    isDrawn: ({ id }, area, rect) =>
      atFirst?.(area, rect) ??
      (!culls ||
        id === current ||
        id === holding.note?.id ||
        (!seen.overview && inCells(rect, seen.cells)) ||
        !laid.isMeasured(id)),
  };
  return (
    // Escape puts a note back wherever one is on the map, the bar of the note included.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles['map']}
      data-holding={holding.note !== undefined || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || holding.note === undefined) return;
        event.preventDefault();
        holding.letGo();
      }}
    >
      <div className={styles['above']}>
        <p className={styles['hint']} id="map-hint">
          {t(canGroup ? 'board.map.hint.sort' : 'board.map.hint.read')}
        </p>
        <ZoomTools control={control} />
      </div>
      {/* The buttons in it do the same for everybody; a tap on the ground is one more way. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div
        ref={frame}
        className={styles['frame']}
        role="group"
        aria-label={t('board.map.name')}
        aria-describedby="map-hint"
        data-overview={seen.overview || undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={({ target }) => {
          const spot = spots.find(({ id }) => id === target.dataset['spot']);
          if (!spot) return;
          setStop(spot.id);
          if (target.matches(':focus-visible')) control.reveal(spot.rect);
        }}
      >
        {seen.overview && <canvas ref={picture} className={styles['picture']} />}
        <div ref={layer} className={styles['layer']} data-settled={laid.begun || undefined}>
          {layout.areas.map((area, index) => {
            const section = sections[index];
            const themes = sections.slice(0, index).filter(({ theme }) => theme).length;
            return (
              section && (
                <MapArea
                  key={area.themeId ?? 'none'}
                  section={section}
                  area={area}
                  index={themes}
                  work={work}
                />
              )
            );
          })}
          {holding.target && <Marker layout={layout} target={holding.target} rtl={rtl} />}
        </div>
        {seen.overview && <MapLabels sections={sections} labels={labels} />}
        {laid.begun && <Minimap layout={layout} control={control} />}
      </div>
      {holding.note && !holding.dragged && (
        <HoldingBar
          tools={tools}
          note={holding.note}
          target={holding.target}
          onLetGo={() => holding.letGo()}
        />
      )}
    </div>
  );
});

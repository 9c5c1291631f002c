import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Button, type ButtonProps } from '../button/button.tsx';
import styles from './menu.module.css';

interface MenuProps extends Omit<ButtonProps, 'children' | 'onClick'> {
  /** What stands on the button. */
  label: ReactNode;
  /** Buttons and links. Choosing one closes it. */
  children: ReactNode;
}

/** Gap between the button and what it opens, in CSS pixels. */
const gap = 6;

/**
 * More to do, behind one button: a disclosure of ordinary buttons, so that a screen reader needs no other keys than it
 * has for the rest of the page. Escape and a tap elsewhere close it, and focus goes back to the button.
 */
export function Menu({ label, children, ...rest }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const element = popover.current;
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('button, a')) element?.hidePopover();
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, []);
  return (
    <>
      <Button
        {...rest}
        ref={button}
        popoverTarget={id}
        aria-expanded={open}
        className={classes(rest.className)}
      >
        {label}
      </Button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className={styles['menu']}
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        onToggle={(event) => {
          if (event.newState === 'open' && button.current) place(event.currentTarget, button.current);
        }}
      >
        {open && children}
      </div>
    </>
  );
}

/** Below the button where there is room, else above it; never outside the window. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const end = getComputedStyle(button).direction === 'rtl' ? at.left : at.right - width;
  const below = at.bottom + gap;
  const top = below + height <= innerHeight ? below : Math.max(gap, at.top - gap - height);
  menu.style.top = `${top}px`;
  menu.style.left = `${Math.max(gap, Math.min(end, innerWidth - width - gap))}px`;
}

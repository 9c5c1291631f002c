import { expect, type Locator, type Page } from '@playwright/test';

/** How somebody works a page: by nothing but taps, or by nothing but keys. */
export interface Hand {
  /** Presses a button, a link or a fold. */
  press(target: Locator): Promise<void>;
  /** Chooses a radio, or ticks a box. */
  pick(target: Locator): Promise<void>;
  /** Puts words into a box, instead of what stands there. */
  type(target: Locator, text: string): Promise<void>;
  /** Chooses from a list that folds down. */
  choose(list: Locator, option: string): Promise<void>;
  /** Puts a day into its box. */
  date(target: Locator, day: { day: string; month: string; year: string }): Promise<void>;
  /** Picks a note of the map up, and puts it at the end of the theme of this name. */
  carry(note: Locator, theme: string): Promise<void>;
}

export const hands = { taps, keys };

/** More stops than any page has; somebody who needs as many has lost their way. */
const mostStops = 250;

/** A finger that taps: no mouse, no dragging, no holding, no hovering. Letters come from the keyboard on the screen. */
function taps(page: Page): Hand {
  return {
    press: (target) => target.tap(),
    async pick(target) {
      await target.tap();
      await expect(target).toBeChecked();
    },
    async type(target, text) {
      await target.tap();
      await expect(target).toBeFocused();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
      await expect(target).toHaveValue(text);
    },
    // Lists and calendars that fold down are the device's own, outside of the page: what is chosen there comes back.
    async choose(list, option) {
      await list.tap();
      await list.selectOption({ label: option });
    },
    async date(target, { day, month, year }) {
      await target.tap();
      await target.fill(`${year}-${month}-${day}`);
    },
    async carry(note, theme) {
      await page.getByRole('button', { name: 'See all' }).tap();
      await note.tap();
      await expect(note).toHaveAttribute('aria-pressed', 'true');
      await page.getByRole('button', { name: `Put it here, at the end of ${theme}` }).tap();
    },
  };
}

/** Keys alone: Tab and Shift+Tab to get there, then Enter, Space, arrows and letters. */
function keys(page: Page): Hand {
  const { keyboard } = page;
  const reach = async (target: Locator, there: (focused: Place) => boolean = ({ on }) => on) => {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < mostStops; stop++) {
      const place = await placeOf(target);
      if (there(place)) return;
      await keyboard.press(place.behind ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab does not lead to ${String(target)}`);
  };
  const arrowsTo = async (target: Locator) => {
    for (let step = 0; step < mostStops; step++) {
      const { on, arrow } = await placeOf(target);
      if (on) break;
      await keyboard.press(arrow);
    }
    await expect(target).toBeFocused();
  };
  return {
    async press(target) {
      await reach(target);
      await keyboard.press('Enter');
    },
    async pick(target) {
      await reach(target, ({ on, sameGroup }) => on || sameGroup);
      await arrowsTo(target);
      if (!(await target.isChecked())) await keyboard.press('Space');
      await expect(target).toBeChecked();
    },
    async type(target, text) {
      await reach(target);
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type(text);
      await expect(target).toHaveValue(text);
    },
    async choose(list, option) {
      await reach(list);
      await keyboard.type(option);
      await expect(list.locator('option:checked')).toHaveText(option);
    },
    async date(target, { day, month, year }) {
      await reach(target);
      await keyboard.type(`${day}${month}${year}`);
      await expect(target).toHaveValue(`${year}-${month}-${day}`);
    },
    async carry(note, theme) {
      await reach(note, ({ on, sameMap }) => on || sameMap);
      await arrowsTo(note);
      await keyboard.press('Enter');
      await expect(note).toHaveAttribute('aria-pressed', 'true');
      const said = page.getByRole('status').filter({ hasText: `At the end of ${theme}` });
      for (let step = 0; step < mostStops && (await said.count()) === 0; step++)
        await keyboard.press('Shift+ArrowRight');
      await expect(said).toHaveCount(1);
      await keyboard.press('Enter');
    },
  };
}

/** Where the focus is, seen from a target. */
interface Place {
  /** The target has it. */
  on: boolean;
  /** The target stands before it on the page. */
  behind: boolean;
  /** It is on another radio of the target's question, from where arrows lead there. */
  sameGroup: boolean;
  /** It is on another note of the target's map. */
  sameMap: boolean;
  /** The arrow key that points from it to the target. */
  arrow: string;
}

async function placeOf(target: Locator): Promise<Place> {
  return target.evaluate((element) => {
    const focused = document.activeElement;
    const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
    const map = element.closest('[role=group]');
    const [from, to] = [focused?.getBoundingClientRect() ?? new DOMRect(), element.getBoundingClientRect()];
    const sideways = from.bottom > to.top && to.bottom > from.top;
    const [back, on] = sideways ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    return {
      arrow: (sideways ? to.left < from.left : to.top < from.top) ? back : on,
      on: focused === element,
      behind:
        focused !== null &&
        focused !== document.body &&
        (focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) > 0,
      sameGroup: isRadio && focused instanceof HTMLInputElement && focused.name === element.name,
      sameMap: map !== null && map.contains(focused),
    };
  });
}

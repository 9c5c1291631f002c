import { expect, type Locator, type Page } from '@playwright/test';

/** The notes and themes, as they stand in anybody's window. */
export class Board {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Chooses one of the two views; it stays chosen in this browser. */
  async show(view: 'List' | 'Map'): Promise<void> {
    await this.page.getByRole('radio', { name: view, exact: true }).check();
  }

  /** A theme with its notes, by its name. */
  theme(title: string): Locator {
    const heading = this.page.getByRole('heading', { level: 2, name: new RegExp(`^${title} \\(`) });
    // On the desk the board is a section of its own: the last one is the theme's.
    return this.page.locator('section').filter({ has: heading }).last();
  }

  async expectNotes(title: string, texts: string[]): Promise<void> {
    const notes = this.theme(title).getByRole('listitem');
    await expect(notes).toHaveCount(texts.length);
    for (const text of texts) await expect(notes.filter({ hasText: text })).toHaveCount(1);
  }

  /** Moves one note by its "Move to …" button. */
  async move(text: string, to: string): Promise<void> {
    await this.page
      .getByRole('listitem')
      .filter({ hasText: text })
      .getByRole('button', { name: /^Move to/ })
      .click();
    await this.#chooseTheme(to);
  }

  /** Moves one note into a theme that is made with it. */
  async moveToNew(text: string, title: string): Promise<void> {
    await this.page
      .getByRole('listitem')
      .filter({ hasText: text })
      .getByRole('button', { name: /^Move to/ })
      .click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'A new theme' }).check();
    await dialog.getByLabel('Name of the new theme').fill(title);
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async makeTheme(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New theme' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'New theme' });
    await dialog.getByLabel('Name of the theme').fill(title);
    await dialog.getByRole('button', { name: 'Make theme' }).click();
    await expect(this.theme(title)).toBeVisible();
  }

  /** Chooses several notes and moves them together. */
  async moveSeveral(texts: string[], to: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Choose several' }).click();
    for (const text of texts) {
      await this.page.getByRole('listitem').filter({ hasText: text }).getByRole('checkbox').check();
    }
    await this.page.getByRole('button', { name: `Move ${texts.length} notes to …` }).click();
    await this.#chooseTheme(to);
  }

  /** Drags a note that is in no theme to the heading of a theme. Nothing may scroll on the way: the mouse would hold another note. */
  async drag(text: string, title: string): Promise<void> {
    const note = this.page.getByRole('listitem').filter({ hasText: text });
    const words = note.getByRole('paragraph').first();
    const heading = this.theme(title).getByRole('heading');
    await this.theme('Not in a theme yet').evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await expect(words).toBeInViewport();
    await expect(heading).toBeInViewport();
    const [from, to] = [await words.boundingBox(), await heading.boundingBox()];
    if (!from || !to) throw new Error('the note or the theme is not on the page');
    const { mouse } = this.page;
    await mouse.move(from.x + 20, from.y + 10);
    await mouse.down();
    await mouse.move(from.x + 40, from.y + 20, { steps: 4 });
    await mouse.move(to.x + 20, to.y + 10, { steps: 8 });
    await mouse.up();
  }

  async #chooseTheme(title: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: title, exact: true }).check();
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}

import { expect, type Locator, type Page } from '@playwright/test';

export interface Answers {
  name: string;
  /** The answer to "Today I am here mainly as …". */
  as: string;
  needs?: string;
  ownDevice: boolean;
}

/** A participant's window. */
export class Phone {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  /** Where one is, how long is left, and whether all is saved. */
  get header(): Locator {
    return this.page.getByRole('banner');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Fills the join screen in and goes in. */
  async join({ name, as, needs = '', ownDevice }: Answers): Promise<void> {
    await this.page.getByLabel('First name, or any name you like').fill(name);
    await this.page.getByRole('radio', { name: as }).check();
    await this.page.getByLabel(/Is there anything you need to take part/).fill(needs);
    await this.page
      .getByRole('group', { name: 'Is this your own device?' })
      .getByRole('radio', { name: ownDevice ? /^Yes/ : /^No/ })
      .check();
    await this.button('Join the workshop').click();
    await expect(this.page).toHaveURL(/\/p\//);
    await expect(this.header.getByText('Saved', { exact: true })).toBeVisible();
  }

  /** Goes to one of the four places at the bottom. */
  async goTo(tab: 'Task' | 'Board' | 'Mine' | 'Help'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Workshop' }).getByRole('button', { name: tab }).click();
  }

  /** Types a note and sends it; `consent` changes the answer that stands there. */
  async write(text: string, consent?: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your note' }).fill(text);
    if (consent !== undefined)
      await this.page.getByLabel('Quote this?').last().selectOption({ label: consent });
    await this.button('Add note').click();
    await expect(this.page.getByRole('textbox', { name: 'Your note' })).toHaveValue('');
    await expect(this.header.getByText('Saved', { exact: true })).toBeVisible();
  }
}

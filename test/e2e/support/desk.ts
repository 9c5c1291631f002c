import { expect, type Locator, type Page } from '@playwright/test';

/** The facilitator's window. */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  /** A part of the desk by its heading. */
  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** A part that is folded away, opened. */
  async unfold(name: string): Promise<Locator> {
    const heading = this.page.getByRole('heading', { level: 2, name, exact: true });
    const fold = this.page.locator('details').filter({ has: heading });
    if ((await fold.getAttribute('open')) === null) await heading.click();
    return fold;
  }

  async setUp(link: string, account: { name: string; email: string; passphrase: string }): Promise<void> {
    await this.page.goto(link);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Set up Common Thread');
    await this.page.getByLabel('Your name').fill(account.name);
    await this.page.getByLabel('E-mail address').fill(account.email);
    await this.page.getByLabel('Passphrase', { exact: true }).fill(account.passphrase);
    await this.page.getByRole('button', { name: 'Make my account' }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Your workshops');
  }

  async makeWorkshop(title: string): Promise<void> {
    await this.page.getByLabel('Title').fill(title);
    await this.page.getByRole('button', { name: 'Make the workshop' }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(this.page.getByRole('heading', { name: 'Get ready' })).toBeVisible();
  }

  /** Opens one part of what is filled in before the day. */
  async open(name: string): Promise<Locator> {
    const part = this.part(name);
    const fold = part.locator('details').first();
    if ((await fold.getAttribute('open')) === null) await part.getByRole('heading', { name }).click();
    return part;
  }

  /** Goes to another place of the desk, where a phone shows one at a time. */
  async goTo(place: 'Lead' | 'Board' | 'People' | 'Agenda' | 'More'): Promise<void> {
    const bar = this.page.getByRole('navigation', { name: 'Parts of the desk' });
    await bar.getByRole('button', { name: place }).click();
  }

  /** Fills fields of one part of the desk; they save by themselves. */
  async fill(name: string, fields: Record<string, string>): Promise<void> {
    const part = await this.open(name);
    for (const [label, value] of Object.entries(fields)) {
      const field = part.getByLabel(label, { exact: true });
      await field.fill(value);
      await field.blur();
    }
    await expect(this.page.getByRole('banner').getByText('✓ Saved')).toBeVisible();
  }

  /** Takes the next step by the large button, and says yes where it asks. */
  async next(label: string, heading: string): Promise<void> {
    await this.page.getByRole('button', { name: label, exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await expect(
      dialog.or(this.page.getByRole('heading', { name: heading, exact: true })).first(),
    ).toBeVisible();
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: label, exact: true }).click();
    await expect(this.page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  }

  /** Opens a small fold inside a part, such as "Add a person without a device". */
  async openSummary(within: Locator, words: string): Promise<void> {
    await within.locator('summary').filter({ hasText: words }).click();
  }

  async addPerson(name: string, group: string): Promise<void> {
    const people = this.part('Who is here');
    await this.openSummary(people, 'Add a person without a device');
    await people.getByLabel('First name, or any name they like').fill(name);
    await people.getByRole('radio', { name: group }).check();
    await people.getByRole('button', { name: 'Add this person' }).click();
    await expect(people.getByRole('button', { name: `More for ${name}` })).toBeVisible();
  }

  /** The words of a read-only line to copy. */
  lineOf(part: Locator, label: string): Promise<string> {
    return part.getByRole('textbox', { name: label, exact: true }).inputValue();
  }

  /** Writes a note for the person without a device who is chosen. */
  async writeFor(name: string, text: string, consent?: string): Promise<void> {
    const part = this.page.locator('#for');
    await part.getByLabel(`What ${name} says, in their own words`).fill(text);
    if (consent !== undefined) await part.getByRole('radio', { name: consent, exact: true }).check();
    await part.getByRole('button', { name: `Save, and another for ${name}` }).click();
    await expect(part.getByLabel(`What ${name} says, in their own words`)).toHaveValue('');
  }
}

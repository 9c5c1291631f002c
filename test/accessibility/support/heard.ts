import type { Page } from '@playwright/test';

/**
 * A page as a screen reader has it: every landmark, heading, control and sentence in its order, a line each. What is
 * different every time (clocks, codes, addresses) is named instead, and what was announced last is left out.
 */
export async function heard(page: Page): Promise<string> {
  const tree = await page.locator('body').ariaSnapshot();
  return `${tree
    .replaceAll(/^- (status|alert)\b.*\n?(^ .*\n?)*/gm, '')
    .replaceAll(/:\n\s*- \/url:.*$/gm, '')
    .replaceAll(/\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/g, '(code)')
    .replaceAll(/\b[A-Z][a-z]+day, \d+ [A-Z][a-z]+ \d{4}\b/g, '(day)')
    .replaceAll(/\bPage \d of \d\b/g, 'Page (number) of (number)')
    .replaceAll(/https?:\/\/[^\s"]+/g, '(address)')
    .replaceAll(/\bworkshop\.test:\d+/g, '(address)')
    .replaceAll(/\b\d\d:\d\d\b/g, '(time)')
    .replaceAll(/\b\d+ (minutes?|seconds?) left\b/g, '(so long) left')
    .trimEnd()}\n`;
}

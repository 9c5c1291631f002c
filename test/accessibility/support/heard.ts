import type { Page } from '@playwright/test';

/**
 * A page as a screen reader has it: every landmark, heading, control and sentence in its order, a line each. What is
 * different every time (clocks, codes, addresses) is named instead, and what was announced last is left out.
 */
export async function heard(page: Page): Promise<string> {
  const tree = await page.locator('body').ariaSnapshot();
  const lines = tree
    .split('\n')
    .filter((line) => !/^- (status|alert)\b/.test(line) && !/^\s*- \/url:/.test(line));
  return `${lines.map(steady).join('\n')}\n`;
}

function steady(line: string): string {
  return line
    .replaceAll(/\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/g, '(code)')
    .replaceAll(/https?:\/\/[^\s"]+/g, '(address)')
    .replaceAll(/\b\d\d:\d\d\b/g, '(time)')
    .replaceAll(/\b\d+ (minutes?|seconds?) (left|to go|over)\b/g, '(so long) $2');
}

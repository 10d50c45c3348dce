import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';

export type PaperOnScreen = { readonly text: string; readonly sha256: string };

/** The paper that the page shows, read out of the very file in its viewer. */
export async function shownPaper(page: Page): Promise<PaperOnScreen> {
  const frame = page.locator('iframe[src*="/print/"]');
  await frame.waitFor();
  const address = (await frame.getAttribute('src'))?.split('#')[0] ?? '';
  const base64 = await page.evaluate(async (url) => {
    const file = await (await fetch(url)).blob();
    return new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
      reader.readAsDataURL(file);
    });
  }, address);
  const bytes = Buffer.from(base64, 'base64');
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' });
  return { text: text.replace(/\s+/g, ' '), sha256: createHash('sha256').update(bytes).digest('hex') };
}

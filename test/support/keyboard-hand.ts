import type { StationWindow } from '#scripts/walk/station-window.ts';
import { comeToRest } from './every-place.ts';

/** More steps than any screen has controls. */
const MOST_STEPS = 150;

/** A person who uses nothing but the keyboard: finds things by going to them, and knows them by their names. */
export function keyboardHand({ app, page, words }: StationWindow) {
  const { keyboard } = page;
  /** Name of what has the focus, and whether Tab would move within a grid. */
  const here = () =>
    page.evaluate(() => {
      const focused = document.activeElement as HTMLElement | null;
      // A sheet that was just opened has the focus itself, and all its words.
      if (focused?.matches('section, main, body')) return { name: '', inGrid: false };
      const label = (focused as HTMLInputElement | null)?.labels?.[0]?.innerText;
      return {
        name: (focused?.ariaLabel ?? label ?? focused?.innerText ?? '').trim(),
        inGrid: focused?.closest('[role="grid"]') !== null,
      };
    });
  /** Goes on until what is named so has the focus. Throws: when it is not reached. */
  const reach = async (name: string): Promise<void> => {
    const passed: string[] = [];
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const at = await here();
      if (!at.inGrid && at.name.startsWith(name)) return;
      passed.push(at.name.split('\n')[0] ?? '');
      await keyboard.press(at.inGrid ? 'F6' : 'Tab');
    }
    throw new Error(`the keyboard does not reach "${name}", but: ${[...new Set(passed)].join(' | ')}`);
  };
  const press = async (name: string): Promise<void> => {
    await reach(name);
    await keyboard.press('Enter');
    await comeToRest(page);
  };
  /** Writes into what has the focus, over what stood there. */
  const write = async (text: string): Promise<void> => {
    await keyboard.press('Control+A');
    await keyboard.type(text);
  };
  return {
    reach,
    press,
    write,
    fill: async (name: string, text: string): Promise<void> => {
      await reach(name);
      await write(text);
    },
    /** Types part of what a field or a filter offers, and takes the first. */
    choose: async (name: string, typed: string): Promise<void> => {
      await reach(name);
      if (await page.evaluate(() => document.activeElement?.tagName === 'BUTTON')) {
        await keyboard.press('Enter');
        await comeToRest(page);
      }
      await write(typed);
      await page.getByRole('option').first().waitFor();
      await comeToRest(page);
      await keyboard.press('Enter');
    },
    goTo: async (screen: string): Promise<void> => press(words(`app:nav.${screen}`)),
    /** Into the list, at its first row. */
    intoList: async (): Promise<void> => {
      for (let steps = 0; steps < MOST_STEPS && !(await here()).inGrid; steps += 1) await keyboard.press('F6');
      await keyboard.press('Control+Home');
    },
    /** A command of the native menu: its keys never reach the page. */
    command: (command: string): Promise<void> =>
      app.evaluate(
        ({ BrowserWindow }, chosen) =>
          BrowserWindow.getAllWindows()[0]?.webContents.send('sv:event', { kind: 'menu', command: chosen }),
        command,
      ),
    /** What the menu's own Paste does with what was copied elsewhere. */
    paste: (text: string): Promise<void> =>
      app.evaluate(({ BrowserWindow, clipboard }, copied) => {
        clipboard.writeText(copied);
        BrowserWindow.getAllWindows()[0]?.webContents.paste();
      }, text),
  };
}

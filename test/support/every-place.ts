import type { Page } from 'playwright-core';
import type { StationWindow } from '#scripts/walk/station-window.ts';

/** How long nothing on the page may change until it counts as drawn: longer than a query takes to answer. */
const QUIET_MS = 90;

/** Waits until the page has come to rest. */
export const comeToRest = (page: Page): Promise<void> =>
  page.evaluate(
    (quietMs) =>
      new Promise<void>((resolve) => {
        const done = () => {
          watch.disconnect();
          resolve();
        };
        let timer = setTimeout(done, quietMs);
        const watch = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, quietMs);
        });
        watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    QUIET_MS,
  );

type Pressable = {
  readonly name: string;
  /** The same for what stands at the same place of each row. */
  readonly kind: string;
};

/** What can be pressed on the open screen, in reading order; nothing of a grid. */
const pressable = (page: Page): Promise<readonly Pressable[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main summary')]
      .filter((button) => button.checkVisibility() && !button.closest('[inert], [role="grid"]'))
      .filter((button) => !(button as HTMLButtonElement).disabled)
      .map((button) => {
        const name = button.ariaLabel ?? button.innerText;
        const row = button.closest('td, li');
        return { name, kind: row ? `${row.className} ${row.tagName} ${button.className}` : name };
      }),
  );

/** Presses what has this name, as a hand on the keyboard does. */
async function press(page: Page, name: string): Promise<void> {
  await page.evaluate((wanted) => {
    const named = [...document.querySelectorAll<HTMLElement>('main button, main summary, main [role="menuitem"]')];
    named
      .find((button) => (button.ariaLabel ?? button.innerText) === wanted && !button.closest('[inert], [role="grid"]'))
      ?.focus();
  }, name);
  await page.keyboard.press('Enter');
  await comeToRest(page);
}

/** What has the focus, in words; undefined when it is nowhere. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body || !(here as HTMLElement).checkVisibility()) return undefined;
    return (here as HTMLElement).ariaLabel ?? (here as HTMLElement).innerText ?? here.tagName;
  });

const menuItems = (page: Page): Promise<readonly string[]> => page.getByRole('menuitem').allInnerTexts();

type Visit = {
  /** Names of what is not to be pressed. */
  readonly except: readonly string[];
  /** Names of what is the same on every screen: pressed on the first. */
  readonly once: readonly string[];
  /** Told of each place once it has come to rest; says what is wrong there. */
  readonly look: (place: string) => Promise<readonly string[]>;
};

const MOST_STEPS_BACK = 4;

/** Goes back by Esc alone. Returns what was wrong with that: a place without a way back, or a lost focus. */
async function goBack(page: Page, place: string, from: string): Promise<readonly string[]> {
  const open = page.locator('[role="dialog"], [role="menu"], main [aria-expanded="true"], main section[tabindex="-1"]');
  for (let step = 0; step < MOST_STEPS_BACK && (await open.count()) > 0; step += 1) {
    await page.keyboard.press('Escape');
    await comeToRest(page);
  }
  if ((await open.count()) > 0) return [`${place}: Esc does not lead back`];
  const here = await focused(page);
  return here === undefined ? [`${place}: the focus is lost on the way back to "${from}"`] : [];
}

/** Opens every screen, one after the other, with the hand in its list. */
export async function visitEveryScreen(
  { page }: StationWindow,
  /** @param again goes there again, if one is elsewhere */
  visit: (screen: string, again: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const screens = page.getByRole('navigation').first().getByRole('button');
  await screens.first().waitFor();
  for (const screen of await screens.all()) {
    const open = async () => {
      await screen.press('Enter');
      await comeToRest(page);
      if ((await page.getByRole('gridcell').count()) === 0) return;
      await page.getByRole('gridcell').first().click();
      await comeToRest(page);
    };
    await open();
    const again = async () => {
      if ((await screen.getAttribute('aria-current')) === null) await open();
    };
    await visit((await screen.getAttribute('aria-label')) ?? (await screen.innerText()), again);
  }
}

/** Opens every screen, and there one after the other all that its buttons and menus open. Returns all that was wrong. */
export async function visitEveryPlace(
  station: StationWindow,
  { except, once, look }: Visit,
): Promise<readonly string[]> {
  const { page } = station;
  const problems: string[] = [];
  const pressedOnce = new Set<string>();
  await visitEveryScreen(station, async (screen, again) => {
    problems.push(...(await look(screen)));
    const tried = new Set<string>([...except, ...pressedOnce]);
    const untried = async () => (await pressable(page)).find(({ kind }) => !tried.has(kind));
    for (let next = await untried(); next !== undefined; next = await untried()) {
      tried.add(next.kind);
      const button = next.name;
      if (once.includes(button)) pressedOnce.add(button);
      await press(page, button);
      const items = await menuItems(page);
      const ways = [[button], ...items.map((item) => [button, item])];
      for (const [at, way] of ways.entries()) {
        if (at > 0) for (const step of way) await press(page, step);
        const place = [screen, ...way].join(' › ');
        problems.push(...(await look(place)), ...(await goBack(page, place, button)));
        await again();
      }
    }
  });
  return [...new Set(problems)];
}

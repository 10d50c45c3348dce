import { firstRun } from '#scripts/walk/first-run.ts';
import { axeFindings } from '#support/axe.ts';
import { visitEveryPlace, visitEveryScreen } from '#support/every-place.ts';
import { expect, test } from '#support/stations-in-windows.ts';

test('axe finds nothing on any screen, sheet, menu or dialog, and Esc leads back from each', async ({ sample }) => {
  test.setTimeout(300_000);
  const station = await sample();
  const { words, page } = station;
  // Words that are still fading in have less contrast.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const places: string[] = [];
  const problems = await visitEveryPlace(station, {
    except: [words('samples:notice.leave'), words('samples:notice.remove')],
    once: ['ui:exportList', 'ui:columns.title', 'ui:views.title', 'ui:close', 'attachments:add'].map((key) =>
      words(key),
    ),
    look: async (place) => {
      places.push(place);
      return (await axeFindings(page)).map((finding) => `${place}: ${finding}`);
    },
  });
  expect(problems).toEqual([]);
  expect(places.length).toBeGreaterThan(60);
});

test('axe finds nothing in the dark, in English or at twice the size', async ({ sample }) => {
  const station = await sample();
  const { page, ask } = station;
  for (const { language, colorScheme, percent } of [
    { language: 'vi', colorScheme: 'dark', percent: 100 },
    { language: 'en', colorScheme: 'light', percent: 200 },
    { language: 'en', colorScheme: 'dark', percent: 200 },
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate((chosen) => localStorage.setItem('so-vang.language', chosen), language);
    await ask('app.setZoom', { percent });
    await page.reload();
    await visitEveryScreen(station, async (screen) => {
      expect(await axeFindings(page), `${screen}, ${colorScheme}, ${percent} %`).toEqual([]);
    });
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  }
});

test('axe finds nothing in the steps of the first run', async ({ station }) => {
  const unit = await station('unit');
  const found: string[] = [];
  const look = async (step: string) => {
    found.push(...(await axeFindings(unit.page)).map((finding) => `${step}: ${finding}`));
  };
  await firstRun({ ...unit, shot: look }, 'unit');
  expect(found).toEqual([]);
});

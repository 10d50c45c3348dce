import { axeFindings } from '#support/axe.ts';
import { visitEveryPlace } from '#support/every-place.ts';
import { expect, test } from '#support/stations-in-windows.ts';

test('axe finds nothing on any screen, sheet, menu or dialog, and Esc leads back from each', async ({ sample }) => {
  const station = await sample();
  const { words, page } = station;
  const seen = new Set<string>();
  const problems = await visitEveryPlace(station, {
    except: [words('samples:notice.leave'), words('samples:notice.remove')],
    look: async (place) =>
      (await axeFindings(page))
        .filter((finding) => !seen.has(finding) && seen.add(finding))
        .map((finding) => `${place}: ${finding}`),
  });
  expect(problems).toEqual([]);
});

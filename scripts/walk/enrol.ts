import path from 'node:path';
import { goTo } from './first-run.ts';
import { answerDialogs, type StationWindow } from './station-window.ts';

const press = async ({ page, words }: StationWindow, key: string): Promise<void> => {
  await page.getByRole('button', { name: words(key), exact: true }).click();
};
const settled = ({ page }: StationWindow, text: string) => page.getByText(text).first().waitFor();
const sentence = (text: string, upTo: string): string => text.slice(0, text.indexOf(upTo));

/** What a person reads off the other screen, over the telephone. */
const digitsOf = ({ page, words }: StationWindow): Promise<string> =>
  page.getByLabel(words('exchange:ownFingerprint'), { exact: true }).innerText();

const type = async ({ page, words }: StationWindow, digits: string): Promise<void> => {
  await page.getByLabel(words('exchange:fingerprint'), { exact: true }).fill(digits);
};

/** The three cards and the first bundle, in one folder as on a stick; digits are typed on both sides. */
export async function enrol(unit: StationWindow, headquarters: StationWindow, stick: string): Promise<void> {
  const card = path.join(stick, 'SV-CapTren.svc');
  const request = path.join(stick, 'SV-DeNghi.svc');

  await goTo(headquarters, 'sync');
  await answerDialogs(headquarters.app, { save: card });
  await press(headquarters, 'exchange:steps.ownCard.action');
  await settled(headquarters, sentence(headquarters.words('exchange:steps.ownCard.done', { fileName: '#' }), '#'));
  await headquarters.shot('cards-own');
  const above = await digitsOf(headquarters);

  await goTo(unit, 'sync');
  await unit.shot('exchange-unit');
  const below = await digitsOf(unit);
  await press(unit, 'exchange:steps.request.action');
  await answerDialogs(unit.app, { open: card, save: request });
  await press(unit, 'exchange:request.choose');
  await type(unit, above);
  await unit.shot('cards-compare');
  await press(unit, 'exchange:compare');
  await press(unit, 'exchange:request.make');
  await settled(unit, sentence(unit.words('exchange:request.made', { fileName: '#' }), '#'));
  await unit.shot('cards-request');
  await press(unit, 'exchange:done');

  await press(headquarters, 'exchange:steps.certify.action');
  await answerDialogs(headquarters.app, { open: request });
  await press(headquarters, 'exchange:certify.choose');
  await type(headquarters, below);
  await headquarters.shot('cards-compare');
  await press(headquarters, 'exchange:compare');
  await press(headquarters, 'exchange:certify.all');
  await headquarters.page.getByLabel(headquarters.words('exchange:certify.year'), { exact: true }).fill('2024');
  await headquarters.shot('cards-certify');
  await answerDialogs(headquarters.app, { open: stick });
  await press(headquarters, 'exchange:certify.make');
  await settled(headquarters, sentence(headquarters.words('exchange:certify.made', { fileName: '#', code: '' }), '#'));
  await headquarters.shot('cards-certificate');
  await press(headquarters, 'exchange:done');

  await press(unit, 'exchange:steps.accept.action');
  await answerDialogs(unit.app, { open: stick });
  await press(unit, 'trust:begin.choose');
  await settled(unit, sentence(unit.words('trust:begin.done', { units: '#' }), '#'));
  await unit.shot('cards-accepted');
  await press(unit, 'trust:begin.close');
}

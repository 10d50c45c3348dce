import path from 'node:path';
import { goTo } from './first-run.ts';
import { answerDialogs, type StationWindow } from './station-window.ts';

const press = async ({ page, words }: StationWindow, key: string): Promise<void> => {
  await page.getByRole('button', { name: words(key), exact: true }).click();
};
const settled = ({ page }: StationWindow, text: string) => page.getByText(text).first().waitFor();
const sentence = (text: string, upTo: string): string => text.slice(0, text.indexOf(upTo));

/** The three cards, by files in one folder as on a stick: headquarters' card, the unit's request, the certificate. */
export async function enrol(unit: StationWindow, headquarters: StationWindow, stick: string): Promise<void> {
  const card = path.join(stick, 'the-cap-tren.svcard');
  const request = path.join(stick, 'de-nghi.svcard');
  const certificate = path.join(stick, 'giay-chung-nhan.svcard');

  await goTo(headquarters, 'sync');
  await answerDialogs(headquarters.app, { save: card });
  await press(headquarters, 'exchange:steps.ownCard.action');
  await settled(headquarters, sentence(headquarters.words('exchange:steps.ownCard.done', { fileName: '#' }), '#'));
  await headquarters.shot('cards-own');

  await goTo(unit, 'sync');
  await unit.shot('exchange-unit');
  await press(unit, 'exchange:steps.request.action');
  await answerDialogs(unit.app, { open: card, save: request });
  await press(unit, 'exchange:request.choose');
  await unit.page.getByRole('checkbox', { name: unit.words('exchange:compared') }).check();
  await unit.shot('cards-compare');
  await press(unit, 'exchange:request.make');
  await settled(unit, sentence(unit.words('exchange:request.made', { fileName: '#' }), '#'));
  await unit.shot('cards-request');
  await press(unit, 'exchange:done');

  await press(headquarters, 'exchange:steps.certify.action');
  await answerDialogs(headquarters.app, { open: request, save: certificate });
  await press(headquarters, 'exchange:certify.choose');
  await headquarters.page.getByRole('checkbox', { name: headquarters.words('exchange:compared') }).check();
  await press(headquarters, 'exchange:certify.all');
  await headquarters.page.getByLabel(headquarters.words('exchange:certify.year'), { exact: true }).fill('2024');
  await headquarters.shot('cards-certify');
  await press(headquarters, 'exchange:certify.make');
  await settled(headquarters, sentence(headquarters.words('exchange:certify.made', { fileName: '#', code: '' }), '#'));
  await headquarters.shot('cards-certificate');
  await press(headquarters, 'exchange:done');

  await answerDialogs(unit.app, { open: certificate });
  await press(unit, 'exchange:steps.accept.action');
  await settled(unit, sentence(unit.words('exchange:steps.accept.done', { units: '#' }), '#'));
  await unit.shot('cards-accepted');
}

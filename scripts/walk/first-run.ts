import type { StationWindow } from './station-window.ts';

/** An invented person and a passphrase known to everybody: for walks only. */
export const walker = { unit: 'Lê Thu Hạnh', headquarters: 'Trần Minh Đức', signer: 'Nguyễn Văn Bình' } as const;
export const walkPassphrase = 'Sổ vàng đi qua cầu treo';

/** First run up to the step that brings a list in: which station, who, passphrase, letterhead. */
export async function firstRun({ page, words, shot }: StationWindow, role: 'unit' | 'headquarters'): Promise<void> {
  // A label ends with "optional" where it is.
  const field = (key: string) => page.getByLabel(new RegExp(`^${words(key)}`));
  await page.getByText(words(`stations:role.${role}.title`), { exact: true }).click();
  if (role === 'unit') {
    await field('stations:firstRun.unit').fill('chinh tri noi bo');
    await page.keyboard.press('Enter');
  } else await field('stations:firstRun.officeName').fill('Phòng Công tác đảng và công tác chính trị');
  await field('stations:firstRun.actor').fill(walker[role]);
  await field('stations:firstRun.passphrase').fill(walkPassphrase);
  await field('stations:firstRun.again').fill(walkPassphrase);
  await shot(`first-run-${role}-station`);
  const next = page.getByRole('button', { name: words('stations:firstRun.next') });
  await next.click();
  await field('stations:letterhead.place').fill('Hải Dương');
  await field('stations:letterhead.signerTitle').fill('GIÁM ĐỐC');
  await field('stations:letterhead.signerRank').fill('Đại tá');
  await field('stations:letterhead.signerName').fill(walker.signer);
  await shot(`first-run-${role}-letterhead`);
  await next.click();
  await page.getByRole('button', { name: words('stations:firstRun.listImport') }).waitFor();
  await shot(`first-run-${role}-list`);
}

/** Leaves the first run without a list. */
export async function skipList({ page, words }: StationWindow): Promise<void> {
  await page.getByRole('button', { name: words('stations:firstRun.listLater') }).click();
  await page.getByRole('navigation').waitFor();
}

/** Goes to a screen by its name in the navigation. */
export async function goTo({ page, words }: StationWindow, screen: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByText(words(`app:nav.${screen}`), { exact: true })
    .click();
}

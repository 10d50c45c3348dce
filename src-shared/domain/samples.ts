/** What opens the keys of the sample station; said on the screen, since nothing there is anybody's. */
export const samplePassphrase = 'so mau tap dung';

import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';

/** Said after a sum with nothing below a thousand; offices differ in whether they write it. */
const evenWord = 'chẵn';

/**
 * A sum of money as a paper says it: "Một triệu không trăm lẻ năm nghìn đồng".
 * @param amount whole dong, not negative
 * @param even says "chẵn" after whole thousands
 * Source: practice of offices on vouchers; letters as NĐ 30/2020 writes Vietnamese.
 */
export function dongInWords(amount: number, even: boolean): string {
  const config = new ReadingConfig();
  config.unit = ['đồng'];
  const words = doReadNumber(BigInt(amount), config).normalize('NFC');
  const closed = even && amount > 0 && amount % 1000 === 0 ? `${words} ${evenWord}` : words;
  return closed.charAt(0).toLocaleUpperCase('vi') + closed.slice(1);
}

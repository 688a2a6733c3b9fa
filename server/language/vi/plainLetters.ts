/** Lower case without any mark, as people type who look something up: "Thượng tướng" is "thuong tuong". For comparison only. */
export const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/**
 * How titles are to be written: as most of the article or of the folder writes them; as Nghị định 30/2020/NĐ-CP does, as far as its
 * examples agree; with the tone mark in the old or new place; with i or y in `sĩ`.
 */
export const STYLES = ['majority', 'corpus', 'state', 'old-tone', 'new-tone', 'sĩ', 'sỹ'] as const;
export type Style = (typeof STYLES)[number];

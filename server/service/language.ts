import { inEnglish, type Words, wordsIn } from '../core/message';
import vietnamese from './data/vi.json';

/** Languages that the tool speaks. */
export const LANGUAGES = ['en', 'vi'] as const;

/** Thousands are parted by full stops. */
const inVietnamese = wordsIn(new Map(Object.entries(vietnamese.texts)), (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.'));

/** Words of a language by its tag (`vi`, `vi-VN`, `vi_VN.UTF-8`); English for every other one. */
export const wordsFor = (language: string | undefined): Words => (/^vi(?![a-z])/i.test(language ?? '') ? inVietnamese : inEnglish);

import type { Rule } from '../core/rule';
import { rule as boilerplateLine } from './boilerplate-line/rule';
import { rule as captionInBody } from './caption-in-body/rule';
import { rule as conflictingRank } from './conflicting-rank/rule';
import { rule as confusableLetter } from './confusable-letter/rule';
import { rule as decomposedUnicode } from './decomposed-unicode/rule';
import { rule as duplicateCaption } from './duplicate-caption/rule';
import { rule as duplicateTitle } from './duplicate-title/rule';
import { rule as inconsistentOrganisation } from './inconsistent-organisation/rule';
import { rule as inconsistentName } from './inconsistent-name/rule';
import { rule as inconsistentTitle } from './inconsistent-title/rule';
import { rule as invisibleCharacter } from './invisible-character/rule';
import { rule as irregularSpace } from './irregular-space/rule';
import { rule as listedBoilerplate } from './listed-boilerplate/rule';
import { rule as misspelledTitle } from './misspelled-title/rule';
import { rule as orphanCredit } from './orphan-credit/rule';
import { rule as relatedTeaser } from './related-teaser/rule';
import { rule as unmatchedCaption } from './unmatched-caption/rule';

/** All rules, in the order in which they are documented and run. */
export const RULES: readonly Rule[] = [
  boilerplateLine,
  listedBoilerplate,
  relatedTeaser,
  duplicateTitle,
  duplicateCaption,
  unmatchedCaption,
  orphanCredit,
  captionInBody,
  inconsistentTitle,
  inconsistentOrganisation,
  conflictingRank,
  inconsistentName,
  misspelledTitle,
  decomposedUnicode,
  confusableLetter,
  invisibleCharacter,
  irregularSpace,
];

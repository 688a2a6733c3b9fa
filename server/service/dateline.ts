const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH_WORDS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];

/**
 * The date that a line of publication names, as ISO 8601 in the page's own time, with the time and the offset where the line
 * has them: `2024-01-09`, `2024-01-09T13:15`, `2024-01-09T13:15+07:00`. Vietnamese pages put the day first. Null where no
 * full date can be read, as in "2 giờ trước".
 */
export function parseDate(line: string): string | null {
  const text = line.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  const day = dayIn(text);
  if (!day || !exists(day)) return null;
  const date = `${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}`;
  const time = timeIn(text.replace(day.found, ' '));
  if (!time) return date;
  const offset = /(?:gmt|utc)\s*([+-])\s*(\d{1,2})|([+-])(\d{2}):?00\b/.exec(text);
  return `${date}T${time}${offset ? `${offset[1] ?? offset[3]}${two(Number(offset[2] ?? offset[4]))}:00` : ''}`;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly found: string;
}

function dayIn(text: string): Day | undefined {
  const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), found: iso[0] };
  const numeric = /(?<!\d)(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)/.exec(text);
  if (numeric) return { year: Number(numeric[4]), month: Number(numeric[3]), day: Number(numeric[1]), found: numeric[0] };
  const words =
    /(?<!\d)(\d{1,2}) tháng (\d{1,2}|[a-zàáảãạâăêôơưđíìỉĩịýỳỷỹỵéèẻẽẹóòỏõọúùủũụấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]+(?: (?:một|hai))?),? ?(?:năm )?(\d{4})(?!\d)/.exec(
      text,
    );
  if (words) return { year: Number(words[3]), month: monthOf(words[2]!), day: Number(words[1]), found: words[0] };
  const english = new RegExp(`(${MONTHS.join('|')}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`).exec(text);
  return english ? { year: Number(english[3]), month: MONTHS.indexOf(english[1]!) + 1, day: Number(english[2]), found: english[0] } : undefined;
}

const monthOf = (text: string): number => (/^\d/.test(text) ? Number(text) : MONTH_WORDS.indexOf(text) + 1);

/** Rejects a 31st of February and the month 0 of an unknown word. */
function exists({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function timeIn(text: string): string | undefined {
  const clock = /(?<!\d)(\d{1,2}) ?[:hg] ?(\d{2})(?!\d)(?::(\d{2}))?\s*(am|pm|sáng|chiều|tối)?/.exec(text);
  if (!clock) return undefined;
  const [, given, minutes, seconds, half] = clock;
  const afternoon = half === 'pm' || half === 'chiều' || half === 'tối';
  const hours = afternoon && Number(given) < 12 ? Number(given) + 12 : half === 'am' && given === '12' ? 0 : Number(given);
  if (hours > 23 || Number(minutes) > 59) return undefined;
  return `${two(hours)}:${minutes}${seconds ? `:${seconds}` : ''}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

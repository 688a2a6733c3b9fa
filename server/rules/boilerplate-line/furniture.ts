import { type Message, named, say } from '../../core/message';
import { deletions, runsOf, sureOf } from '../../core/blocks';
import { type PageDocument, type PageLine, lineText } from '../../core/document';
import type { Finding, Severity } from '../../core/rule';
import { dateLine } from '../../language/vi/dateLine';
import { CLASSES, type ClassName, type ClassSettings, classOf, decide } from './classes';
import type { Surroundings } from './surroundings';

/** Neighbouring boilerplate broken into more pieces than this is one piece of chrome: a form, a footer. */
const PIECES_APART = 3;
const IMPRINT: ReadonlySet<ClassName> = new Set(['imprint', 'copyright', 'email-obfuscation']);
/** In the midst of the text, an address or telephone number may be the reader's: a restaurant, an office. */
const CONTACT = /^(?:địa chỉ|điện thoại|đt|tel|sđt|số điện thoại|email|e-mail|website|fax|hotline|giờ mở cửa|đường dây nóng)(?!\p{L})/iu;
const HIDDEN_MAIL = /^(?:e-?mail\s*:?\s*)?(?:\[email\s+protected\][\s|,;\d]*)+$/iu;
const FURNITURE = 'site furniture';
const END_MARK = './.';
const WORD = /\p{L}/u;

interface Item {
  readonly line: PageLine;
  readonly name: ClassName;
  readonly chosen: Severity | undefined;
}
type Piece = readonly [Item, ...Item[]];

/** One finding for each piece of the site's furniture. */
export function* furniture(document: PageDocument, settings: ClassSettings, kept: (line: PageLine) => boolean, where: Surroundings): Generator<Finding> {
  const isFurniture = (line: PageLine): boolean => (line.island ?? line.role) === 'boilerplate' && !mayBeText(document, line, where);
  const items = new Map<PageLine, Item>();
  const wanted = (line: PageLine): boolean => {
    if (!isFurniture(line) || kept(line)) return false;
    const name = classIn(document, line);
    const { off, chosen } = decide(name, settings);
    if (!off) items.set(line, { line, name, chosen });
    return !off;
  };
  for (const run of runsOf(document, wanted)) for (const piece of joined(piecesOf(run.map((line) => items.get(line)!)))) yield findingFor(document, piece);
}

/** The class that a boilerplate line belongs to. */
function classIn(document: PageDocument, line: PageLine): ClassName {
  const text = lineText(document, line);
  if (text === END_MARK) return 'end-marker';
  if (line.kind === 'imprint' && HIDDEN_MAIL.test(text)) return 'email-obfuscation';
  if (line.kind === 'widget' && dateLine(text)) return 'weather-gold-widgets';
  return classOf(line.kind);
}

/** What in the midst of the text is as likely a heading, a service to readers, a number of a table, as the site's. */
function mayBeText(document: PageDocument, line: PageLine, where: Surroundings): boolean {
  if (line.role !== 'boilerplate' || line.strength === 'strong' || where(line) !== 'amid') return false;
  if (line.kind === 'navigation-menu') return true;
  const text = lineText(document, line);
  return (line.kind === 'imprint' && CONTACT.test(text)) || (line.kind === 'pagination' && !WORD.test(text) && text !== END_MARK);
}

/** The blocks of a run; one severity each. */
function piecesOf(run: readonly Item[]): Piece[] {
  const pieces: [Item, ...Item[]][] = [];
  for (const item of run) {
    const open = pieces.at(-1);
    if (open && open[0].line.block === item.line.block && open[0].chosen === item.chosen) open.push(item);
    else pieces.push([item]);
  }
  return pieces;
}

/** Many small pieces in a row become one, and an unsure piece goes with its neighbours; an imprint and what readers wrote stay apart. */
function joined(pieces: readonly Piece[]): Piece[] {
  const groups: Piece[][] = [];
  let before: string | undefined;
  for (const piece of pieces) {
    const open = groups.at(-1);
    const apart = isImprint(piece) ? 'imprint' : isSpeech(piece) ? 'speech' : '';
    if (open && apart === before && open[0]![0].chosen === piece[0].chosen) open.push(piece);
    else groups.push([piece]);
    before = apart;
  }
  return groups.flatMap((group) => (group.length > 1 && (group.length > PIECES_APART || group.some(isUnsure)) ? [onePiece(group)] : group));
}

/** `flat` takes ten times as long. */
function onePiece(group: readonly Piece[]): Piece {
  const items: Item[] = [];
  for (const piece of group) for (const item of piece) items.push(item);
  return items as [Item, ...Item[]];
}

const isUnsure = (piece: Piece): boolean => piece.every(({ line }) => line.strength === 'weak');
/** A line of so many characters that no label gives away is written by somebody: a comment of a reader, or the text itself. */
const SPEECH = 120;
const isSpeech = (piece: Piece): boolean => piece.some(({ line, name }) => name === 'comments' && line.strength === 'weak' && line.end - line.start > SPEECH);

const classNameOf = ({ name }: Item): ClassName => name;
const isImprint = (piece: Piece): boolean => IMPRINT.has(mostOf(piece, classNameOf));

function findingFor(document: PageDocument, piece: Piece): Finding {
  const lines = piece.map(({ line }) => line) as [PageLine, ...PageLine[]];
  const sure = sureOf(lines).length;
  const finding: Finding = {
    span: { start: lines[0].start, end: (lines.at(-1) ?? lines[0]).end },
    message: messageFor(piece, sure),
    tags: ['unnecessary'],
    chosen: piece[0].chosen,
    fixes: deletions(document, lines, lines.length === 1 ? say('Delete this line') : say('Delete this block ({0} lines)', lines.length)),
  };
  return sure > 0 ? finding : { ...finding, severity: 'info' };
}

function messageFor(piece: Piece, sure: number): Message {
  const name = commonName(piece);
  const what = piece.length === 1 ? name : say('{0}, {1} lines', name, piece.length);
  if (sure === piece.length) return say('{0}: not part of the article', what);
  if (sure === 0) return say('probably not part of the article ({0}): check before deleting', what);
  return say('{0}: not part of the article ({1} of them only probably: check before deleting)', what, piece.length - sure);
}

/** The name of the kind that most lines of the piece have. */
function commonName(piece: Piece): Message {
  const name = mostOf(piece, nameOf);
  if (piece.length <= PIECES_APART || name === FURNITURE || isImprint(piece)) return named(name);
  const blocks = new Set(piece.map(({ line }) => line.block));
  return blocks.size > PIECES_APART ? say('{0} and other site furniture', named(name)) : named(name);
}

function nameOf({ line, name }: Item): string {
  if (name === 'tags-keywords') return 'keyword label';
  return line.kind !== name && name === 'navigation-menu' ? FURNITURE : CLASSES[name].name;
}

/** The most frequent value, the first of equals. */
function mostOf<T>(piece: Piece, of: (item: Item) => T): T {
  const first = of(piece[0]);
  if (piece.every((item) => of(item) === first)) return first;
  const counts = new Map<T, number>();
  for (const item of piece) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

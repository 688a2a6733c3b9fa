import type { PageDocument } from '../../core/document';
import type { Rule, RuleFinding } from '../../core/rule';
import type { TextEdit } from '../../core/span';

/** What a person accepts or leaves as a whole: everything of a rule or, of a rule that tells classes apart, of one class. */
export interface Kind {
  /** `rule` or `rule/class`. */
  readonly id: string;
  readonly rule: string;
  /** What the class is called in messages, "other" for what has none of them; undefined where the rule has no classes. */
  readonly name: string | undefined;
}

/** An edit of a fix with the kind that it belongs to. */
export interface KindEdit extends TextEdit {
  readonly kind: string;
}

/** Kinds to take: `rule/class` for one class, `rule` for all of a rule; undefined for everything. */
export type ChosenKinds = ReadonlySet<string> | undefined;

/** Tells the kinds of edits apart. */
export class Kinds {
  /** By rule: what its classes are called. */
  private readonly classes: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(rules: readonly Rule[]) {
    this.classes = new Map(rules.map(({ meta }) => [meta.id, classNames(meta.options['classes']?.schema)]));
  }

  named(id: string): Kind {
    const [rule, inRule] = id.split('/') as [string, string | undefined];
    const classes = this.classes.get(rule);
    if (!classes?.size) return { id, rule, name: undefined };
    return { id, rule, name: inRule === undefined ? 'other' : (classes.get(inRule) ?? inRule) };
  }

  takes(chosen: ChosenKinds, kind: string): boolean {
    return chosen === undefined || chosen.has(kind) || chosen.has(kind.split('/')[0]!);
  }

  /** The edits of a finding's fix; one that deletes lines of several classes comes in pieces. */
  split(document: PageDocument, { rule }: Pick<RuleFinding, 'rule'>, edits: readonly TextEdit[]): KindEdit[] {
    const classes = this.classes.get(rule);
    if (!classes?.size) return edits.map((edit) => ({ ...edit, kind: rule }));
    return edits.flatMap((edit) => (deletesWholeLines(document, edit) ? byClass(document, edit, rule, classes) : [{ ...edit, kind: rule }]));
  }
}

function deletesWholeLines({ table }: PageDocument, { start, end, newText }: TextEdit): boolean {
  return newText === '' && end > start && table.starts[table.lineAt(start)] === start && table.next(table.lineAt(end - 1)) === end;
}

/** Blank lines go with the line above them. */
function byClass(document: PageDocument, edit: TextEdit, rule: string, classes: ReadonlyMap<string, string>): KindEdit[] {
  const { table, lines } = document;
  const pieces: { start: number; end: number; newText: ''; kind: string }[] = [];
  for (const line of lines.slice(firstFrom(document, edit.start))) {
    if (line.start >= edit.end) break;
    const kind = line.kind !== undefined && classes.has(line.kind) ? `${rule}/${line.kind}` : rule;
    const start = pieces.length === 0 ? edit.start : table.starts[line.line]!;
    const open = pieces.at(-1);
    if (open?.kind === kind) continue;
    if (open) open.end = start;
    pieces.push({ start, end: edit.end, newText: '', kind });
  }
  return pieces.length > 0 ? pieces : [{ ...edit, kind: rule }];
}

function firstFrom({ lines }: PageDocument, offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The option's schema has a property for each class, whose description begins with its name in quotation marks. */
function classNames(schema: Readonly<Record<string, unknown>> | undefined): ReadonlyMap<string, string> {
  const properties = (schema?.['properties'] ?? {}) as Readonly<Record<string, { readonly description?: string }>>;
  return new Map(Object.entries(properties).map(([id, { description }]) => [id, /^“(.+?)”/.exec(description ?? '')?.[1] ?? id]));
}

import data from './data/classes.json';
import type { Severity, SeveritySetting } from '../../core/rule';

/** What a class is called in messages, what its option says it covers, and what becomes of it unless the user says otherwise. */
interface BoilerplateClass {
  readonly name: string;
  readonly covers: string;
  readonly severity: SeveritySetting;
}

export type ClassName = keyof typeof data.classes;
/** The classes of boilerplate, in the order of a page. Two more have rules of their own: related-teaser and duplicate-title. */
export const CLASSES = data.classes as Readonly<Record<ClassName, BoilerplateClass>>;
export type ClassSettings = Readonly<Partial<Record<ClassName, SeveritySetting>>>;

const isClass = (kind: string): kind is ClassName => Object.hasOwn(CLASSES, kind);

/** The class that switches lines of a kind: the kind itself, or menus for what only its place shows. */
export const classOf = (kind: string | undefined): ClassName => (kind !== undefined && isClass(kind) ? kind : 'navigation-menu');

/** What is to be done about a class under the user's settings. */
export interface Decision {
  readonly off: boolean;
  /** The severity that the user gave the class. */
  readonly chosen: Severity | undefined;
}

export function decide(name: ClassName, settings: ClassSettings): Decision {
  const given = settings[name];
  if ((given ?? CLASSES[name].severity) === 'off') return { off: true, chosen: undefined };
  return { off: false, chosen: given === 'off' ? undefined : given };
}

const SEVERITIES: readonly SeveritySetting[] = ['error', 'warning', 'info', 'hint', 'off'];

/** The option `classes` with everything that completion, validation and documentation need. */
export const CLASSES_OPTION = {
  default: {} as ClassSettings,
  description: 'Severity class by class, "off" to leave a class alone; stronger than the severity of the rule.',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(CLASSES).map(([id, { name, covers, severity }]) => [id, { enum: SEVERITIES, default: severity, description: `“${name}”: ${covers}` }]),
    ),
  },
};

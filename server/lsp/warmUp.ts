import { RAL } from 'vscode-languageserver';
import { Practice } from '../service/practice';
import { turn } from './newest';
import { toDiagnostic } from './toLsp';

/** Without a message for so many milliseconds the editor has nothing to ask. */
const IDLE = 20;
/** No message waits longer than this for the practice to pause. */
const SLICE = 8;
/** So many milliseconds of practice bring most of what can be had. */
const ENOUGH = 1500;

/**
 * Practises while the editor is idle: the first hundreds of edits would otherwise run at a third of the speed, until the engine
 * is compiled. Begins after the first answer, which must not wait.
 */
export class WarmUp {
  private spent = 0;
  private begun = false;

  /**
   * @param activity counts what comes in.
   * @param practise does what an edit takes, once.
   */
  constructor(
    private readonly activity: () => number,
    private readonly practise: () => Promise<void> = onPractice(),
  ) {}

  begin(): void {
    if (this.begun) return;
    this.begun = true;
    this.whenIdle();
  }

  private whenIdle(): void {
    const before = this.activity();
    RAL().timer.setTimeout(() => {
      if (this.activity() === before) void this.run(before);
      else this.whenIdle();
    }, IDLE);
  }

  private async run(activity: number): Promise<void> {
    while (this.spent < ENOUGH && this.activity() === activity) {
      const started = performance.now();
      while (performance.now() - started < SLICE) await this.practise();
      this.spent += performance.now() - started;
      // What has arrived meanwhile is handled first.
      await turn();
      await turn();
    }
    if (this.spent < ENOUGH) this.whenIdle();
  }
}

function onPractice(): () => Promise<void> {
  const practice = new Practice();
  return async () => {
    const { document, findings } = await practice.edit();
    JSON.stringify(findings.map((finding) => toDiagnostic('practice:/page.txt', document.table, finding)));
  };
}

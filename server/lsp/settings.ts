import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Session } from './session';
import { words } from './world';

const SECTION = 'corpusLint';

/** Fetches the user's settings, from the client where it answers, else from what it sent along. */
export async function loadSettings(session: Session, sent?: unknown): Promise<void> {
  try {
    const given = session.abilities.configuration
      ? await session.connection.workspace.getConfiguration(SECTION)
      : (sent as Record<string, unknown> | undefined)?.[SECTION];
    apply(session, given);
  } catch (error) {
    session.world.log('error', `the settings cannot be read, so the defaults hold: ${words(error)}`);
  }
}

export const registerSettings = (connection: Connection): Promise<unknown> =>
  connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });

function apply(session: Session, given: unknown): void {
  const settings = given as { include?: unknown; fixOnSave?: { deletions?: unknown } } | null | undefined;
  const include = Array.isArray(settings?.include) ? settings.include.filter((glob): glob is string => typeof glob === 'string') : [];
  session.scope.setInclude(include);
  session.settings = { deletionsOnSave: settings?.fixOnSave?.deletions === true };
}

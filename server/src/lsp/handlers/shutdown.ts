import type { Session } from '../session.js';

/** Frees what the garbage collector does not see; `exit` follows and ends the process. */
export function shutdown(session: Session): void {
  session.dispose();
}

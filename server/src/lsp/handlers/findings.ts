import type { FindingsResult } from '../../protocol.js';
import type { Session } from '../session.js';

/** For the findings view: what is open and what the last scan saw, as it is now. */
export async function findings(session: Session): Promise<FindingsResult> {
  await session.refreshScanned();
  return { findings: session.report.items() };
}

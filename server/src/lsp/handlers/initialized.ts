import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Session } from '../session.js';

/**
 * What findings may rest on: sources, SQL, prompts and agent configuration, what says where imports lead and which versions are
 * installed, the team's settings, and what git ignores.
 */
const watched = [
  '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,sql,pgsql,psql,prisma,prompt,prompty,hbs,handlebars,mustache,j2,jinja,jinja2,njk,mdc,poml}',
  '**/{package,package-lock,npm-shrinkwrap,tsconfig,tsconfig.*,jsconfig,jsconfig.*}.json',
  '**/{pnpm-workspace,pnpm-lock}.yaml',
  '**/{yarn,bun}.lock',
  '**/leaklint.config.{yaml,json,jsonc}',
  '**/.gitignore',
];

/** The client answers from here on: asks for its settings, for news of files, and reads the folders' settings. */
export async function initialized(session: Session): Promise<void> {
  session.status('starting');
  const { client, connection } = session;
  const isLate = session.documents.size > 0;
  const registrations: Promise<unknown>[] = [];
  if (client.registersConfiguration) {
    registrations.push(connection.client.register(DidChangeConfigurationNotification.type, { section: 'leaklint' }));
  }
  if (client.watchesFiles) {
    const watchers = watched.map((globPattern) => ({ globPattern }));
    registrations.push(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
  session.start();
  for (const result of await Promise.allSettled(registrations)) {
    if (result.status === 'rejected') session.log(`The editor refused a registration: ${result.reason}`);
  }
  await session.settled();
  session.ready();
  // What was opened before this message was looked at with the default settings.
  if (isLate) session.publisher.refresh();
}

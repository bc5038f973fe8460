// What is said of a table rests on other tables and on code elsewhere: it must follow when those come, change and go.
import { strict as assert } from 'node:assert';
import { before, describe, it } from 'mocha';
import { defaultSettings } from '../../server/src/config/settings.js';
import { readWasm } from '../../server/src/host/program.js';
import { rules } from '../../server/src/rules/index.js';
import { createWorkspace } from '../../server/src/workspace/create.js';
import { createExtractors, type Extractors } from '../../server/src/workspace/extractors.js';
import type { Workspace } from '../../server/src/workspace/workspace.js';

const ids = new Set(['conversation-no-owner', 'conversation-no-retention', 'conversation-no-rls']);
const own = rules.filter((rule) => ids.has(rule.id));

const chat = `import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
export const chats = pgTable('chats', { id: uuid('id').primaryKey(), history: text('history') });
`;
const users = `import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
export const users = pgTable('users', { id: uuid('id').primaryKey(), email: text('email') });
`;
const purge = `import { drizzle } from 'drizzle-orm/node-postgres';
import { chats } from './chat';
export const purge = () => drizzle('').delete(chats).where(undefined);
`;
const prisma = 'model Chat {\n  id String @id\n  history Json\n}\n';

describe('findings that rest on tables elsewhere', () => {
  let extractors: Extractors;
  before(async () => {
    extractors = createExtractors(readWasm);
    for (const language of ['typescript', 'sql', 'prisma'] as const) await extractors.load(language);
  });
  const make = (): Workspace => createWorkspace({ extractors, rules: own, settings: { ...defaultSettings, preset: 'strict' } });
  const found = (workspace: Workspace, path: string): string[] => workspace.analyse(path).findings.map(({ ruleId }) => ruleId);

  it('follow tables, uses and migrations as they come and go', () => {
    const workspace = make();
    workspace.set('src/chat.ts', chat);
    assert.deepEqual(found(workspace, 'src/chat.ts'), ['conversation-no-retention']);
    workspace.set('src/users.ts', users);
    assert.deepEqual(found(workspace, 'src/chat.ts'), ['conversation-no-owner', 'conversation-no-retention']);
    workspace.set('src/purge.ts', purge);
    assert.deepEqual(found(workspace, 'src/chat.ts'), ['conversation-no-owner']);
    workspace.set('drizzle/0001.sql', 'CREATE TABLE "chats" ("id" uuid PRIMARY KEY, "history" text, "user_id" uuid);');
    assert.deepEqual(found(workspace, 'src/chat.ts'), []);
    workspace.remove('drizzle/0001.sql');
    workspace.set('src/purge.ts', 'export {};\n');
    workspace.remove('src/users.ts');
    assert.deepEqual(found(workspace, 'src/chat.ts'), ['conversation-no-retention']);
    assert.deepEqual(workspace.faults, []);
    workspace.dispose();
  });

  it('follow a Prisma schema in several files, which speaks in place of its migrations', () => {
    const workspace = make();
    const migration = 'prisma/migrations/1_init/migration.sql';
    workspace.set(migration, 'CREATE TABLE "Chat" ("id" text PRIMARY KEY, "history" jsonb);');
    assert.deepEqual(found(workspace, migration), ['conversation-no-retention']);
    workspace.set('prisma/schema/chat.prisma', prisma);
    assert.deepEqual(found(workspace, migration), []);
    assert.deepEqual(found(workspace, 'prisma/schema/chat.prisma'), ['conversation-no-retention']);
    workspace.set('prisma/schema/user.prisma', 'model User {\n  id String @id\n  email String\n}\n');
    assert.deepEqual(found(workspace, 'prisma/schema/chat.prisma'), ['conversation-no-owner', 'conversation-no-retention']);
    workspace.remove('prisma/schema/chat.prisma');
    assert.deepEqual(found(workspace, migration), ['conversation-no-retention']);
    workspace.dispose();
  });

  it('equal those of a fresh scan after any order of changes', () => {
    const texts: Record<string, string> = {
      'src/chat.ts': chat,
      'src/users.ts': users,
      'src/purge.ts': purge,
      'prisma/schema.prisma': prisma,
      'drizzle/0001.sql': 'CREATE TABLE "chats" ("id" uuid PRIMARY KEY, "history" text);',
    };
    const paths = Object.keys(texts);
    const workspace = make();
    let state = 7;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let round = 0; round < 120; round += 1) {
      const path = paths[random(paths.length)] as string;
      if (workspace.has(path) && random(2) === 0) workspace.remove(path);
      else
        workspace.set(path, random(3) === 0 ? (texts[path] as string).replace(/chats|Chat/g, 'things') : (texts[path] as string));
      const fresh = make();
      for (const known of [...workspace.paths()].sort()) fresh.set(known, workspace.textOf(known) as string);
      for (const known of [...workspace.paths()])
        assert.deepEqual(found(workspace, known), found(fresh, known), `${known}, round ${round}`);
      fresh.dispose();
    }
    workspace.dispose();
  });
});

import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { argumentOfAttribute, attributeOf, parsePrisma } from '../../server/src/syntax/prisma.js';

const sample = `
datasource db {
  provider = "postgresql" // not "mysql"
  url      = env("DATABASE_URL")
}

/// People who sign in
model User {
  id    String  @id @default(cuid()) @db.Uuid
  tags  String[]
  /// @encrypted
  token String? @map("api_token") /// second
  posts Post[]
  /* model Ghost { id Int } */
  vector Unsupported("vector(1536)")?

  @@map("users")
  @@unique([id, token], name: "both")
}

enum Role {
  ADMIN
  USER @map("user")
}

model Post {
  id       Int  @id
  author   User @relation(
    fields: [authorId]
    references: [id], onDelete: Cascade
  )
  authorId String
}
`;

describe('parsePrisma', () => {
  const blocks = parsePrisma(sample);
  const named = (name: string) => blocks.find((block) => block.name === name);

  it('reads blocks, fields, settings and attributes', () => {
    assert.deepEqual(
      blocks.map(({ keyword, name }) => `${keyword} ${name}`),
      ['datasource db', 'model User', 'enum Role', 'model Post'],
    );
    assert.equal(named('db')?.settings.get('provider'), 'postgresql');
    const user = named('User');
    assert.deepEqual(
      user?.fields.map(({ name, type, isOptional, isList }) => `${name}:${type}${isOptional ? '?' : ''}${isList ? '[]' : ''}`),
      ['id:String', 'tags:String[]', 'token:String?', 'posts:Post[]', 'vector:Unsupported("vector(1536)")?'],
    );
    const token = user?.fields[2];
    assert.equal(argumentOfAttribute(token && attributeOf(token, 'map'), 'name'), '"api_token"');
    assert.match(token?.docs ?? '', /@encrypted[\s\S]*second/);
    assert.deepEqual(
      user?.fields[0]?.attributes.map(({ name }) => name),
      ['id', 'default', 'db.Uuid'],
    );
    assert.equal(argumentOfAttribute(user && attributeOf(user, 'map'), 'name'), '"users"');
    assert.deepEqual(
      named('Role')?.fields.map(({ name }) => name),
      ['ADMIN', 'USER'],
    );
  });

  it('reads attributes that go over several lines', () => {
    const author = named('Post')?.fields[1];
    const args = author?.attributes[0]?.args.map(({ name, text }) => `${name}=${text.replace(/\s+/g, ' ')}`);
    assert.deepEqual(args, ['fields=[authorId]', 'references=[id]', 'onDelete=Cascade']);
    assert.deepEqual(
      named('Post')?.fields.map(({ name }) => name),
      ['id', 'author', 'authorId'],
    );
  });

  it('gives places that hold what they name', () => {
    for (const block of blocks) {
      assert.equal(sample.slice(block.nameRange.start, block.nameRange.end), block.name);
      assert.equal(sample[block.body.start - 1], '{');
      assert.equal(sample[block.body.end], '}');
      for (const field of block.fields) assert.equal(sample.slice(field.nameRange.start, field.nameRange.end), field.name);
    }
  });

  it('goes on after a block that is not closed, and never throws', () => {
    const open = parsePrisma('model A {\n  id Int @id\n  b B @relation(fields: [\n\nmodel C {\n  id Int\n}\n');
    assert.ok(open.some(({ name }) => name === 'A'));
    for (let end = 0; end <= sample.length; end += 1) parsePrisma(sample.slice(0, end));
    for (const text of [
      '@',
      '@@',
      'model',
      'model A',
      'model A {',
      'model A { @',
      'model A { x @y(',
      '"',
      '/*',
      '}}}}',
      'model { } model A {{{ }',
    ])
      assert.ok(Array.isArray(parsePrisma(text)));
  });

  it('takes linear time', () => {
    const start = performance.now();
    for (const piece of ['model A {', '@x(', '"', '/*', '((((', '[[[[', 'a @b(c: [', '\n', '///', 'x Int @d('])
      parsePrisma(piece.repeat(60_000));
    assert.ok(performance.now() - start < 15_000);
  });
});

/** A call that creates rows, and where the new rows stand. */
export interface RowWrite {
  readonly api: RegExp;
  readonly rows: readonly string[];
  readonly title: string;
  readonly source: string;
}

export const rowWrites: readonly RowWrite[] = [
  {
    api: /^@prisma\/client:(?:default\.)?PrismaClient\(\)\.\w+\.(?:create|createMany|createManyAndReturn|upsert)$/,
    rows: ['0.data', '0.create'],
    title: 'Prisma query',
    source: '@prisma/client 4 to 7',
  },
  {
    api: /^drizzle-orm\/[\w/-]+:drizzle\(\)\.insert\(\)\.values$/,
    rows: ['0'],
    title: 'Drizzle query',
    source: 'drizzle-orm 0.30 to 0.45',
  },
  {
    api: /^@supabase\/supabase-js:(?:createClient|SupabaseClient)\(\)\.from\(\)\.(?:insert|upsert)$/,
    rows: ['0'],
    title: 'Supabase query',
    source: '@supabase/supabase-js 2',
  },
  {
    api: /^mongoose:(?:default\.)?(?:model\(\)|models\.\w+)(?:\.(?:create|insertMany))?$/,
    rows: ['0'],
    title: 'Mongoose query',
    source: 'mongoose 7 to 9',
  },
  {
    api: /^mongodb:(?:(?:default\.)?MongoClient\(\)(?:\.connect\(\))?\.db\(\)\.collection\(\)|Db\(\)\.collection\(\)|Collection\(\))\.(?:insertOne|insertMany)$/,
    rows: ['0'],
    title: 'MongoDB query',
    source: 'mongodb 5 to 7',
  },
  {
    api: /^typeorm:(?:DataSource\(\)\.getRepository\(\)|Repository\(\))\.(?:save|insert|create)$/,
    rows: ['0'],
    title: 'TypeORM query',
    source: 'typeorm 0.3 to 1.1',
  },
];

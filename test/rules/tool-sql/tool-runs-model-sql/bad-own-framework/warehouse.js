const { clientFor } = require('./connectors');

module.exports.warehouse = {
  name: 'warehouse',
  setup(assistant) {
    assistant.function({
      name: 'run-query',
      description: 'Runs a read-only query on the warehouse. Only SELECT, please.',
      parameters: {
        type: 'object',
        properties: {
          engine: { type: 'string', enum: ['mysql', 'postgres'] },
          statement: { type: 'string', description: 'The SQL to run' },
        },
        additionalProperties: false,
      },
      handler: async function ({ engine = 'postgres', statement = '' }) {
        return this.answer(engine, statement);
        //                         ^^^^^^^^^ tool-runs-model-sql
      },
      answer: async function (engine, statement) {
        const db = clientFor(engine);
        return JSON.stringify(await db.runQuery(statement));
      },
    });
  },
};

const { registry } = require('./registry');

registry.register({
  name: 'page-reader',
  description: 'Reads a page and gives its text.',
  params: {},
  parameters: { address: { type: 'string', description: 'Where the page is' } },
  run: async (args) => {
    const page = await fetch(args.address);
    //                       ^^^^^^^^^^^^ tool-unconfined-url
    return page.text();
  },
});

import { Client } from '@elastic/elasticsearch';

const client = new Client({ node: 'https://search.example.com' });

export async function findPassages(account: string, words: string) {
  const query = `account:${account} AND text:(${words})`;
  //                       ^^^^^^^ string-built-filter
  //                                            ^^^^^ string-built-filter
  return client.search({ index: 'passages', query: { bool: { must: [{ query_string: { query } }] } } });
}

// The loader names files while it reads them; no model is asked.
import { GithubRepoLoader } from '@langchain/community/document_loaders/web/github';

export const load = (repository: string) =>
  new GithubRepoLoader(repository, { branch: 'main', recursive: true, verbose: true }).load();

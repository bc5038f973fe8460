// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the references as the files have them
/** How a kind of configuration file takes a value from its surroundings, with NAME in place of the name. */
const references: readonly { readonly path: RegExp; readonly reference: string }[] = [
  // https://docs.docker.com/reference/compose-file/interpolation/
  { path: /(^|\/)(docker-)?compose[\w.-]*\.ya?ml$/i, reference: '${NAME}' },
  // https://docs.github.com/actions/security-guides/using-secrets-in-github-actions
  { path: /(^|\/)\.github\/(workflows|actions)\/.*\.ya?ml$/, reference: '${{ secrets.NAME }}' },
  // https://docs.gitlab.com/ci/variables/
  { path: /(^|\/)\.gitlab-ci\.ya?ml$/, reference: '$NAME' },
  // https://supabase.com/docs/guides/local-development/managing-config
  { path: /(^|\/)supabase\/config\.toml$/, reference: 'env(NAME)' },
  // https://www.serverless.com/framework/docs/guides/variables
  { path: /(^|\/)serverless\.ya?ml$/, reference: '${env:NAME}' },
  // https://docs.litellm.ai/docs/proxy/configs
  { path: /(^|\/)(litellm[\w.-]*|proxy_config)\.ya?ml$/i, reference: 'os.environ/NAME' },
];

/** The reference that a configuration file understands, or undefined where none is known. */
export const referenceFor = (path: string, envName: string): string | undefined =>
  references.find((row) => row.path.test(path))?.reference.replace('NAME', () => envName);

import { clientControlledMessages } from './client-controlled-messages/client-controlled-messages.js';
import { clientControlledSettings } from './client-controlled-messages/client-controlled-settings.js';
import { conversationIdUnchecked } from './conversation-store/conversation-id-unchecked.js';
import { conversationNoOwner } from './conversation-store/conversation-no-owner.js';
import { conversationNoRetention } from './conversation-store/conversation-no-retention.js';
import { conversationNoRls } from './conversation-store/conversation-no-rls.js';
import { crossUserCache } from './conversation-store/cross-user-cache.js';
import { moduleLevelHistory } from './conversation-store/module-level-history.js';
import { piiInVectorMetadata } from './conversation-store/pii-in-vector-metadata.js';
import { sensitiveColumnPlain } from './conversation-store/sensitive-column-plain.js';
import { transcriptInBrowser } from './conversation-store/transcript-in-browser.js';
import { hardcodedCredential } from './hardcoded-credential/hardcoded-credential.js';
import { hiddenUnicode } from './hidden-unicode/hidden-unicode.js';
import { insecureTransport } from './insecure-transport/insecure-transport.js';
import { taintedBaseUrl } from './insecure-transport/tainted-base-url.js';
import { keyExposedToBrowser } from './key-exposed-to-browser/key-exposed-to-browser.js';
import { llmOnlyGuard } from './llm-only-guard/llm-only-guard.js';
import { mcpAutoApprove } from './mcp-config/mcp-auto-approve.js';
import { mcpPlaintext } from './mcp-config/mcp-plaintext.js';
import { mcpSecret } from './mcp-config/mcp-secret.js';
import { mcpServerOpen } from './mcp-config/mcp-server-open.js';
import { mcpUnpinned } from './mcp-config/mcp-unpinned.js';
import { mcpWideRoot } from './mcp-config/mcp-wide-root.js';
import { modelOutputToCode } from './model-output-to-sink/model-output-to-code.js';
import { modelOutputToHtml } from './model-output-to-sink/model-output-to-html.js';
import { modelOutputToPath } from './model-output-to-sink/model-output-to-path.js';
import { modelOutputToShell } from './model-output-to-sink/model-output-to-shell.js';
import { modelOutputToSql } from './model-output-to-sink/model-output-to-sql.js';
import { modelOutputToUrl } from './model-output-to-sink/model-output-to-url.js';
import { unvalidatedOutput } from './model-output-to-sink/unvalidated-output.js';
import { modelRouteOpen } from './no-limit/model-route-open.js';
import { unboundedAgentLoop } from './no-limit/unbounded-agent-loop.js';
import { unboundedHistory } from './no-limit/unbounded-history.js';
import { piiInPrompt } from './pii-in-prompt/pii-in-prompt.js';
import { wholeObjectInPrompt } from './pii-in-prompt/whole-object-in-prompt.js';
import { promptAsGuard } from './prompt-as-guard/prompt-as-guard.js';
import { errorPathLogsPrompt } from './prompt-logged/error-path-logs-prompt.js';
import { promptLogged } from './prompt-logged/prompt-logged.js';
import { verboseSwitch } from './prompt-logged/verbose-switch.js';
import { providerRetention } from './provider-retention/provider-retention.js';
import { webUiAutomation } from './provider-retention/web-ui-automation.js';
import type { AnyRule } from './rule.js';
import { internalHostInPrompt } from './secret-in-prompt/internal-host-in-prompt.js';
import { secretInPrompt } from './secret-in-prompt/secret-in-prompt.js';
import { secretValueInPrompt } from './secret-in-prompt/secret-value-in-prompt.js';
import { definerSearchPath } from './sql-privilege/definer-search-path.js';
import { grantTooWide } from './sql-privilege/grant-too-wide.js';
import { rlsAlwaysTrue } from './sql-privilege/rls-always-true.js';
import { rlsMissing } from './sql-privilege/rls-missing.js';
import { selfGrantableColumn } from './sql-privilege/self-grantable-column.js';
import { toolPrivilegedClient } from './sql-privilege/tool-privileged-client.js';
import { telemetryContent } from './telemetry-content/telemetry-content.js';
import { providerNotAllowed } from './third-party/provider-not-allowed.js';
import { rawIdentityToProvider } from './third-party/raw-identity-to-provider.js';
import { thirdPartyUndeclared } from './third-party/third-party-undeclared.js';
import { toolDispatchByName } from './tool-exec/tool-dispatch-by-name.js';
import { toolRunsCommands } from './tool-exec/tool-runs-commands.js';
import { toolLooseSchema } from './tool-loose-schema/tool-loose-schema.js';
import { toolNoApproval } from './tool-no-approval/tool-no-approval.js';
import { toolRunsModelSql } from './tool-sql/tool-runs-model-sql.js';
import { toolUnconfinedPath } from './tool-unconfined-io/tool-unconfined-path.js';
import { toolUnconfinedUrl } from './tool-unconfined-io/tool-unconfined-url.js';
import { toolActsForClient } from './tool-unscoped-data/tool-acts-for-client.js';
import { toolIdentityParameter } from './tool-unscoped-data/tool-identity-parameter.js';
import { toolUnscopedQuery } from './tool-unscoped-data/tool-unscoped-query.js';
import { undelimitedUntrusted } from './undelimited-untrusted/undelimited-untrusted.js';
import { unescapedTemplateValue } from './undelimited-untrusted/unescaped-template-value.js';
import { retrievedInSystem } from './untrusted-in-system/retrieved-in-system.js';
import { templateRoleInjection } from './untrusted-in-system/template-role-injection.js';
import { untrustedInSystem } from './untrusted-in-system/untrusted-in-system.js';
import { stringBuiltFilter } from './vector-unscoped/string-built-filter.js';
import { vectorUnscoped } from './vector-unscoped/vector-unscoped.js';

/** Every rule, one file each. A test compares this list with the folders. */
export const rules: readonly AnyRule[] = [
  clientControlledMessages,
  clientControlledSettings,
  conversationIdUnchecked,
  conversationNoOwner,
  conversationNoRetention,
  conversationNoRls,
  crossUserCache,
  definerSearchPath,
  errorPathLogsPrompt,
  grantTooWide,
  hardcodedCredential,
  hiddenUnicode,
  insecureTransport,
  internalHostInPrompt,
  keyExposedToBrowser,
  llmOnlyGuard,
  mcpAutoApprove,
  mcpPlaintext,
  mcpSecret,
  mcpServerOpen,
  mcpUnpinned,
  mcpWideRoot,
  modelOutputToCode,
  modelOutputToHtml,
  modelOutputToPath,
  modelOutputToShell,
  modelOutputToSql,
  modelOutputToUrl,
  modelRouteOpen,
  moduleLevelHistory,
  piiInPrompt,
  piiInVectorMetadata,
  promptAsGuard,
  promptLogged,
  providerNotAllowed,
  providerRetention,
  rawIdentityToProvider,
  retrievedInSystem,
  rlsAlwaysTrue,
  rlsMissing,
  secretInPrompt,
  secretValueInPrompt,
  selfGrantableColumn,
  sensitiveColumnPlain,
  stringBuiltFilter,
  taintedBaseUrl,
  telemetryContent,
  templateRoleInjection,
  thirdPartyUndeclared,
  toolActsForClient,
  toolDispatchByName,
  toolIdentityParameter,
  toolLooseSchema,
  toolNoApproval,
  toolPrivilegedClient,
  toolRunsCommands,
  toolRunsModelSql,
  toolUnconfinedPath,
  toolUnconfinedUrl,
  toolUnscopedQuery,
  transcriptInBrowser,
  unboundedAgentLoop,
  unboundedHistory,
  undelimitedUntrusted,
  unescapedTemplateValue,
  untrustedInSystem,
  unvalidatedOutput,
  vectorUnscoped,
  verboseSwitch,
  webUiAutomation,
  wholeObjectInPrompt,
];

/** A call by which a program acts on the world: it destroys, pays, sends, publishes, or changes who may do what. */
export interface ActionRow {
  /** Matches the API path of the call. */
  readonly api: RegExp;
  readonly kind: 'destroys' | 'pays' | 'sends' | 'publishes' | 'changes access';
  readonly title: string;
  /** Slots that say whom or what it hits. It is an action of the model's only where one of them is of the model's making. */
  readonly target?: readonly string[];
  /** A slot that must hold this constant for the call to act at once. */
  readonly when?: readonly [slot: string, value: boolean];
  readonly source: string;
}

const stripe = '(?:stripe:(?:default|Stripe)|stripe:default\\.Stripe)\\(\\)';
const octokit = '(?:@octokit/(?:rest|core|action):Octokit|octokit:(?:Octokit|App)|@octokit/rest:default)\\(\\)';
const files = '(?:fs|fs/promises|fs:promises|fs-extra)';

export const actionRows: readonly ActionRow[] = [
  {
    api: /^resend:Resend\(\)\.(?:emails\.send|batch\.send)$/,
    kind: 'sends',
    title: 'mail',
    target: ['0.to', '0'],
    source: 'resend 2 to 6',
  },
  {
    api: /^nodemailer:(?:default\.)?createTransport\(\)\.sendMail$/,
    kind: 'sends',
    title: 'mail',
    target: ['0.to'],
    source: 'nodemailer 6 to 7',
  },
  {
    api: /^@sendgrid\/mail:(?:default\.)?(?:default|send|sendMultiple)(?:\.(?:send|sendMultiple))?$/,
    kind: 'sends',
    title: 'mail',
    target: ['0.to'],
    source: '@sendgrid/mail 7 to 8',
  },
  {
    api: /^postmark:(?:default\.)?ServerClient\(\)\.sendEmail(?:WithTemplate)?$/,
    kind: 'sends',
    title: 'mail',
    target: ['0.To'],
    source: 'postmark 3 to 4',
  },
  {
    api: /^@aws-sdk\/client-ses(?:v2)?:SendEmailCommand$/,
    kind: 'sends',
    title: 'mail',
    target: ['0.Destination'],
    source: '@aws-sdk/client-ses 3',
  },
  {
    api: /^(?:googleapis:google|@googleapis\/gmail:gmail)[\w.()]*\.users\.(?:messages|drafts)\.send$/,
    kind: 'sends',
    title: 'mail',
    target: ['0.requestBody'],
    source: 'googleapis 100 and later',
  },
  {
    api: /^twilio:(?:default|Twilio)\(\)\.(?:messages|calls)\.create$/,
    kind: 'sends',
    title: 'text message or call',
    target: ['0.to'],
    source: 'twilio 3 to 5',
  },
  {
    api: /^@slack\/(?:web-api:WebClient|bolt:App)\(\)\.(?:client\.)?chat\.(?:postMessage|scheduleMessage)$/,
    kind: 'sends',
    title: 'Slack message',
    target: ['0.channel'],
    source: '@slack/web-api 6 to 7',
  },
  {
    api: new RegExp(`^${stripe}\\.(?:refunds|transfers|payouts|charges)\\.create$`),
    kind: 'pays',
    title: 'payment',
    source: 'stripe 10 to 19',
  },
  {
    api: new RegExp(`^${stripe}\\.paymentIntents\\.(?:create|confirm|capture)$`),
    kind: 'pays',
    title: 'payment',
    when: ['0.confirm', true],
    source: 'stripe 10 to 19: money moves at once with confirm',
  },
  {
    api: new RegExp(`^${stripe}\\.(?:subscriptions\\.(?:cancel|del)|customers\\.del)$`),
    kind: 'destroys',
    title: 'subscription',
    source: 'stripe 10 to 19',
  },
  {
    api: new RegExp(
      `^${octokit}\\.(?:rest\\.)?(?:repos\\.(?:delete|createOrUpdateFileContents|deleteFile|createRelease|merge)|pulls\\.(?:merge|create)|git\\.deleteRef|issues\\.(?:create|createComment|update|lock)|actions\\.createWorkflowDispatch)$`,
    ),
    kind: 'publishes',
    title: 'change on GitHub',
    target: ['0'],
    source: '@octokit/rest 18 to 22',
  },
  {
    api: /^(?:twitter-api-v2:(?:default|TwitterApi)\(\)[\w.()]*\.(?:tweet|reply)|@linkedin\/[\w-]+:[\w.()]+\.create)$/,
    kind: 'publishes',
    title: 'post',
    target: ['0'],
    source: 'twitter-api-v2 1',
  },
  {
    api: /^@aws-sdk\/client-[\w-]+:(?:Delete|Terminate)\w+Command$/,
    kind: 'destroys',
    title: 'AWS resource',
    target: ['0'],
    source: '@aws-sdk 3',
  },
  {
    api: /^@prisma\/client:(?:default\.)?PrismaClient\(\)\.\w+\.(?:delete|deleteMany)$/,
    kind: 'destroys',
    title: 'rows',
    target: ['0.where'],
    source: '@prisma/client 4 to 7',
  },
  {
    api: /^mongodb:MongoClient\(\)[\w.()]*\.(?:deleteOne|deleteMany|findOneAndDelete|drop|dropDatabase)$/,
    kind: 'destroys',
    title: 'documents',
    target: ['0'],
    source: 'mongodb 4 to 7',
  },
  {
    api: /^mongoose:(?:default\.)?model\(\)\.(?:deleteOne|deleteMany|findByIdAndDelete|findOneAndDelete)$/,
    kind: 'destroys',
    title: 'documents',
    target: ['0'],
    source: 'mongoose 6 to 9',
  },
  {
    api: new RegExp(`^${files}:(?:default\\.|promises\\.)?(?:rm|rmSync|rmdir|rmdirSync|unlink|unlinkSync|remove|removeSync)$`),
    kind: 'destroys',
    title: 'files',
    target: ['0'],
    source: 'node 20 to 24, fs-extra 10 to 11',
  },
  {
    api: /^@supabase\/supabase-js:createClient\(\)\.auth\.admin\.(?:deleteUser|createUser|updateUserById|inviteUserByEmail)$/,
    kind: 'changes access',
    title: 'account',
    target: ['0'],
    source: '@supabase/supabase-js 2',
  },
  {
    api: /^@clerk\/(?:backend|nextjs\/server|express|clerk-sdk-node):(?:clerkClient|createClerkClient|default)(?:\(\))?\.users\.(?:deleteUser|updateUser|updateUserMetadata|banUser)$/,
    kind: 'changes access',
    title: 'account',
    target: ['0'],
    source: '@clerk/backend 1 to 2',
  },
  {
    api: /^(?:ethers:(?:ethers\.)?Wallet\(\)\.(?:connect\(\)\.)?sendTransaction|viem:createWalletClient\(\)\.(?:sendTransaction|writeContract))$/,
    kind: 'pays',
    title: 'transaction',
    source: 'ethers 5 to 6, viem 2',
  },
];

/** Chains by which rows are deleted, with the method that says so last or before its filters. */
export const deletingChain =
  /^(?:@supabase\/supabase-js:(?:createClient|SupabaseClient)\(\)\.from\(\)\.delete|drizzle-orm\/[\w/-]+:drizzle\(\)\.delete|knex:(?:default|knex|Knex)\(\)(?:\(\)|\.from\(\)|\.table\(\))[\w.()]*\.(?:del|delete|truncate)|kysely:Kysely\(\)\.deleteFrom)$/;

/** Statements that destroy whatever they name. */
export const destroyingStatement =
  /^\s*(?:drop\s+(?:table|database|schema|view|materialized\s+view|index|role|user)\b|truncate\b)/i;
/** A statement that deletes rows. */
export const deletingStatement = /^\s*delete\s+from\b/i;
/** Functions that run a statement, by the names that projects give them. */
export const runsStatement = /^(?:\w*(?:exec|execute|query|run|sql|raw|unsafe)\w*|all)$/i;

/** Options of a tool that make a framework ask a person before it runs. */
export const approvalOptions: ReadonlySet<string> = new Set([
  'needsApproval',
  'requireApproval',
  'requireConfirmation',
  'requiresApproval',
  'requiresConfirmation',
  'suspendSchema',
]);
/** Words in the code that runs an agent by which a person is asked before tools run. */
export const approvalOfAgent =
  /\b(?:toolApproval|requireToolApproval|interruptOn|interruptBefore|humanInTheLoopMiddleware|HumanInTheLoopMiddleware|canUseTool|experimental_toolApprovalSecret|addToolApprovalResponse|useHumanInTheLoop|tool-approval-request|tool_approval)\b/;
/** Functions in a handler that wait for a person. */
export const asksForApproval =
  /^(?:interrupt|suspend|elicit\w*|confirm\w*|approval\w*|(?:request|require|await|wait|ask|get|need|check|is|has|ensure)\w*Approv\w*|request\w*Permission|request\w*Consent|ask\w*(?:User|Human|Confirmation|Permission)|wait\w*(?:User|Human|Confirmation)|prompt\w*User|checkPermission\w*)$/;

/** The property by which a package's tools ask for approval, and the versions that have it. */
export const approvalSwitches: readonly {
  readonly api: RegExp;
  readonly text: string;
  readonly versions?: string;
}[] = [
  { api: /^ai:(?:tool|dynamicTool)$/, text: 'needsApproval: true', versions: '>=6' },
  { api: /^@openai\/agents(?:-core|-realtime|\/realtime)?:tool$/, text: 'needsApproval: true' },
  { api: /^@mastra\/core\/tools:createTool$/, text: 'requireApproval: true' },
  { api: /^@google\/adk:FunctionTool$/, text: 'requireConfirmation: true' },
];

/** Options that switch the asking of a person off, for all tools of a server or an agent. */
export const approvalOff: readonly {
  readonly name: RegExp;
  readonly value: string;
  /** What a fix writes instead. */
  readonly instead: string;
  /** One of these stands beside the option, so that it is an agent's and not somebody else's. */
  readonly beside: readonly string[];
  readonly of: string;
  /** It holds for every tool that there is, not for those of one server. */
  readonly isTotal: boolean;
  readonly source: string;
}[] = [
  {
    name: /^(?:require_approval|requireApproval)$/,
    value: 'never',
    instead: "'always'",
    beside: ['server_url', 'serverUrl', 'server_label', 'serverLabel', 'connector_id', 'connectorId'],
    of: 'this MCP server',
    isTotal: false,
    source: 'openai 5 to 7, tools of type mcp; @openai/agents, hostedMcpTool',
  },
  {
    name: /^permissionMode$/,
    value: 'bypassPermissions',
    instead: "'default'",
    beside: [
      'allowDangerouslySkipPermissions',
      'allowedTools',
      'disallowedTools',
      'mcpServers',
      'systemPrompt',
      'cwd',
      'tools',
      'model',
      'maxTurns',
      'settingSources',
    ],
    of: 'this agent',
    isTotal: true,
    source: '@anthropic-ai/claude-agent-sdk 0.1 to 0.3, options',
  },
];

/** Tools that a package brings along and runs unasked unless an option says otherwise. */
export const silentTools: readonly {
  readonly api: RegExp;
  readonly option: string;
  /** The value that makes the package ask, as source text. */
  readonly asks: string;
  readonly effect: string;
  readonly source: string;
}[] = [
  {
    api: /^@openai\/agents(?:-core)?:hostedMcpTool$/,
    option: 'requireApproval',
    asks: "'always'",
    effect: 'calls whatever the MCP server offers',
    source: '@openai/agents 0.1 to 0.20, hostedMcpTool: no requireApproval is never',
  },
  {
    api: /^@openai\/agents(?:-core)?:(?:shellTool|applyPatchTool|computerTool)$/,
    option: 'needsApproval',
    asks: 'true',
    effect: 'works on the machine',
    source: '@openai/agents 0.4 to 0.20: needsApproval is false by default',
  },
];

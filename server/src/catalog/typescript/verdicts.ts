/** Words by which a judgement says yes; matched in the words of a name or of a constant. */
export const yesWord =
  /^(?:yes|ok|true|safe|clean|approv\w*|allow\w*|eligib\w*|entitled|authori[sz]\w*|permit\w*|valid\w*|verif\w*|legit\w*|accept\w*|grant\w*|pass(?:ed|es)?|qualif\w*|appropriate|trusted|compliant|genuine|refundable)$/i;
/** Words by which it says no. */
export const noWord =
  /^(?:no|not|false|den(?:y|ied|ies)|reject\w*|refus\w*|declin\w*|unsafe|invalid|inappropriate|ineligib\w*|unauthori[sz]\w*|block\w*|flag\w*|spam|toxic\w*|harm\w*|abus\w*|violat\w*|malicious|nsfw|offensive|fraud\w*|suspicious|fail\w*|unqualified|risk\w*|scam|phishing|injection|jailbreak)$/i;
/** Names of what holds a judgement or a choice, whatever it says. */
export const judgementWord =
  /^(?:decision|verdict|judge?ment|outcome|eligibility|approval|authorization|permission|score|confidence|rating|recommendation|assessment|moderation)$/i;

/** Names of what holds one choice of several. */
export const choiceName =
  /^(?:\w*_?(?:action|intent|intention|category|classification|operation|command|route)|next_?step|nextStep|\w+(?:Action|Intent|Category))$/i;

/** Names of an argument of a tool by which the calling model itself vouches for somebody. */
export const vouchingArgument =
  /^(?:is_?|has_?|was_?|been_?)?(?:(?:user|identity|customer|caller|owner)_?)?(?:verified|authori[sz]ed|authenticated|approved|eligible|permitted|entitled|allowed)$/i;

/** Columns by whose writing something is granted, whatever the table. */
export const grantingField =
  /^(?:is_?admin|is_?staff|is_?verified|verified|verified_?at|approved|is_?approved|approved_?at|approval_?status|refunded|refunded_?at|refund_?status|kyc_?status|access_?level|clearance)$/i;
/** Columns that do so in a table of people, accounts and the like; in others they mean something else: the role of a message. */
export const grantingFieldOfPerson = /^(?:role|roles|permissions?|scopes?|plan|tier|credits?|balance|discount)$/i;
export const personTable =
  /\b\w*(?:user|account|member|customer|profile|subscription|subscriber|organi[sz]ation|team|tenant|wallet|patient|employee|student|licen[cs]e)s?\b/i;
/** Values by which a column such as `status` grants something. */
export const grantingStatus = /^(?:approved|verified|refunded|granted|authori[sz]ed)$/i;

/** Calls by which rows are written, by the last method; the object that holds the columns stands below the argument. */
export const rowWriters: readonly { readonly api: RegExp; readonly columns: readonly string[] }[] = [
  {
    api: /^@prisma\/client:(?:default\.)?PrismaClient\(\)\.\w+\.(?:update|updateMany|upsert|create)$/,
    columns: ['0.data', '0.update'],
  },
  { api: /^drizzle-orm\/[\w/-]+:drizzle\(\)\.update\(\)\.set$/, columns: ['0'] },
  { api: /^drizzle-orm\/[\w/-]+:drizzle\(\)\.insert\(\)\.values$/, columns: ['0'] },
  { api: /^@supabase\/supabase-js:(?:createClient|SupabaseClient)\(\)\.from\(\)\.(?:update|upsert|insert)$/, columns: ['0'] },
  { api: /^knex:(?:default|knex|Knex)\(\)[\w.()]*\.(?:update|insert)$/, columns: ['0'] },
  {
    api: /^mongodb:[\w.()]*\.(?:updateOne|updateMany|findOneAndUpdate)$/,
    columns: ['1.$set', '1.$inc', '1'],
  },
  {
    api: /^mongoose:(?:default\.)?(?:model\(\)|models\.\w+)\.(?:updateOne|updateMany|findByIdAndUpdate|findOneAndUpdate)$/,
    columns: ['1', '1.$set', '1.$inc'],
  },
];

/** What a tool says of itself when it decides whether somebody may have something. */
export const decidingTool =
  /\b(?:check|determin|assess|verif|evaluat|decid|judg|confirm|review)\w*\b[^.]{0,80}\b(?:eligib|approv|authori[sz]|permission|permitted|allowed|entitle|refund|return|identity|access|qualif)\w*|\b(?:approv|authori[sz]|grant)(?:e|es|al|ing|s)?\b[^.]{0,60}\b(?:request|action|refund|return|access|order|claim|payment|transfer|denial)\w*/i;

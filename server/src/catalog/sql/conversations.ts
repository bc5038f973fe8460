/**
 * What makes a table one of conversations, messages, memories or embeddings: its name together with its columns. A name alone
 * says little: `messages` may be a contact form, `sessions` a sign-in. Names are in lower case with `_` between words.
 */

const words = (list: string): string => list.trim().split(/\s+/).join('|');
const named = (list: string): RegExp => new RegExp(`^(?:${words(list)})$`);

/** A word for talk in a table's name. */
export const talkWord =
  /(?:^|_)(?:chat|conversation|convo|message|msg|thread|dialog|dialogue|transcript|turn|utterance|prompt|completion|llm|ai|gpt|agent|assistant|interaction|generation)(?:e?s)?(?:$|_)/;
/** Names with a word for talk that are about it, or for other ends. */
export const besideTalk =
  /(?:^|_)(?:template|suggested|suggestion|canned|preset|contact|commit|error|queue|setting|config|model|provider|key|vote|reaction|receipt|feedback|rating|usage|quota|limit|stat|metric|cache|email|mail|sms|notification|announcement|broadcast|webhook|event|faq|example|eval|dataset|attachment|file|document|tag|label|type|categor(?:y|ie)|participant|member|variable|version)(?:e?s)?(?:$|_)/;
/** A table that holds messages may be called so without a word for talk; its columns then have to be plainer. */
export const sessionWord = /(?:^|_)(?:session|history|log|run|room|channel)(?:e?s)?$/;
export const memoryWord = /(?:^|_)(?:memory|memories|memorie|recollection|user_fact)(?:$|_)/;
/** Memory of a machine. */
export const besideMemory = /(?:^|_)(?:usage|size|limit|gb|mb|bytes|stat|metric|setting|config|job|queue)(?:e?s)?(?:$|_)/;

/** Who spoke. */
export const roleColumn =
  named(`role message_role sender sender_type sender_role author_type author_role speaker is_user is_bot is_ai
  is_assistant is_from_user from_user user_type author_kind`);
/** What was said. */
export const contentColumn = named(
  'content contents text message messages body parts blocks message_text message_content payload data message_json value',
);
export const plainContentColumn = named('content contents text parts messages message_text message_content');
/** A question and its answer in one row. */
export const questionColumn = named(
  'prompt question query input user_message user_input user_prompt human_message user_query request user_text',
);
export const answerColumn =
  named(`completion response answer output reply assistant_message assistant_response bot_response bot_message
  ai_response ai_message response_blocks llm_response model_response response_text ai_reply generated_text`);
/** Of these, the words that only talk with a model uses: a log of requests has a request and a response too. */
export const plainTalkColumn =
  /^(?:prompt|completion|(?:user|human)_(?:message|prompt)|(?:ai|assistant|bot|llm|model)_(?:message|response|reply))$/;
/** Which conversation a row belongs to. */
export const threadColumn =
  /^(?:\w+_)?(?:conversation|convo|chat|thread|dialog|dialogue|session|room|channel)(?:_?(?:id|uuid|key|ref))?$/;
/** A whole conversation in one row. */
export const transcriptColumn = named('messages history transcript chat_history conversation_history message_history chat turns');
export const memoryColumn = named('content text memory fact value summary note data body embedding');
export const vectorType = /^(?:vector|halfvec|sparsevec|f32_blob)$/;
export const vectorColumn = /^(?:\w+_)?(?:embedding|embeddings|vector)$/;

/** Words by which a column says whose a row is, in whatever way: enough to be silent about a missing owner. */
export const somebodysColumn =
  /(?:^|_)(?:user|owner|author|creator|created_by|creator_id|member|customer|account|profile|person|participant|participants|recipient|visitor|guest|patient|student|employee|subscriber|tenant|org|organi[sz]ation|team|company|clerk|uid|subject|principal|email|phone|wa|whatsapp|telegram|contact|lead|resource|username)s?(?:$|_)|^(?:uploaded_by|nickname|(?:from|to|sender|caller)_(?:name|number|address|id))$/;
/** Columns that may hold an owner without saying so: what was stored along, a browser's own id. */
export const perhapsSomebodysColumn =
  /^(?:meta|metadata|context|extra|attributes|properties|data|cookie|ip|ip_address|fingerprint)$|(?:^|_)(?:session|device|browser|client|anonymous|anon|installation|external)_?(?:id|uuid|key|token)$/;

/** By which rows can be told to be due for deletion. */
export const expiryColumn =
  /^(?:expires?(?:_?(?:at|on|in))?|expiry(?:_?(?:at|date|time))?|expiration(?:_?(?:at|date|time))?|expire_\w+|ttl|ttl_\w+|delete_(?:after|at|on)|purge_(?:at|after|on)|retain_until|retention\w*|keep_until|valid_until)$/;

/** Columns whose value opens something: keys of services and tokens of people's accounts. */
export const secretColumn =
  /(?:^|_)(?:api_?key|access_?token|refresh_?token|auth_?token|bot_?token|secret_?key|client_?secret|private_?key|webhook_?secret|service_?key|pass_?phrase|credentials?)(?:$|_(?:value|plain|text)$)|^(?:secret|token_secret|encryption_key)$/;
/** What identifies a person before the law or the bank, or tells of their health. */
export const identityColumn =
  /(?:^|_)(?:ssn|social_security\w*|passport(?:_(?:no|number))?|national_id|tax_id|iban|card_number|credit_card\w*|cvv|bank_account\w*|driver_?s?_licen[cs]e\w*|diagnosis|medical_\w+|health_\w+|date_of_birth|dob)(?:$|_)/;
/** Parts of a column's name that say that its value is no longer plain. */
export const protectedColumn =
  /(?:^|_)(?:hash|hashed|encrypted|enc|cipher|ciphertext|digest|masked|last_?4|fingerprint|salt|iv|id|ref|expires?|expiry|at|type|scope|count|name|hint|prefix)(?:$|_)/;
/** Columns of types that hold text as it was given. */
export const plainType =
  /^(?:text|varchar|char|bpchar|character varying|string|citext|tinytext|mediumtext|longtext|json|jsonb|object|mixed|)$/;
/** Columns of a table that a library for signing in prescribes; none of it is the project's choice. */
export const prescribedColumn = /^(?:provider_?account_?id|session_?state|id_?token)$/;

/** Packages by which an app knows people that no table of its own holds. */
export const signInPackages: readonly string[] = [
  'next-auth',
  '@auth/core',
  '@auth/express',
  'better-auth',
  '@clerk/nextjs',
  '@clerk/backend',
  '@clerk/express',
  '@auth0/nextjs-auth0',
  'express-openid-connect',
  '@supabase/ssr',
  '@supabase/auth-helpers-nextjs',
  'passport',
  'lucia',
  'firebase-admin',
  '@kinde-oss/kinde-auth-nextjs',
  '@workos-inc/authkit-nextjs',
];

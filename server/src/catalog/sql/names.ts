/** What names of tables and columns tell about the data in them. Names are in lower case; camelCase is split by the caller. */

/** The person whose row it is. */
export const ownerColumn =
  /^(?:user_?id|owner_?id|owner|user_?uuid|profile_?id|created_?by|author_?id|creator_?id|customer_?id|member_?id|student_?id|patient_?id|employee_?id|auth_?user_?id|account_?id|uploaded_?by|sender_?id|recipient_?id)$/;

/** The organisation whose row it is. */
export const tenantColumn = /^(?:tenant|org|organi[sz]ation|workspace|team|company|household|clinic|project)_?(?:id|uuid)$/;
/** Of these, the ones that only exist to keep organisations apart. */
export const isolatingTenantColumn = /^(?:tenant|org|organi[sz]ation|workspace)_?(?:id|uuid)$/;

/** What a person would not want a stranger to read, by the column alone. */
export const sensitiveColumn =
  /(?:^|_)(?:e?mail|phone|mobile|address|street|birth\w*|dob|ssn|passport|iban|salary|income|bank_account|card_number|password\w*|hashed_password|secret|api_key|access_token|refresh_token|token_hash|ip_address|diagnosis|medical\w*|stripe_customer_id|stripe_subscription_id|latitude|longitude|gps_location)(?:$|_)/;

/** Words in a table's name: what people say to a model or to each other, what is kept about them, what they pay. */
export const privateTable =
  /(?:^|_)(?:chat|conversation|message|thread|transcript|prompt|completion|memory|memorie|embedding|document|chunk|file|upload|note|journal|diary|draft|session|notification|subscription|payment|invoice|billing|order|transaction|usage|quota|credit|wallet|balance|token|api_key|apikey|secret|credential|setting|preference|health|medical|patient|appointment|prescription|payroll|payslip|salary|employee|audit|audit_log|invitation|invite|search_history|history)(?:e?s)?(?:$|_)/;

/** Content that is written to be seen by others. */
export const publicTable =
  /(?:^|_)(?:post|comment|like|follow|follower|review|rating|vote|reaction|article|blog|product|listing|recipe|course|lesson|tag|categor(?:y|ie)|countr(?:y|ie)|cit(?:y|ie)|event|venue|leaderboard|achievement|badge|plan|pricing|faq|announcement|template|model|lookup)(?:e?s)?(?:$|_)/;

/** Tables that anybody may write into by design: a form on a web page. */
export const formTable =
  /(?:^|_)(?:contact|contact_message|contact_form|feedback|lead|waitlist|wait_list|newsletter|subscriber|signup|submission|inquir(?:y|ie)|enquir(?:y|ie)|rsvp|survey|survey_response|analytic|event|page_view|pageview|visit|click|error|log|report|telemetry)(?:e?s)?(?:$|_)/;

/** Names of rows' visibility: where one exists, not every row is meant for everybody. */
export const visibilityColumn =
  /^(?:is_?public|is_?private|private|visibility|is_?published|published|published_at|is_?shared|sharing|is_?draft)$/;

/** Tables whose rows stand for people and what they may do. */
export const accountTable =
  /(?:^|_)(?:user|profile|account|member|membership|user_role|staff|admin|people|person|subscription|entitlement|license|wallet|credit)(?:e?s)?$/;

/** Columns that decide what a person may do, or has paid for. */
export const privilegeColumn =
  /^(?:role|roles|user_?role|is_?admin|is_?super_?admin|is_?superuser|is_?staff|is_?moderator|is_?owner|admin|permissions?|access_?level|plan|plan_?id|plan_?type|tier|subscription_?tier|subscription_?plan|subscription_?status|is_?premium|is_?pro|is_?paid|premium|credits?|credits_?balance|credit_?balance|token_?balance|balance|quota|message_?limit|usage_?limit|is_?verified|verified|is_?banned|banned|stripe_?customer_?id|stripe_?subscription_?id)$/;

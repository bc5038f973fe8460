/** What names of tables and columns tell about the data in them. Names are in lower case with `_` between words. */

const words = (list: string): string => list.trim().split(/\s+/).join('|');
/** A table whose name has one of these words, in singular or plural. */
const tableWith = (list: string): RegExp => new RegExp(`(?:^|_)(?:${words(list)})(?:e?s)?(?:$|_)`);

/** The person whose row it is. */
export const ownerColumn = new RegExp(
  `^(?:${words(`user_?id user_uuid owner_?id profile_?id created_by author_?id creator_?id customer_?id member_?id student_?id patient_?id
  auth_user_?id account_?id uploaded_by sender_?id`)})$`,
);

/** The organisation whose row it is. */
export const tenantColumn = /^(?:tenant|org|organi[sz]ation|workspace|team|company|household|clinic)_?(?:id|uuid)$/;
/** Of these, the ones that exist only to keep organisations apart; a company may just be what a row is about. */
export const isolatingColumn = /^(?:tenant|org|organi[sz]ation|workspace)_?(?:id|uuid)$/;

/** Rows that no stranger should read, whoever they belong to: talk, what is remembered of it, files, health, money. */
export const confidentialTable = tableWith(`chat conversation transcript message memory memorie document payment invoice patient
  prescription payroll payslip credential secret api_key apikey medical_record health_record diary journal`);

/** Rows that no stranger should read where they belong to somebody. */
export const personalTable =
  tableWith(`thread prompt completion embedding chunk file upload note draft session notification subscription
  billing order transaction usage quota credit wallet token setting preference health appointment employee audit invitation history
  bookmark favorite favourite recording voice meeting task todo goal habit workout budget expense`);

/** Content that is written to be seen by others. */
export const publicTable =
  tableWith(`post comment like follow follower review rating vote reaction article blog product listing recipe
  course lesson tag category categorie country countrie city citie event venue leaderboard achievement badge plan pricing faq announcement
  template model lookup public feature_flag room channel`);

/** Tables that anybody may write into by design: a form on a web page, a counter. */
export const formTable =
  tableWith(`contact feedback lead waitlist wait_list newsletter subscriber signup submission inquiry inquirie
  enquiry enquirie rsvp survey analytic event page_view pageview view visit click impression error log report telemetry vote like reaction
  response answer registration application download visitor`);

/** Marks of a row's visibility: where one exists, not every row is meant for everybody. */
export const visibilityColumn = /^(?:is_public|is_private|private|visibility|is_published|published|is_shared|sharing|is_draft)$/;

/** Tables of people. */
export const personTable = tableWith(
  'user profile account member customer client contact employee staff student patient people person lead subscriber',
);

/** What a person would not want a stranger to read, by the column alone; an e-mail address is the mildest of them. */
export const sensitiveColumn =
  /(?:^|_)(?:e?mail|phone|mobile|birth\w*|dob|ssn|passport|iban|salary|income|bank_account|card_number|password\w*|secret|api_key|access_token|refresh_token|diagnosis|medical\w*)(?:$|_)|^(?:home_)?address$/;
/** Keys and passwords, in whatever table. */
export const credentialColumn =
  /(?:^|_)(?:access_token|refresh_token|api_key|secret_key|client_secret|private_key|password|password_hash|hashed_password)(?:$|_(?:hash|encrypted)$)/;
export const mailColumn = /(?:^|_)e?mail(?:$|_)/;

/** Tables whose rows say what a person may do or has paid for. */
export const accountTable =
  /(?:^|_)(?:user|profile|account|member|membership|user_role|staff|admin|subscription|entitlement|license|wallet|credit)(?:e?s)?$/;

/** Columns that decide what a person may do or has paid for, whatever the table of accounts. */
export const privilegeColumn = new RegExp(
  `^(?:${words(`is_admin is_super_admin is_superadmin is_superuser is_staff is_moderator admin permissions access_level plan plan_type tier
  subscription_tier subscription_plan subscription_status subscription_type is_premium is_pro is_paid is_subscribed premium credits
  credit_balance credits_balance credits_remaining remaining_credits token_balance tokens_remaining tokens_total bonus_tokens balance is_banned banned is_approved`)})$`,
);
/** Columns that hold what the server found out or counted: no user should write them either. */
export const serverColumn =
  /admin|role|permission|plan|tier|premium|subscri|stripe|paddle|billing|price|period|trial|status|credit|token|quota|limit|balance|count|total|used|usage|score|rating|verified|approved|banned|security|password|secret|_key$|^(?:created|inserted|deleted)_at$|^e?mail$/;

/** May be a job title; counts only where its values or its type show that it grants something. */
export const roleColumn = /^(?:role|roles|user_role|app_role)$/;
export const grantingRole = /'(?:admin|administrator|user|member|owner|moderator|staff|super_?admin|editor|viewer)'/i;

/** `userId` and `UserID` as `user_id`. */
export const snakeCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

import type { RetrievalRow } from './retrieval.js';

const google = '{googleapis:google,@googleapis/';

/** Calls that bring in what people wrote or said elsewhere: mail, chat, tickets, pages, speech. */
export const peopleRows: readonly RetrievalRow[] = [
  { api: 'mailparser:simpleParser', title: 'an e-mail', source: 'mailparser 3' },
  { api: 'imapflow:ImapFlow().{fetchOne,download}', title: 'an e-mail', source: 'imapflow 1' },
  {
    api: `${google}gmail:gmail}{.gmail,}().users.{messages,threads,drafts}.get`,
    title: 'an e-mail',
    source: 'googleapis 100 and later, gmail/v1',
  },
  {
    api: `${google}calendar:calendar}{.calendar,}().events.{get,list}`,
    title: 'calendar entries',
    source: 'googleapis 100 and later, calendar/v3',
  },
  {
    api: `${google}docs:docs}{.docs,}().documents.get`,
    title: 'a document of Google Docs',
    source: 'googleapis 100 and later, docs/v1',
  },
  {
    api: '{@slack/web-api:WebClient(),@slack/bolt:App().client}.{conversations.history,conversations.replies,search.messages}',
    title: 'what people wrote in Slack',
    source: '@slack/web-api 6 to 7',
  },
  {
    api: '@notionhq/client:Client().{pages.retrieve,blocks.children.list,databases.query,dataSources.query,search}',
    title: 'pages of Notion',
    source: '@notionhq/client 2 to 5',
  },
  {
    api: '@linear/sdk:LinearClient().{issue,issues,searchIssues,comments}',
    title: 'what people wrote in Linear',
    source: '@linear/sdk 20 and later',
  },
  {
    api: 'jira.js:{Version2Client,Version3Client}().{issues.getIssue,issueSearch.searchForIssuesUsingJql,issueComments.getComments}',
    title: 'what people wrote in Jira',
    source: 'jira.js 2 to 5',
  },
  {
    api: '{octokit:Octokit(),@octokit/rest:Octokit()}.{,rest.}{issues.get,issues.listForRepo,issues.listComments,issues.getComment,pulls.get,pulls.list,pulls.listFiles,pulls.listReviewComments,search.issuesAndPullRequests}',
    title: 'what people wrote on GitHub',
    source: 'octokit 3 to 5',
  },
  {
    api: '@deepgram/sdk:{createClient,DeepgramClient}().listen.{prerecorded,v1.media}.{transcribeFile,transcribeUrl}',
    title: 'what somebody said',
    source: '@deepgram/sdk 3 to 5',
  },
  {
    api: 'assemblyai:AssemblyAI().transcripts.{transcribe,get}',
    title: 'what somebody said',
    source: 'assemblyai 4',
  },
  {
    api: '{@elevenlabs/elevenlabs-js,elevenlabs}:ElevenLabsClient().speechToText.convert',
    title: 'what somebody said',
    source: '@elevenlabs/elevenlabs-js 2',
  },
  {
    api: '@google-cloud/speech:{,default.,v1.,v2.}SpeechClient().{recognize,longRunningRecognize}',
    title: 'what somebody said',
    source: '@google-cloud/speech 5 to 7',
  },
  { api: 'ai:{transcribe,experimental_transcribe}', title: 'what somebody said', source: 'ai 4 to 7' },
  {
    api: '@huggingface/inference:{InferenceClient,HfInference}().automaticSpeechRecognition',
    title: 'what somebody said',
    source: '@huggingface/inference 2 to 4',
  },
  {
    api: '@mistralai/mistralai:Mistral().audio.transcriptions.complete',
    title: 'what somebody said',
    source: '@mistralai/mistralai 1 to 2',
  },
  {
    api: 'tesseract.js:{recognize,default.recognize,createWorker().recognize}',
    title: 'the text of a picture',
    source: 'tesseract.js 4 to 6',
  },
  {
    api: 'xlsx:{,default.}utils.{sheet_to_json,sheet_to_csv,sheet_to_txt}',
    title: 'an uploaded file',
    source: 'xlsx 0.18 to 0.20',
  },
  {
    api: '@supabase/supabase-js:{createClient,SupabaseClient}().storage.from().download',
    title: 'a stored file',
    source: '@supabase/supabase-js 2, storage',
  },
  { api: 'linkup-sdk:LinkupClient().search', title: 'search results', source: 'linkup-sdk 1 to 2' },
  {
    api: '@browserbasehq/stagehand:Stagehand().{page.extract,extract}',
    title: 'a web page',
    source: '@browserbasehq/stagehand 1 to 3',
  },
];

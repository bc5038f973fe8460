import type { RequestHandlerRow, RequestShape } from './requests.js';

/**
 * What chat platforms hand to a bot. Who wrote is the platform's word and counts as the verified caller; what was written
 * is a stranger's.
 */
export const chatShapes = {
  /** `{ message, event, command, body, … }` of Slack Bolt. */
  slackEvent: {
    untrusted: [['message'], ['event'], ['command'], ['body'], ['payload'], ['action'], ['view'], ['shortcut'], ['options']],
    identity: [
      ['context'],
      ...['message', 'event', 'command', 'body', 'payload'].flatMap((name) => [
        [name, 'user'],
        [name, 'user_id'],
        [name, 'team'],
        [name, 'team_id'],
      ]),
    ],
    log: ['logger'],
  },
  /** A message or an interaction of discord.js. */
  discordEvent: {
    untrusted: [
      ['content'],
      ['cleanContent'],
      ['attachments'],
      ['embeds'],
      ['options'],
      ['fields'],
      ['values'],
      ['customId'],
      ['targetMessage'],
    ],
    identity: [['author'], ['member'], ['user'], ['guild'], ['guildId']],
  },
  /** The context of Telegraf and of grammY. */
  telegramContext: {
    untrusted: [
      ['message'],
      ['msg'],
      ['update'],
      ['text'],
      ['match'],
      ['payload'],
      ['args'],
      ['callbackQuery'],
      ['inlineQuery'],
      ['editedMessage'],
      ['channelPost'],
    ],
    identity: [['from'], ['chat'], ['message', 'from'], ['msg', 'from'], ['message', 'chat'], ['msg', 'chat']],
  },
  /** The turn of Bot Framework, as Teams sends it. */
  teamsTurn: {
    untrusted: [
      ['activity', 'text'],
      ['activity', 'value'],
      ['activity', 'attachments'],
    ],
    identity: [['activity', 'from']],
  },
  /** A message of whatsapp-web.js. */
  whatsappMessage: { untrusted: [['body'], ['_data'], ['downloadMedia()']], identity: [['from'], ['author']] },
  /** `{ messages }` of Baileys. */
  whatsappUpsert: { untrusted: [['messages']], identity: [] },
} satisfies Record<string, RequestShape>;

const discordEvents = ['messageCreate', 'message', 'messageUpdate', 'interactionCreate'];
const discordNames = ['MessageCreate', 'MessageUpdate', 'InteractionCreate'];

/** How bots take their handlers. Sources: the types of each package at the version named. */
export const chatHandlerRows: readonly RequestHandlerRow[] = [
  // @slack/bolt 3 to 5, App.d.ts
  {
    api: '@slack/bolt:{App(),default.App()}.{message,event,command,action,shortcut,view,options}',
    params: ['slackEvent'],
  },
  // discord.js 13 to 14
  {
    api: 'discord.js:{Client(),default.Client()}.{on,once}',
    params: ['discordEvent'],
    events: [...discordEvents, ...discordNames],
  },
  // telegraf 4, grammy 1: composer
  {
    api: '{telegraf:Telegraf(),telegraf:default.Telegraf(),telegraf:Composer(),grammy:Bot(),grammy:Composer()}.{on,command,hears,start,help,settings,action,callbackQuery,inlineQuery,mention,hashtag,use}',
    params: ['telegramContext'],
  },
  // botbuilder 4, ActivityHandler
  { api: 'botbuilder:{ActivityHandler(),TeamsActivityHandler()}.onMessage', params: ['teamsTurn'] },
  // whatsapp-web.js 1
  {
    api: 'whatsapp-web.js:{Client(),default.Client()}.on',
    params: ['whatsappMessage'],
    events: ['message', 'message_create', 'MESSAGE_RECEIVED', 'MESSAGE_CREATE'],
  },
  // @whiskeysockets/baileys 6 to 7
  {
    api: '@whiskeysockets/baileys:{default(),makeWASocket()}.ev.on',
    params: ['whatsappUpsert'],
    events: ['messages.upsert'],
  },
];

/** Types by which a bot's own functions declare what they are given. */
export const chatTypes = {
  'discord.js:Message()': 'discordEvent',
  'discord.js:ChatInputCommandInteraction()': 'discordEvent',
  'discord.js:CommandInteraction()': 'discordEvent',
  'discord.js:ModalSubmitInteraction()': 'discordEvent',
  'telegraf:Context()': 'telegramContext',
  'grammy:Context()': 'telegramContext',
  'botbuilder:TurnContext()': 'teamsTurn',
  'whatsapp-web.js:Message()': 'whatsappMessage',
} as const;

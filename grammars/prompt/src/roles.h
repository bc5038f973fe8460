// Role markers: where the text of one speaker begins or ends.
//
// Every function reads characters that mean nothing else, so a caller that finds no marker can
// take what was read as text and go on. With `at_start` the functions also put the token's end.
#ifndef PROMPT_ROLES_H
#define PROMPT_ROLES_H

#include "common.h"

static const char *const LINE_ROLES[] = {"system", "user", "assistant", "developer",
                                         "tool", "function", 0};
static const char *const TAG_ROLES[] = {"system", "user", "assistant", "developer", 0};
static const char *const POML_ROLES[] = {"system", "user", "human", "assistant", "ai", 0};
static const char *const TOKEN_ENDS[] = {"im_end", "eot_id", "end", 0};

static void to_lower(char *word) {
  for (; *word; word++) {
    if (*word >= 'A' && *word <= 'Z') *word = (char)(*word + ('a' - 'A'));
  }
}

static inline bool is_attribute(int32_t c) {
  return is_word(c) || is_blank(c) || is_quote(c) || c == '=' || c == '-' || c == '.' || c == ',';
}

// `system:`, `# user:`, `assistant[name="x"]:` alone on a line, whose start the caller knows.
static bool match_role_line(TSLexer *lexer, bool at_start, bool *prefixed, bool *nothing_read) {
  bool hash = false;
  *prefixed = false;
  while (is_blank(lexer->lookahead) || (lexer->lookahead == '#' && !hash)) {
    hash = hash || lexer->lookahead == '#';
    *prefixed = true;
    advance(lexer);
  }
  *nothing_read = !*prefixed && !is_letter(lexer->lookahead);
  if (!is_letter(lexer->lookahead)) return false;
  if (at_start && *prefixed) mark(lexer);
  char word[WORD_SIZE];
  read_word(lexer, word);
  to_lower(word);
  if (!one_of(word, LINE_ROLES)) return false;
  if (at_start && !*prefixed) mark(lexer);
  skip_blanks(lexer);
  if (take(lexer, '[')) {
    while (is_attribute(lexer->lookahead)) advance(lexer);
    if (!take(lexer, ']')) return false;
    skip_blanks(lexer);
  }
  if (!take(lexer, ':')) return false;
  skip_blanks(lexer);
  return is_newline(lexer->lookahead) || at_end(lexer);
}

// `|im_start|>system`, `|start_header_id|>user<|end_header_id|>`, `|user|>`, `|im_end|>`, after `<`.
static bool match_role_token(TSLexer *lexer, bool at_start) {
  if (!take(lexer, '|')) return false;
  if (at_start) mark(lexer);
  char word[WORD_SIZE];
  read_word(lexer, word);
  if (!take(lexer, '|') || !take(lexer, '>')) return false;
  if (one_of(word, TAG_ROLES)) return found(lexer, ROLE_PREFIX);
  if (at_start) mark(lexer);
  if (one_of(word, TOKEN_ENDS)) return found(lexer, ROLE_END);
  bool header = same(word, "start_header_id");
  if (!header && !same(word, "im_start")) return false;
  if (!is_letter(lexer->lookahead)) return false;
  read_word(lexer, word);
  if (!header) return found(lexer, ROLE_PREFIX_ONLY);
  if (!take(lexer, '<') || !take(lexer, '|')) return false;
  read_word(lexer, word);
  return same(word, "end_header_id") && take(lexer, '|') && take(lexer, '>') &&
         found(lexer, ROLE_PREFIX);
}

// ` ... role="system" ...>` of `<message role="system">`.
static bool match_message(TSLexer *lexer, bool at_start) {
  char word[WORD_SIZE];
  bool role = false;
  while (!role) {
    if (!is_blank(lexer->lookahead)) return false;
    skip_blanks(lexer);
    read_word(lexer, word);
    role = same(word, "role");
    skip_blanks(lexer);
    if (!take(lexer, '=')) return false;
    skip_blanks(lexer);
    int32_t quote = lexer->lookahead;
    if (!is_quote(quote)) return false;
    advance(lexer);
    if (role && at_start) mark(lexer);
    if (role && !is_letter(lexer->lookahead)) return false;
    while (lexer->lookahead != quote) {
      if (role ? !is_word(lexer->lookahead) : !is_attribute(lexer->lookahead)) return false;
      advance(lexer);
    }
    advance(lexer);
  }
  while (is_attribute(lexer->lookahead)) advance(lexer);
  return take(lexer, '>') && found(lexer, ROLE_PREFIX);
}

// `system>`, `/system>`, `message role="system">`, `/message>`, `system-msg>`, after `<`.
static bool match_role_tag(TSLexer *lexer, bool at_start) {
  bool closing = take(lexer, '/');
  if (at_start) mark(lexer);
  char word[WORD_SIZE];
  unsigned length = read_word(lexer, word);
  if (length == 0) return false;
  if (same(word, "message")) {
    if (!closing) return match_message(lexer, at_start);
    if (!take(lexer, '>')) return false;
    if (at_start) mark(lexer);
    return found(lexer, ROLE_END);
  }
  // All upper case is a habit in prompts; `<User>` is more likely a type or a component.
  if (word[0] <= 'Z' && word[1] <= 'Z') to_lower(word);
  const char *const *names = TAG_ROLES;
  if (take(lexer, '-')) {
    char suffix[WORD_SIZE];
    read_word(lexer, suffix);
    if (!same(suffix, "msg")) return false;
    names = POML_ROLES;
  }
  if (!one_of(word, names)) return false;
  if (!closing && is_blank(lexer->lookahead)) {
    while (is_attribute(lexer->lookahead)) advance(lexer);
  }
  return take(lexer, '>') && found(lexer, closing ? ROLE_END_PREFIX : ROLE_PREFIX);
}

// What stands around the role's name; the marker was recognised as a whole before.
static bool scan_role_part(TSLexer *lexer, const bool *valid) {
  if (valid[ROLE_PREFIX]) {
    while (!is_quote(lexer->lookahead) && !at_end(lexer)) advance(lexer);
    if (!at_end(lexer)) advance(lexer);
    mark(lexer);
    return found(lexer, ROLE_PREFIX);
  }
  if (valid[ROLE_NAME]) {
    while (is_word(lexer->lookahead) || lexer->lookahead == '-') advance(lexer);
    mark(lexer);
    return found(lexer, ROLE_NAME);
  }
  // `"}}`, `") ~}}`, `">`, ` id="1">`, `|>`, `<|end_header_id|>`, `[name="x"]:`
  while (!at_end(lexer)) {
    int32_t c = lexer->lookahead;
    advance(lexer);
    if (c == ':' || c == '>' || (c == '}' && take(lexer, '}'))) break;
  }
  mark(lexer);
  return found(lexer, ROLE_SUFFIX);
}

#endif

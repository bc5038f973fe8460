// What opens at a character that may start a tag.
//
// The functions are called twice for a tag in the middle of text: first with `at_start` false,
// after the caller put the token's end before the first character, to learn that the text ends
// here; then at the start of a token, where they put its end themselves. What a failed search
// has read is no longer available as text, so a character that starts one ends the text too.
#ifndef PROMPT_OPEN_H
#define PROMPT_OPEN_H

#include "ahead.h"
#include "roles.h"

typedef enum {
  NOTHING, // what was read is text; nothing was marked
  OPENED,  // result_symbol is set and the token's end is marked
} Opening;

static Opening opened(Scanner *self, TSLexer *lexer, enum Token token, TagKind kind, bool closed) {
  self->kind = (uint8_t)kind;
  self->closed = closed;
  self->depth = 0;
  lexer->result_symbol = token;
  return OPENED;
}

static Opening as_token(TSLexer *lexer, enum Token token) {
  lexer->result_symbol = token;
  return OPENED;
}

static Opening comment_or_text(TSLexer *lexer, const char *end, const char *again) {
  // `}}` ends other tags too: another tag on a later line means that this comment has no end.
  const char *later = same(end, "}}") ? "{{" : again;
  if (!find_end(lexer, end, again, later)) return as_token(lexer, TEXT);
  mark(lexer);
  return as_token(lexer, COMMENT);
}

// `role "system"}}` or `_.role("system")}}`, from after the word `role` or `_`. When it is
// something else, `*broken` says whether a string was left open, else it goes on as an expression.
static bool is_role_call(TSLexer *lexer, bool called, bool *broken) {
  char word[WORD_SIZE];
  *broken = false;
  if (called) {
    if (!take(lexer, '.')) return false;
    read_word(lexer, word);
    if (!same(word, "role") || !take(lexer, '(')) return false;
  }
  skip_blanks(lexer);
  int32_t quote = lexer->lookahead;
  if (!is_quote(quote)) return false;
  advance(lexer);
  bool named = is_letter(lexer->lookahead);
  read_word(lexer, word);
  bool whole = named && lexer->lookahead == quote;
  if (!rest_of_string(lexer, quote)) {
    *broken = true;
    return false;
  }
  if (!whole) return false;
  skip_blanks(lexer);
  if (called && !take(lexer, ')')) return false;
  skip_blanks(lexer);
  if (lexer->lookahead == '~' || lexer->lookahead == '-') advance(lexer);
  if (lexer->lookahead != '}') return false;
  // A single brace is read here without its depth, which an expression cannot close anyway.
  advance(lexer);
  *broken = lexer->lookahead != '}';
  return !*broken;
}

static const char *const GO_BLOCKS[] = {"if", "range", "with", 0};

// `{{ x }}` and its like, without a sigil. The token's end is marked.
static Opening open_expression(Scanner *self, TSLexer *lexer) {
  skip_spaces(lexer);
  if (is_quote(lexer->lookahead)) {
    int32_t quote = lexer->lookahead;
    advance(lexer);
    if (!rest_of_string(lexer, quote)) return opened(self, lexer, MUSTACHE_OPEN, MUSTACHE, false);
    skip_blanks(lexer);
    // `{{"key": …}}` is no placeholder in any language: it is JSON, its braces doubled for an
    // f-string, and what it holds in single braces are the placeholders.
    if (lexer->lookahead == ':') return as_token(lexer, TEXT);
    return opened(self, lexer, MUSTACHE_OPEN, MUSTACHE, find_close(lexer, MUSTACHE) != NOT_CLOSED);
  }
  char word[WORD_SIZE];
  unsigned length = read_word(lexer, word);
  bool role = same(word, "role"), called = same(word, "_");
  if (role || called) {
    bool broken;
    if (is_role_call(lexer, called, &broken)) return as_token(lexer, ROLE_MUSTACHE);
    if (broken) return opened(self, lexer, MUSTACHE_OPEN, MUSTACHE, false);
  }
  bool spaced = is_blank(lexer->lookahead);
  skip_blanks(lexer);
  if (length > 0 && lexer->lookahead == ':') return as_token(lexer, TEXT);
  int32_t next = lexer->lookahead;
  bool operand = is_word(next) || is_quote(next) || next == '.' || next == '$' || next == '(';
  bool closed = find_close(lexer, MUSTACHE) != NOT_CLOSED;
  if (same(word, "else")) return opened(self, lexer, BLOCK_ELSE_OPEN, MUSTACHE, closed);
  bool block = spaced && operand && one_of(word, GO_BLOCKS);
  return opened(self, lexer, block ? BLOCK_WORD_OPEN : MUSTACHE_OPEN, MUSTACHE, closed);
}

// After `{{`, at the start of a token.
static Opening open_mustache(Scanner *self, TSLexer *lexer) {
  if (lexer->lookahead == '~' || lexer->lookahead == '-') advance(lexer);
  mark(lexer);
  skip_blanks(lexer);
  int32_t sigil = lexer->lookahead;
  enum Token token;
  switch (sigil) {
    case '!':
      advance(lexer);
      if (!take(lexer, '-') || !take(lexer, '-')) return comment_or_text(lexer, "}}", "{{!");
      return comment_or_text(lexer, "--}}", "{{!--");
    case '#': token = BLOCK_OPEN; break;
    case '^': token = BLOCK_OPEN; break;
    case '/': token = BLOCK_CLOSE_OPEN; break;
    case '>': token = PARTIAL_OPEN; break;
    case '&': token = AMPERSAND_OPEN; break;
    default: return open_expression(self, lexer);
  }
  advance(lexer);
  if (sigil == '#' && (lexer->lookahead == '>' || lexer->lookahead == '*')) advance(lexer);
  mark(lexer);
  if (sigil == '^') {
    skip_blanks(lexer);
    if (lexer->lookahead == '}' || lexer->lookahead == '~') token = BLOCK_ELSE_OPEN;
  }
  return opened(self, lexer, token, MUSTACHE, find_close(lexer, MUSTACHE) != NOT_CLOSED);
}

static const char *const BLOCKS[] = {"if", "for", "block", "macro", "call", "filter", "autoescape",
                                     "with", "unless", "case", "capture", "tablerow", "switch",
                                     "asyncEach", "asyncAll", "ifchanged", "chat", "generation", 0};
static const char *const ELSES[] = {"else", "elif", "elsif", "elseif", "when", 0};
static const char *const INCLUDES[] = {"include", "import", "from", "extends", "render", 0};
static const char *const OTHERS[] = {"set", "do", "assign", "break", "continue", "cycle", "echo",
                                     "increment", "decrement", "layout", "liquid", "section", 0};
static const char *const VERBATIM[] = {"raw", "verbatim", 0};
static const char *const END_VERBATIM[] = {"endraw", "endverbatim", 0};
static const char *const END_COMMENT[] = {"endcomment", 0};

// `raw %}`, with the end tag further on, from after the word.
static bool is_verbatim(TSLexer *lexer, const char *word) {
  skip_blanks(lexer);
  if (lexer->lookahead == '-') advance(lexer);
  return take(lexer, '%') && take(lexer, '}') &&
         find_end_statement(lexer, END_VERBATIM, word, false);
}

static bool is_whole_comment(TSLexer *lexer) {
  if (!find_end_statement(lexer, END_COMMENT, "comment", false)) return false;
  skip_blanks(lexer);
  if (lexer->lookahead == '-') advance(lexer);
  return take(lexer, '%') && take(lexer, '}');
}

// After `{%`, at the start of a token.
static Opening open_statement(Scanner *self, TSLexer *lexer) {
  if (lexer->lookahead == '-' || lexer->lookahead == '+') advance(lexer);
  mark(lexer);
  skip_spaces(lexer);
  char word[WORD_SIZE];
  read_word(lexer, word);
  if (one_of(word, VERBATIM)) {
    if (is_verbatim(lexer, word)) return opened(self, lexer, STATEMENT_RAW_OPEN, STATEMENT, true);
    return opened(self, lexer, STATEMENT_OPEN, STATEMENT, false);
  }
  if (same(word, "comment")) {
    if (!is_whole_comment(lexer)) return as_token(lexer, TEXT);
    mark(lexer);
    return as_token(lexer, COMMENT);
  }
  skip_blanks(lexer);
  bool quoted = is_quote(lexer->lookahead);
  bool closed = find_close(lexer, STATEMENT) != NOT_CLOSED;
  enum Token token = STATEMENT_OPEN;
  if (one_of(word, BLOCKS)) {
    token = STATEMENT_BLOCK_OPEN;
  } else if (one_of(word, ELSES)) {
    token = STATEMENT_ELSE_OPEN;
  } else if (starts_with(word, "end")) {
    token = STATEMENT_CLOSE_OPEN;
  } else if (one_of(word, INCLUDES)) {
    if (quoted && closed) token = STATEMENT_PARTIAL_OPEN;
  } else if (!closed && !one_of(word, OTHERS)) {
    return as_token(lexer, TEXT); // `{%s}`, `100{%`
  }
  return opened(self, lexer, token, STATEMENT, closed);
}

// After `<%`, at the start of a token.
static Opening open_output(Scanner *self, TSLexer *lexer) {
  int32_t sigil = lexer->lookahead;
  if (sigil == '#') {
    advance(lexer);
    mark(lexer);
    return comment_or_text(lexer, "%>", "<%");
  }
  if (sigil == '=' || sigil == '-' || sigil == '~' || sigil == '_') advance(lexer);
  mark(lexer);
  if (sigil == '=') return opened(self, lexer, OUTPUT_OPEN, OUTPUT, find_close(lexer, OUTPUT));
  if (sigil != '-' && sigil != '~') {
    return opened(self, lexer, CODE_OPEN, SCRIPT, find_close(lexer, SCRIPT));
  }
  char word[WORD_SIZE];
  skip_spaces(lexer);
  read_word(lexer, word);
  skip_blanks(lexer);
  bool include = same(word, "include") && take(lexer, '(');
  skip_blanks(lexer);
  include = include && is_quote(lexer->lookahead);
  bool closed = find_close(lexer, OUTPUT);
  enum Token token = include && closed ? OUTPUT_PARTIAL_OPEN : OUTPUT_RAW_OPEN;
  return opened(self, lexer, token, OUTPUT, closed);
}

// `name`, `name.field`, `name[0]`, `name!r` and the closing brace, after `{`.
static bool is_brace_field(TSLexer *lexer) {
  for (;;) {
    if (!is_letter(lexer->lookahead) && lexer->lookahead != '_') return false;
    while (is_word(lexer->lookahead)) advance(lexer);
    while (take(lexer, '[')) {
      if (!is_word(lexer->lookahead)) return false;
      while (is_word(lexer->lookahead)) advance(lexer);
      if (!take(lexer, ']')) return false;
    }
    if (!take(lexer, '.')) break;
  }
  if (take(lexer, '!') && is_letter(lexer->lookahead)) advance(lexer);
  return lexer->lookahead == '}';
}

// At a `{`.
static Opening open_brace(Scanner *self, TSLexer *lexer, bool at_start) {
  if (at_start) mark(lexer);
  advance(lexer);
  if (lexer->lookahead == '{') {
    advance(lexer);
    if (lexer->lookahead != '{') return at_start ? open_mustache(self, lexer) : OPENED;
    advance(lexer);
    if (lexer->lookahead == '{') {
      // `{{{{` is an escaped `{{`, or decoration.
      while (lexer->lookahead == '{') advance(lexer);
      return NOTHING;
    }
    if (!at_start) return OPENED;
    Closing closing = find_close(lexer, TRIPLE);
    if (closing == CLOSED_BY_TWO) return as_token(lexer, DOUBLE_AHEAD);
    return opened(self, lexer, TRIPLE_AHEAD, TRIPLE, closing == CLOSED);
  }
  if (at_start) mark(lexer);
  if (lexer->lookahead == '%') {
    if (!at_start) return OPENED;
    advance(lexer);
    return open_statement(self, lexer);
  }
  if (lexer->lookahead == '#') {
    if (!at_start) return OPENED;
    advance(lexer);
    return comment_or_text(lexer, "#}", "{#");
  }
  if (!is_brace_field(lexer)) return NOTHING;
  return at_start ? opened(self, lexer, BRACE_OPEN, BRACE, true) : OPENED;
}

// At a `<`.
static Opening open_angle(Scanner *self, TSLexer *lexer, bool at_start) {
  advance(lexer);
  if (at_start) mark(lexer);
  switch (lexer->lookahead) {
    case '%':
      advance(lexer);
      if (take(lexer, '%')) return NOTHING;
      return at_start ? open_output(self, lexer) : OPENED;
    case '!':
      advance(lexer);
      if (!take(lexer, '-') || !take(lexer, '-')) return NOTHING;
      return at_start ? comment_or_text(lexer, "-->", "<!--") : OPENED;
    case '|': return match_role_token(lexer, at_start) ? OPENED : NOTHING;
    default: return match_role_tag(lexer, at_start) ? OPENED : NOTHING;
  }
}

// At a `$`.
static Opening open_dollar(Scanner *self, TSLexer *lexer, bool at_start) {
  advance(lexer);
  if (lexer->lookahead != '{') return NOTHING;
  if (!at_start) return OPENED;
  mark(lexer);
  advance(lexer);
  if (lexer->lookahead == '{') return as_token(lexer, TEXT); // `${{price}}`: a price
  mark(lexer);
  if (find_close(lexer, DOLLAR) == NOT_CLOSED) return as_token(lexer, TEXT);
  return opened(self, lexer, DOLLAR_OPEN, DOLLAR, true);
}

#endif

// Between the delimiters of a tag. The internal lexer takes what is left over here.
#ifndef PROMPT_INSIDE_H
#define PROMPT_INSIDE_H

#include "ahead.h"

static bool leave(Scanner *self, TSLexer *lexer, enum Token token) {
  *self = (Scanner){0};
  return found(lexer, token);
}

static bool is_name_start(int32_t c) { return is_word(c) || c == '@' || c == '.' || c > 0x7f; }

// A dash belongs to a name only between two of its characters: `{{/name-}}`.
static bool scan_name(TSLexer *lexer, enum Token token) {
  for (;;) {
    int32_t c = lexer->lookahead;
    bool part = is_name_start(c) || c == '/';
    if (!part && c != '-') break;
    if (!part) mark(lexer);
    advance(lexer);
    if (!part && !is_name_start(lexer->lookahead)) return found(lexer, token);
  }
  mark(lexer);
  return found(lexer, token);
}

static bool scan_string(TSLexer *lexer, enum Token token) {
  int32_t quote = lexer->lookahead;
  advance(lexer);
  rest_of_string(lexer, quote);
  mark(lexer);
  return found(lexer, token);
}

// Everything up to `%>`, or to the end of the line when there is none.
static bool scan_code(Scanner *self, TSLexer *lexer) {
  bool empty = true;
  for (;;) {
    mark(lexer);
    int32_t c = lexer->lookahead;
    if (at_end(lexer) || (!self->closed && is_newline(c))) break;
    advance(lexer);
    if (c == '<' && lexer->lookahead == '%') break;
    if (c == '-' || c == '_') c = take(lexer, '%') ? '%' : 0;
    if (c == '%' && lexer->lookahead == '>') {
      if (!empty) break;
      advance(lexer);
      mark(lexer);
      return leave(self, lexer, OUTPUT_CLOSE);
    }
    empty = false;
  }
  return found(lexer, CODE);
}

static bool scan_close(Scanner *self, TSLexer *lexer) {
  switch (self->kind) {
    case MUSTACHE:
    case TRIPLE:
      if (!take(lexer, '}') || !take(lexer, '}')) return false;
      if (self->kind == TRIPLE && !take(lexer, '}')) return false;
      mark(lexer);
      return leave(self, lexer, self->kind == TRIPLE ? TRIPLE_CLOSE : MUSTACHE_CLOSE);
    case STATEMENT:
      if (!take(lexer, '%') || !take(lexer, '}')) return false;
      mark(lexer);
      return leave(self, lexer, STATEMENT_CLOSE);
    case OUTPUT:
    case SCRIPT:
      if (!take(lexer, '%') || !take(lexer, '>')) return false;
      mark(lexer);
      return leave(self, lexer, OUTPUT_CLOSE);
    default:
      return false;
  }
}

static bool scan_right_brace(Scanner *self, TSLexer *lexer) {
  bool braces = counts_braces(self->kind) || self->kind == BRACE;
  if (braces && self->depth == 0) {
    if (self->kind == DOLLAR || self->kind == BRACE) {
      enum Token token = self->kind == DOLLAR ? DOLLAR_CLOSE : BRACE_CLOSE;
      advance(lexer);
      mark(lexer);
      return leave(self, lexer, token);
    }
    advance(lexer);
    mark(lexer);
    if (lexer->lookahead == '}') {
      advance(lexer);
      if (self->kind == MUSTACHE || take(lexer, '}')) {
        enum Token token = self->kind == MUSTACHE ? MUSTACHE_CLOSE : TRIPLE_CLOSE;
        mark(lexer);
        return leave(self, lexer, token);
      }
    }
    return found(lexer, INNER_BRACE);
  }
  if (braces) self->depth--;
  advance(lexer);
  mark(lexer);
  return found(lexer, INNER_BRACE);
}

static bool is_sign(uint8_t kind, int32_t c) {
  switch (kind) {
    case MUSTACHE: return c == '-' || c == '~';
    case TRIPLE: return c == '~';
    case STATEMENT: return c == '-' || c == '+';
    case OUTPUT:
    case SCRIPT: return c == '-' || c == '_';
    default: return false;
  }
}

static bool scan_inside(Scanner *self, TSLexer *lexer, const bool *valid) {
  // The end of a broken tag has no width and stands before the space that follows its content.
  mark(lexer);
  bool newline = false;
  while (is_space(lexer->lookahead)) {
    newline = newline || is_newline(lexer->lookahead);
    lexer->advance(lexer, true);
  }
  if (at_end(lexer) || (newline && !self->closed)) return leave(self, lexer, UNTERMINATED);
  if (self->kind == SCRIPT && valid[CODE]) return scan_code(self, lexer);
  int32_t c = lexer->lookahead;
  if (c == '}') return scan_right_brace(self, lexer);
  if (c == '{' || c == '<') {
    advance(lexer);
    if (opens_another(self->kind, c, lexer->lookahead)) return leave(self, lexer, UNTERMINATED);
    if (c == '<') return false;
    if (counts_braces(self->kind) && self->depth < UINT8_MAX) self->depth++;
    mark(lexer);
    return found(lexer, INNER_BRACE);
  }
  if (c == 0) {
    advance(lexer);
    mark(lexer);
    return found(lexer, NUL);
  }
  if (c == '%') return scan_close(self, lexer);
  if (is_sign(self->kind, c)) {
    advance(lexer);
    // A brace that is still open comes first: `{{ {"a": x-}} }}`.
    return self->depth == 0 && scan_close(self, lexer);
  }
  if (is_quote(c)) {
    if (valid[PARTIAL_STRING]) return scan_string(lexer, PARTIAL_STRING);
    if (valid[PARTIAL_NAME]) return scan_string(lexer, PARTIAL_NAME);
    return false;
  }
  if (valid[PARTIAL_NAME] && is_name_start(c)) return scan_name(lexer, PARTIAL_NAME);
  if (valid[TAG_NAME] && is_name_start(c)) return scan_name(lexer, TAG_NAME);
  return false;
}

#endif

// External scanner. It splits a prompt template into text and tags: what is text is decided here,
// character by character, since every character that opens no tag is text.
//
//   common.h        tokens, state, reading characters
//   ahead.h         looking ahead for the end of a tag or comment
//   front_matter.h  the start of the file
//   roles.h         role markers
//   open.h          what opens a tag
//   inside.h        between the delimiters of a tag

#include "common.h"

#include "ahead.h"
#include "front_matter.h"
#include "inside.h"
#include "open.h"
#include "roles.h"

#include "tree_sitter/alloc.h"

// A backslash takes the meaning from `{{`, `{`, `${` that follow it, as in Handlebars and
// JavaScript, and LaTeX commands have arguments in braces. `\n` before a placeholder is common in
// prompts that were copied out of code, so one letter alone is no command.
static bool skip_escape(TSLexer *lexer) {
  advance(lexer);
  if (take(lexer, '\\')) return false;
  if (take(lexer, '{')) {
    take(lexer, '{');
    return false;
  }
  if (take(lexer, '$')) {
    take(lexer, '{');
    return false;
  }
  unsigned letters = 0;
  for (; is_letter(lexer->lookahead); letters++) advance(lexer);
  if (letters < 2 || lexer->lookahead != '{') return false;
  mark(lexer);
  advance(lexer);
  return lexer->lookahead == '{';
}

// Not with the lexer's get_column(): it reads its line again each time it is asked.
static bool scan_text(Scanner *self, TSLexer *lexer, bool line_start) {
  bool prefixed, at_start = true;
  if (line_start && match_role_line(lexer, true, &prefixed, &at_start)) {
    return found(lexer, prefixed ? ROLE_PREFIX : ROLE_NAME);
  }
  while (!at_end(lexer)) {
    Opening opening = NOTHING;
    int32_t c = lexer->lookahead;
    if (!at_start && (c == '{' || c == '<' || c == '$')) mark(lexer);
    switch (c) {
      case '{': opening = open_brace(self, lexer, at_start); break;
      case '<': opening = open_angle(self, lexer, at_start); break;
      case '$': opening = open_dollar(self, lexer, at_start); break;
      case '\\':
        if (skip_escape(lexer)) return found(lexer, TEXT);
        break;
      case '\n': {
        advance(lexer);
        mark(lexer);
        // A blank line ends the piece: where pieces end must not depend on where they begin.
        bool nothing_read;
        if (is_newline(lexer->lookahead) || match_role_line(lexer, false, &prefixed, &nothing_read)) {
          self->line_start = true;
          return found(lexer, TEXT);
        }
        break;
      }
      default: advance(lexer);
    }
    if (opening == OPENED) return at_start || found(lexer, TEXT);
    at_start = false;
  }
  if (at_start) return false;
  mark(lexer);
  return found(lexer, TEXT);
}

static bool scan_raw_text(TSLexer *lexer) {
  if (!find_end_statement(lexer, END_VERBATIM, "%", true)) mark(lexer);
  return found(lexer, RAW_TEXT);
}

void *tree_sitter_prompt_template_external_scanner_create(void) {
  return ts_calloc(1, sizeof(Scanner));
}

void tree_sitter_prompt_template_external_scanner_destroy(void *payload) { ts_free(payload); }

unsigned tree_sitter_prompt_template_external_scanner_serialize(void *payload, char *buffer) {
  Scanner *self = payload;
  buffer[0] = (char)self->kind;
  if (self->kind == NO_TAG) return self->line_start ? 0 : 1;
  buffer[1] = (char)self->closed;
  buffer[2] = (char)self->depth;
  return 3;
}

void tree_sitter_prompt_template_external_scanner_deserialize(void *payload, const char *buffer,
                                                              unsigned length) {
  Scanner *self = payload;
  *self = (Scanner){.line_start = length == 0};
  if (length != 3) return;
  self->kind = (uint8_t)buffer[0];
  self->closed = (uint8_t)buffer[1];
  self->depth = (uint8_t)buffer[2];
}

bool tree_sitter_prompt_template_external_scanner_scan(void *payload, TSLexer *lexer,
                                                       const bool *valid) {
  Scanner *self = payload;
  bool recovering = valid[ERROR_SENTINEL];
  bool line_start = self->line_start;
  self->line_start = false;
  if (self->kind != NO_TAG) return scan_inside(self, lexer, valid);
  if (!recovering && !valid[TEXT]) {
    if (valid[FRONT_MATTER_HEADER] || valid[FRONT_MATTER_OPEN] || valid[YAML] || valid[FRONT_MATTER_CLOSE]) {
      return scan_front_matter(self, lexer, valid);
    }
    if (valid[RAW_TEXT]) return scan_raw_text(lexer);
    return scan_role_part(lexer, valid);
  }
  if (valid[FRONT_MATTER_OPEN] && !recovering && scan_file_start(self, lexer)) return true;
  return scan_text(self, lexer, line_start);
}

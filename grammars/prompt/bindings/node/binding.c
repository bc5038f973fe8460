// The language for the native `tree-sitter` package: an external with the type tag it looks for.
#include <node_api.h>

typedef struct TSLanguage TSLanguage;

const TSLanguage *tree_sitter_prompt_template(void);

static const napi_type_tag LANGUAGE_TYPE_TAG = {0x8AF2E5212AD58ABF, 0xD5006CAD83ABBA16};

static napi_value init(napi_env env, napi_value exports) {
  napi_value name, language;
  if (napi_create_string_utf8(env, "prompt_template", NAPI_AUTO_LENGTH, &name) != napi_ok ||
      napi_create_external(env, (void *)tree_sitter_prompt_template(), NULL, NULL, &language) != napi_ok ||
      napi_type_tag_object(env, language, &LANGUAGE_TYPE_TAG) != napi_ok ||
      napi_set_named_property(env, exports, "name", name) != napi_ok ||
      napi_set_named_property(env, exports, "language", language) != napi_ok) {
    napi_throw_error(env, NULL, "the prompt_template language could not be set up");
  }
  return exports;
}

NAPI_MODULE(NODE_GYP_MODULE_NAME, init)

#!/bin/sh
# Rebuilds grammars/prompt: grammar.js -> src/parser.c -> prompt_template.wasm.
#
# Never run on install: parser.c and the wasm are committed. Run it after a change to
# grammar.js or src/scanner.c. Needs only a Debian mirror (amd64), node and apt's own tools;
# everything is unpacked in a private prefix, nothing is installed, root is not needed.
#
#   grammars/build.sh            generate, compile, refresh sources.json
#   grammars/build.sh --compile  compile only (after a change to scanner.c alone)
#
# LEAKLINT_TOOLCHAIN  where the tools are unpacked (default: ~/.cache/leaklint/grammar-toolchain)
# DEBIAN_MIRROR       default: the mirror that this machine's apt uses
set -eu

here=$(cd "$(dirname "$0")" && pwd)
prefix=${LEAKLINT_TOOLCHAIN:-${XDG_CACHE_HOME:-$HOME/.cache}/leaklint/grammar-toolchain}
mirror=${DEBIAN_MIRROR:-$(sed -n 's/^URIs: *//p; s/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\) .*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -1)}
[ -n "$mirror" ] || { echo 'Set DEBIAN_MIRROR to the address of a Debian mirror.' >&2; exit 1; }
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# The versions the committed files were built with.
cli_version=0.26.11-1
llvm=19
llvm_version=1:19.1.7-3~deb12u1
wasi_version=0.0~git20220510.9886d3d-2

# apt with its own sources, lists and cache. Signatures are checked as usual, with Debian's keyring.
apt_private() { # name, suites, apt-get arguments
  name=$1 suites=$2
  shift 2
  root=$prefix/apt-$name
  mkdir -p "$root/lists/partial" "$root/cache/archives/partial" "$root/parts"
  : >"$root/status"
  for suite in $suites; do echo "deb [signed-by=$keyring] $mirror $suite main"; done >"$root/sources.list"
  cat >"$root/apt.conf" <<CONF
Dir::Etc::SourceList "$root/sources.list";
Dir::Etc::SourceParts "$root/parts";
Dir::State::Lists "$root/lists";
Dir::State::Status "$root/status";
Dir::Cache "$root/cache";
APT::Architecture "amd64";
APT::Architectures "amd64";
APT::Sandbox::User "";
Acquire::Languages "none";
CONF
  APT_CONFIG=$root/apt.conf apt-get -qq "$@"
}

unpack() { # directory of .deb files, target
  for deb in "$1"/*.deb; do dpkg -x "$deb" "$2"; done
}

fetch_cli() {
  [ -e "$prefix/cli.ready" ] && return
  mkdir -p "$prefix/debs-cli" "$prefix/cli"
  apt_private cli "trixie sid" update
  # The CLI needs a newer libc than Debian 12 has, so it gets one of its own.
  (cd "$prefix/debs-cli" && apt_private cli "trixie sid" download \
    "tree-sitter-cli=$cli_version" libc6/trixie libgcc-s1/trixie)
  unpack "$prefix/debs-cli" "$prefix/cli"
  touch "$prefix/cli.ready"
}

fetch_clang() {
  [ -e "$prefix/clang.ready" ] && return
  mkdir -p "$prefix/debs-clang" "$prefix/clang"
  apt_private clang bookworm update
  (cd "$prefix/debs-clang" && apt_private clang bookworm download \
    "clang-$llvm=$llvm_version" "lld-$llvm=$llvm_version" "llvm-$llvm-linker-tools=$llvm_version" \
    "llvm-$llvm=$llvm_version" "libllvm$llvm=$llvm_version" "libclang-cpp$llvm=$llvm_version" \
    "libclang-common-$llvm-dev=$llvm_version" "libclang-rt-$llvm-dev-wasm32=$llvm_version" \
    "wasi-libc=$wasi_version")
  unpack "$prefix/debs-clang" "$prefix/clang"
  touch "$prefix/clang.ready"
}

generate() {
  libs=$prefix/cli/usr/lib/x86_64-linux-gnu
  (cd "$here/prompt" && "$libs/ld-linux-x86-64.so.2" --library-path "$libs" \
    "$prefix/cli/usr/bin/tree-sitter" generate --abi 15)
}

# The flags are those of tree-sitter's own `build --wasm`, which would download a WASI SDK.
compile() {
  root=$prefix/clang/usr
  (cd "$here/prompt/src" &&
    LD_LIBRARY_PATH=$root/lib/x86_64-linux-gnu:$root/lib/llvm-$llvm/lib PATH=$root/bin:$PATH \
      "clang-$llvm" --target=wasm32-unknown-wasi "--sysroot=$root" -isystem "$root/include/wasm32-wasi" \
      -std=c11 -Wall -Wextra -Wno-unused-parameter -Wno-unused-but-set-variable -Wno-unused-variable \
      -fPIC -shared -Os \
      -Wl,--export=tree_sitter_prompt_template -Wl,--allow-undefined -Wl,--no-entry \
      -nostdlib -fno-exceptions -fvisibility=hidden \
      -I . parser.c scanner.c -o ../prompt_template.wasm)
  chmod 644 "$here/prompt/prompt_template.wasm"
}

fetch_clang
if [ "${1:-}" != --compile ]; then
  fetch_cli
  generate
fi
compile
node "$here/sources.mjs" --write

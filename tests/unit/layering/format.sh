#!/bin/sh
# Every source file looks as .clang-format says. Mend with: clang-format -i FILE
set -eu
cd "$1"
find app core ui tests -name '*.cpp' -print0 -o -name '*.h' -print0 | xargs -0 clang-format --dry-run -Werror

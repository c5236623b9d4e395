#!/bin/sh
# Print a Python that can install the project, or say on the error stream why there is none.
#
#     sh tools/find_python.sh [PYTHON]
#
# With an argument only that one is considered.
set -eu

recent() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

complete() {
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1
}

refuse() {
    printf 'error: %s\n' "$@" >&2
    exit 1
}

if [ -n "${1:-}" ]; then
    recent "$1" || refuse "PYTHON=$1 is no Python 3.11 or newer."
    complete "$1" || refuse "PYTHON=$1 cannot make virtual environments: its modules venv and ensurepip are lacking."
    printf '%s\n' "$1"
    exit
fi

found=
for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
    if recent "$candidate"; then
        found=$candidate
        if complete "$candidate"; then
            printf '%s\n' "$candidate"
            exit
        fi
    fi
done

[ -z "$found" ] ||
    refuse "$found cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv"
refuse "Python 3.11 or newer was not found. Install it, or name one: make PYTHON=/path/to/python3 ..."

#!/usr/bin/env bash
# Make this checkout ready: system libraries, .venv, locked wheels, the `workstation` command.
# Every step is skipped when nothing changed since it last succeeded. PIP_* variables are obeyed.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=.venv
python=$venv/bin/python

say() { echo "$*" >&2; }

find_python() {
    local name
    for name in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    say "Python 3.11 or newer is needed and was not found. On Debian 12: apt-get install python3"
    say "(any other place: set PYTHON=/path/to/python3.11 and try again)."
    exit 1
}

make_venv() {
    if "$python" -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        return
    fi
    local base
    base=$(find_python)
    if ! "$base" -c 'import venv, ensurepip' 2>/dev/null; then
        say "$base cannot make virtual environments: the package python3-venv is missing."
        say "An administrator installs it with: apt-get install -y python3-venv"
        exit 1
    fi
    say "Creating $venv with $("$base" --version)…"
    "$base" -m venv --clear "$venv"
}

install_wheels() {
    local stamp=$venv/.locked
    if cmp -s requirements.lock "$stamp"; then
        return
    fi
    say "Installing the locked wheels (about 300 MB the first time)…"
    # Wheels only: nothing is built on this machine, and no build tool is fetched unlocked.
    if ! PIP_DISABLE_PIP_VERSION_CHECK=1 "$python" -m pip install --quiet --no-input --no-deps \
        --require-hashes --only-binary :all: --requirement requirements.lock; then
        say "The wheels could not be fetched. What is there already stays; run it again when the"
        say "network is back, or name a mirror (PIP_INDEX_URL) or a folder (PIP_NO_INDEX=1"
        say "PIP_FIND_LINKS=folder), as README.md tells."
        exit 1
    fi
    rm -f "$venv/.libraries"
    cp requirements.lock "$stamp"
}

# The checkout itself needs no build: a path file and two short starters do.
link_project() {
    local site here=$PWD name module
    [ "$(cat "$venv/.linked" 2>/dev/null)" != "$here" ] || return 0
    site=$("$python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    echo "$here" >"$site/workstation-checkout.pth"
    for name in workstation:cli editorial-workstation:app; do
        module=workstation.${name#*:}
        name=${name%:*}
        # -P keeps the folder one stands in out of the module path.
        cat >"$venv/bin/$name" <<STARTER
#!/bin/sh
exec "$here/$python" -P -c 'import sys; sys.argv[0] = "$name"; from $module import main; sys.exit(main())' "\$@"
STARTER
        chmod +x "$venv/bin/$name"
    done
    echo "$here" >"$venv/.linked"
}

# What ldd cannot find decides, not the names of packages: those differ between systems.
check_libraries() {
    [ "$(uname)" = Linux ] && command -v ldd >/dev/null || return 0
    [ ! -e "$venv/.libraries" ] || return 0
    local qt lost window_lost
    qt=$("$python" -c 'import importlib.util as u; print(u.find_spec("PySide6").submodule_search_locations[0])')
    lost=$(lost_libraries "$qt"/QtWidgets.abi3.so "$qt"/QtWebEngineCore.abi3.so "$qt"/Qt/libexec/QtWebEngineProcess)
    window_lost=$(lost_libraries "$qt"/Qt/plugins/platforms/libqxcb.so)
    if [ -n "$lost$window_lost" ]; then
        say "Libraries of the system are missing:" $(sort -u <<<"$lost"$'\n'"$window_lost")
        say "Install the packages that carry them, then run this again. On Debian they are among:"
        say $(scripts/system-deps.sh --list)
    fi
    [ -z "$lost" ] || exit 1
    [ -n "$window_lost" ] || touch "$venv/.libraries"
}

lost_libraries() {
    ldd "$@" 2>/dev/null | awk '/not found/ {print $1}' | sort -u
}

# Start-up is twice as fast with bytecode, which some environments forbid Python to write.
compile_bytecode() {
    local stamp=$venv/.compiled
    if [ -e "$stamp" ] && [ -z "$(find main.py workstation db -name '*.py' -newer "$stamp" -print -quit)" ]; then
        return
    fi
    "$python" -m compileall -q main.py workstation db || true
    touch "$stamp"
}

[ "$(uname)" != Linux ] || scripts/system-deps.sh
make_venv
install_wheels
link_project
check_libraries
compile_bytecode

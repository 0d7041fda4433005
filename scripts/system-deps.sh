#!/usr/bin/env bash
# Install the Debian/Ubuntu packages that PySide6's wheels need. Silent when nothing is missing.
# As root (or with passwordless sudo) it installs; otherwise it prints the command and ends well,
# for setup.sh looks afterwards whether the libraries themselves are there.
# `--list` only prints the packages.
set -euo pipefail

# Found by ldd over the widgets, xcb, wayland, WebEngine and print plugins in a bare Debian 12.
packages=(
    make ca-certificates
    libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1
    libxkbcommon-x11-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0
    libxkbfile1 libnss3 libxcomposite1 libxdamage1 libxfixes3 libxrandr2 libxtst6 libasound2
    libgbm1 libxcb-dri3-0 libwayland-cursor0 libwayland-egl1 libcups2
)

# A Python that brings venv and pip itself (pyenv, uv) needs no package of the system.
"${PYTHON:-python3}" -c 'import venv, ensurepip' 2>/dev/null || packages+=(python3 python3-venv)
# Any Chinese font will do.
[ -n "$(fc-list :lang=zh-cn 2>/dev/null | head -n 1)" ] || packages+=(fonts-noto-cjk)

missing() {
    local installed name
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii *//p')
    for name in "${packages[@]}"; do
        # Ubuntu 24.04 and Debian 13 renamed some libraries with a 64-bit clock.
        grep -qxE "${name//./\\.}(t64)?" <<<"$installed" || echo "$name"
    done
}

pick() {
    local name
    for name in "$@"; do
        if apt-cache show "${name}t64" >/dev/null 2>&1; then echo "${name}t64"; else echo "$name"; fi
    done
}

install_command() {
    echo "apt-get install -y --no-install-recommends $(pick "$@" | paste -sd ' ')"
}

if [ "${1:-}" = --list ]; then
    printf '%s\n' "${packages[@]}"
    exit
fi
if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    exit 0
fi

mapfile -t wanted < <(missing)
[ "${#wanted[@]}" -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root=(sudo -n)
    else
        echo "System packages are missing, and only an administrator may install them:"
        echo "    sudo $(install_command "${wanted[@]}")"
        exit 0
    fi
fi

echo "Installing ${#wanted[@]} system packages (once)…"
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
}
apt update 2>/dev/null || echo "The package lists could not be refreshed; trying with those at hand."
mapfile -t chosen < <(pick "${wanted[@]}")
if ! told=$(apt install -y --no-install-recommends "${chosen[@]}" 2>&1); then
    tail -n 20 <<<"$told"
    echo "The system packages could not be installed. Try again with:"
    echo "    $(install_command "${wanted[@]}")"
fi

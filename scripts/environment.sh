# shellcheck shell=sh
# Sourced by the scripts beside it, in the repository's folder: one virtual environment, .venv,
# made by the first fitting Python and filled from one lock file. What is active outside is not used.

unset PYTHONHOME PYTHONPATH VIRTUAL_ENV

# Says on standard error what is wrong and what to do, and ends the script.
give_up() {
    echo >&2
    printf '%s\n' "$@" >&2
    exit 1
}

is_fitting() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
    for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
        if is_fitting "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    give_up "Vouch needs Python 3.11 or newer, and no such python3 is on the PATH." \
        "Debian 12 or newer and Ubuntu 24.04 or newer: apt-get install python3 python3-venv"
}

# An environment remembers the folder it was made in: a copied one would run the programs of the
# place it came from, so it is made anew.
is_ours() {
    [ "$(cat .venv/made-in 2>/dev/null)" = "$PWD" ] && is_fitting .venv/bin/python
}

ensure_environment() {
    ! is_ours || return 0
    python=$(find_python)
    "$python" -c 'import ensurepip, venv' >/dev/null 2>&1 ||
        give_up "$("$python" --version) is here without its modules venv and ensurepip." \
            "Debian and Ubuntu: apt-get install python3-venv; then start this again."
    echo "Making the virtual environment .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv
    printf '%s\n' "$PWD" >.venv/made-in
}

# prepare_environment LOCK: after it, .venv/bin has what the lock file names, and vouch itself.
prepare_environment() {
    ensure_environment
    .venv/bin/python scripts/install.py "$1"
}

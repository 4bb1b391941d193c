# shellcheck shell=sh
# Sourced by scripts/test: a throw-away PostgreSQL of the programs installed here, reached by a Unix
# socket in a folder of its own, and gone when the script ends.

cluster=

# Prints the folder of the newest server programs, 15 or newer, or nothing. What is on the PATH comes
# last: it may be a few links to one of Debian's version folders, which have every program.
find_postgres() {
    for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin | sort -rV) \
        "$(dirname "$(command -v initdb || echo none/initdb)")"; do
        if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && [ -x "$folder/createdb" ] &&
            [ "$("$folder/postgres" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')" -ge 15 ]; then
            printf '%s\n' "$folder"
            return
        fi
    done
}

# The server refuses to run as root.
as_owner() {
    if [ "$(id -u)" -eq 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

# start_postgres FOLDER: sets VOUCH_TEST_DATABASE_URL, or fails with the server's own words.
start_postgres() {
    programs=$1
    # A socket's path must stay under 104 characters, which a long TMPDIR would break.
    cluster=$(mktemp -d /tmp/vouch-postgres.XXXXXX)
    [ "$(id -u)" -ne 0 ] || chown postgres "$cluster"
    # The server is also told on its command line where it is: nothing of the machine's own setup.
    if (cd "$cluster" &&
        as_owner "$programs/initdb" --pgdata="$cluster/data" --username=vouch --auth=trust \
            --encoding=UTF8 --locale=C --no-sync &&
        as_owner "$programs/pg_ctl" --pgdata="$cluster/data" --log="$cluster/log" --wait start \
            --options="-c listen_addresses='' -c unix_socket_directories='$cluster' \
                -c fsync=off -c full_page_writes=off -c synchronous_commit=off" &&
        as_owner "$programs/createdb" --host="$cluster" --username=vouch vouch_test
    ) >"$cluster.txt" 2>&1; then
        rm -f "$cluster.txt"
        export VOUCH_TEST_DATABASE_URL="postgresql+psycopg://vouch@/vouch_test?host=$cluster"
        return
    fi
    cat "$cluster.txt" "$cluster/log" >&2 || :
    return 1
}

stop_postgres() {
    [ -n "$cluster" ] || return 0
    (cd / && as_owner "$programs/pg_ctl" --pgdata="$cluster/data" --mode=immediate stop) \
        >/dev/null 2>&1 || :
    rm -rf "$cluster" "$cluster.txt"
    cluster=
}

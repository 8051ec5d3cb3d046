#!/bin/sh
# Prints what Alembic 1.8.1 has printed when it was asked the same. Where RECORD_ALEMBIC names a program, that is asked, and
# what it prints is kept, but for where in its own files an error was raised.
kept="$(dirname "$0")/recorded/$(echo "$*" | tr ': ' '__')"
if [ -n "${RECORD_ALEMBIC-}" ]; then
    $RECORD_ALEMBIC "$@" >"$kept.out" 2>"$kept.all"
    echo $? >"$kept.status"
    grep -v '^ ' "$kept.all" >"$kept.err"
    rm "$kept.all"
fi
if [ ! -e "$kept.status" ]; then
    echo "Nothing is recorded for: $*" >&2
    exit 127
fi
cat "$kept.out"
cat "$kept.err" >&2
exit "$(cat "$kept.status")"

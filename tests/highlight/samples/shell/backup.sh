#!/bin/sh
# Back up a folder to a remote host, keep seven copies.
src=${1:?folder missing}
host=${2:-backup.example.org}
stamp=`date +%s`

backup() {
    tar czf - "$src" | ssh "$host" "cat > /backups/$stamp.tar.gz"
}

rotate() {
    ssh "$host" 'ls -1t /backups/*.tar.gz | tail -n +8 | xargs rm -f --'
}

case "$src" in
    /|/home)
        echo 'too much' && exit 1 ;;
    *.tmp|*~) exit 0;;
    *)
        backup || { echo "backup failed: $?"; exit 2; }
        rotate
        ;;
esac

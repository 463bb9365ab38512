#!/bin/sh
# Install what tools/packages.txt lists and this machine lacks.  Usage: install_packages.sh GROUP...
set -eu
list=$(dirname "$0")/packages.txt

missing=
for group in "$@"; do
  for package in $(awk -v group="$group" '/^#/ { here = ($0 == "# " group); next } here && NF { print $1 }' "$list"); do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
  done
done
[ -n "$missing" ] || exit 0

as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
echo "Installing:$missing" >&2
$as_root apt-get update -q >&2
# shellcheck disable=SC2086  # one word per package
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2

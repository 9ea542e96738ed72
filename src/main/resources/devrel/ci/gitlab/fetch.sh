set -eu
if [ ! -x ./devrel ] && [ -n "${DEVREL_REPOSITORY:-}" ]; then
  git clone --quiet --depth 1 ${DEVREL_REF:+--branch "$DEVREL_REF"} -- "$DEVREL_REPOSITORY" .devrel-tool
fi

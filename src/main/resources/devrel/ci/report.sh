set -eu
# MONTH comes from a person: nothing but a month gets further, and it is never repeated in the log.
case ${MONTH:-} in
  '' | [0-9][0-9][0-9][0-9]-[0-9][0-9]) ;;
  *)
    echo "MONTH must be a month such as 2026-10" >&2
    exit 2
    ;;
esac
@find.sh@
# Broken records stop here, before a figure is printed.
"$tool" check --data "$DATA"
# Which month it is, the report itself says: without one it is the last that is complete.
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
set -- report monthly --data "$DATA" ${MONTH:+--month "$MONTH"}
"$tool" "$@" --format json --output "$made/report.json"
month=$(sed -n 's/^.*"from": *"\([0-9]\{4\}-[0-9]\{2\}\)-01".*$/\1/p' "$made/report.json" | head -n 1)
[ -n "$month" ] || {
  echo "the report does not say its month" >&2
  exit 70
}
# A month is published once; where later records tell it otherwise, the report says so.
[ -e "$DATA/published/$month.json" ] || "$tool" "$@" --format json --publish --output "$made/published.json"
reports=$(dirname "$DATA")/reports
mkdir -p "$reports"
rm -f "$reports/$month".* "$reports/$month"-*.svg
"$tool" "$@" --format json --output "$reports/$month.json"
"$tool" "$@" --format md --output "$reports/$month.md"
"$tool" "$@" --format html --output "$reports/$month.html"
# The pictures of the page stand beside it in the repository; on the page of the run there is only text.
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  sed '/^!\[/d' "$reports/$month.md" >>"$GITHUB_STEP_SUMMARY"
fi

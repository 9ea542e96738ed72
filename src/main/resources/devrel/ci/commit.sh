set -eu
# Only what was written here is added; when nothing is new there is no commit.
reports=$(dirname "$DATA")/reports
git add -- "$reports" "$DATA/published"
if git diff --cached --quiet; then
  echo "nothing new"
  exit 0
fi
git config user.name devrel
git config user.email devrel@users.noreply.invalid
git commit --quiet --message "report: the report of the month"
@push.sh@

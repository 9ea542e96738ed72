# Somebody may have pushed meanwhile: what they did comes first.
tries=1
until git push --quiet origin "HEAD:$BRANCH"; do
  [ "$tries" -lt 3 ] || exit 1
  tries=$((tries + 1))
  git pull --quiet --rebase origin "$BRANCH"
done

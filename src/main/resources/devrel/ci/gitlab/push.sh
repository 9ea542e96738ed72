if [ -z "${DEVREL_PUSH_TOKEN:-}" ]; then
  echo "without DEVREL_PUSH_TOKEN the report is among the artifacts only"
  exit 0
fi
git push --quiet -o ci.skip "${CI_SERVER_URL%%://*}://oauth2:$DEVREL_PUSH_TOKEN@${CI_SERVER_URL#*://}/$CI_PROJECT_PATH.git" "HEAD:$CI_COMMIT_BRANCH"
